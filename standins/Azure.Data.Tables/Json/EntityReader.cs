using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>Reads the entities of one response straight from its bytes.</summary>
internal sealed class EntityReader<T>
    where T : class, ITableEntity
{
    private static readonly bool IsDictionary = typeof(IDictionary<string, object>).IsAssignableFrom(typeof(T));

    // In the order first seen: entities of a page mostly have the same properties in the same order.
    private readonly List<(byte[] Name, Column Column)> _columns = [];

    /// <summary>A page: an object whose property "value" is an array of entities.</summary>
    public static List<T> ReadPage(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        var entities = new List<T>();
        var columns = new EntityReader<T>();
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = json.ValueTextEquals("value"u8);
            json.Read();
            if (!isValue)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                entities.Add(columns.ReadObject(ref json));
            }
        }

        return entities;
    }

    /// <summary>An entity that is the whole response.</summary>
    public static T ReadEntity(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        return new EntityReader<T>().ReadObject(ref json);
    }

    private T ReadObject(ref Utf8JsonReader json)
    {
        var entity = Activator.CreateInstance<T>();
        var expected = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var column = FindColumn(ref json, ref expected);
            json.Read();
            column.Read(entity, ref json);
        }

        return entity;
    }

    private Column FindColumn(ref Utf8JsonReader json, ref int expected)
    {
        for (var tried = 0; tried < _columns.Count; tried++)
        {
            var at = (expected + tried) % _columns.Count;
            if (json.ValueTextEquals(_columns[at].Name))
            {
                expected = at + 1;
                return _columns[at].Column;
            }
        }

        return AddColumn(json.GetString());
    }

    private Column AddColumn(string name)
    {
        var column = CreateColumn(name);
        _columns.Add((Encoding.UTF8.GetBytes(name), column));
        return column;
    }

    private Column CreateColumn(string name)
    {
        if (!IsDictionary)
        {
            return EntityType.Of(typeof(T)).Find(name) is { } member ? new MemberColumn(member) : new SkippedColumn();
        }

        if (name == Names.Metadata) return new SkippedColumn();

        if (!name.EndsWith(Names.TypeSuffix, StringComparison.Ordinal)) return new DictionaryColumn(name);

        var target = name[..^Names.TypeSuffix.Length];
        var targetName = Encoding.UTF8.GetBytes(target);
        var known = _columns.Find(column => column.Name.AsSpan().SequenceEqual(targetName)).Column;
        return new TypeColumn((DictionaryColumn)(known ?? AddColumn(target)));
    }
}
