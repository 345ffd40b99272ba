using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>What is done with one JSON property of the entities of a page.</summary>
internal abstract class Column
{
    public abstract void Read(object entity, ref Utf8JsonReader reader);
}

/// <summary>A property that the entity type has no member for, or an annotation whose type the member implies.</summary>
internal sealed class SkippedColumn : Column
{
    public override void Read(object entity, ref Utf8JsonReader reader) => reader.Skip();
}

/// <summary>A property that is read into a member of the entity type.</summary>
internal sealed class MemberColumn(Member member) : Column
{
    public override void Read(object entity, ref Utf8JsonReader reader) => member.Set(entity, ref reader);
}

/// <summary>A property that is read into a dictionary, in the type that an annotation before it has declared.</summary>
internal sealed class DictionaryColumn(string name) : Column
{
    private EdmType _declared;

    public override void Read(object entity, ref Utf8JsonReader reader)
    {
        var type = name == Names.Timestamp ? EdmType.DateTime : _declared;
        _declared = EdmType.None;
        ((IDictionary<string, object>)entity)[name] =
            type == EdmType.DateTime && reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var time)
                ? time
                : Edm.Convert(Edm.ReadValue(ref reader), type);
    }

    /// <summary>Declares the type of this entity's value, which may come next or have come already.</summary>
    public void Declare(object entity, EdmType type)
    {
        var properties = (IDictionary<string, object>)entity;
        if (!properties.TryGetValue(name, out var value))
        {
            _declared = type;
        }
        else if (Edm.Convert(value, type) is var converted && converted != value)
        {
            properties.Remove(name);
            properties[name] = converted;
        }
    }
}

/// <summary>An annotation that declares the type of a dictionary's value.</summary>
internal sealed class TypeColumn(DictionaryColumn target) : Column
{
    public override void Read(object entity, ref Utf8JsonReader reader)
    {
        target.Declare(entity, Edm.ReadType(ref reader));
        reader.Skip();
    }
}
