using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Json;

/// <summary>The stored members of an entity type: its public properties and fields, and ITableEntity however implemented.</summary>
internal sealed class EntityType
{
    private static readonly ConcurrentDictionary<Type, EntityType> Known = new();

    private readonly Dictionary<string, Member> _byName = [];

    private EntityType(Type type)
    {
        var own = type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is FieldInfo || (member is PropertyInfo property && property.GetIndexParameters().Length == 0))
            .Where(member => !member.IsDefined(typeof(IgnoreDataMemberAttribute)));
        foreach (var info in own.Concat(typeof(ITableEntity).GetProperties()))
        {
            var member = Member.Create(info);
            _byName[member.Name == nameof(ITableEntity.ETag) ? Names.ETag : member.Name] = member;
        }
    }

    public static EntityType Of(Type type) => Known.GetOrAdd(type, static type => new EntityType(type));

    /// <summary>The member that a JSON property is read into; null if there is none.</summary>
    public Member Find(string jsonName) => _byName.GetValueOrDefault(jsonName) is { CanWrite: true } member ? member : null;

    /// <summary>What is stored of an entity: all but what the service itself maintains.</summary>
    public IEnumerable<KeyValuePair<string, object>> Values(object entity)
    {
        foreach (var (name, member) in _byName)
        {
            if (name is Names.ETag or Names.Timestamp || !member.CanRead) continue;

            var value = member.Get(entity);
            yield return new(name, value is Enum ? value.ToString() : value);
        }
    }
}
