using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Json;

/// <summary>A property or field of an entity type, and the JSON property it is stored as.</summary>
internal abstract class Member(MemberInfo member)
{
    /// <summary>The JSON name: the member's own, or the one that DataMember gives it.</summary>
    public string Name { get; } = member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    public abstract bool CanRead { get; }

    public abstract bool CanWrite { get; }

    public abstract object Get(object entity);

    /// <summary>Sets the member from the value the reader is at; a value that means nothing to the member leaves it alone.</summary>
    public abstract void Set(object entity, ref Utf8JsonReader reader);

    public static Member Create(MemberInfo member)
    {
        var type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        return (Member)Activator.CreateInstance(typeof(Member<>).MakeGenericType(type), member);
    }
}

/// <inheritdoc/>
internal sealed class Member<T> : Member
{
    private readonly Func<object, object> _get;
    private readonly Action<object, T> _set;
    private readonly ValueReader<T> _read = ValueReaders.For<T>();

    public Member(MemberInfo member)
        : base(member)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(T));
        var access = Expression.MakeMemberAccess(Expression.Convert(entity, member.DeclaringType), member);
        if (member is FieldInfo or PropertyInfo { GetMethod.IsPublic: true })
        {
            _get = Expression.Lambda<Func<object, object>>(Expression.Convert(access, typeof(object)), entity).Compile();
        }

        if (member is FieldInfo { IsInitOnly: false } or PropertyInfo { SetMethod.IsPublic: true })
        {
            _set = Expression.Lambda<Action<object, T>>(Expression.Assign(access, value), entity, value).Compile();
        }
    }

    public override bool CanRead => _get is not null;

    public override bool CanWrite => _set is not null;

    public override object Get(object entity) => _get(entity);

    public override void Set(object entity, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            _set(entity, default);
        }
        else if (_read(ref reader, out var value))
        {
            _set(entity, value);
        }
    }
}
