using System.Collections.Frozen;
using System.Reflection;

namespace ReportingPipeline.Access;

/// <summary>What each function of the app needs, by its entry point.</summary>
internal static class NeededAccess
{
    private static readonly FrozenDictionary<string, NeedsAttribute> ByEntryPoint = typeof(NeededAccess).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Select(method => (Method: method, Needs: method.GetCustomAttribute<NeedsAttribute>()))
        .Where(found => found.Needs is not null)
        .ToFrozenDictionary(found => $"{found.Method.DeclaringType!.FullName}.{found.Method.Name}", found => found.Needs!);

    /// <summary>What a function needs; null if it does not say so.</summary>
    public static NeedsAttribute? Of(string entryPoint) => ByEntryPoint.GetValueOrDefault(entryPoint);
}
