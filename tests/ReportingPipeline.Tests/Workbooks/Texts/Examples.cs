using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Workbooks.Texts;

/// <summary>Values of every type that a text is made for: what the sample reports hold, and the few that no report is made without.</summary>
internal static class Examples
{
    private const string DomainNamespace = "ReportingPipeline.Domain";

    private static readonly Dictionary<Type, HashSet<object>> Found = Find();

    /// <summary>What a method answers for each combination of examples of its parameters.</summary>
    public static IEnumerable<object?> Invoked(this MethodInfo method, object instance) =>
        Combinations([.. method.GetParameters().Select(parameter => Of(parameter.ParameterType))]).Select(values => method.Invoke(instance, values));

    private static List<object> Of(Type type) =>
        type == typeof(int) || type == typeof(long) ? [.. new[] { 0, 1, 2, 1234 }.Select(number => Convert.ChangeType(number, type, null))]
        : type == typeof(string) ? ["hamar"]
        : type == typeof(PeriodKind) ? [PeriodKind.HalfYear, PeriodKind.Tertial]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : type == typeof(IEnumerable<ChangeReason>) ? [.. Enum.GetValues<ChangeReason>().Select(reason => new[] { reason }), Enum.GetValues<ChangeReason>()]
        : Found.Where(found => type.IsAssignableFrom(found.Key)).SelectMany(found => found.Value).ToList() is { Count: > 0 } examples ? examples
        : throw new InvalidOperationException($"No sample report holds a {type}; add one that does to {nameof(Samples)}.");

    private static IEnumerable<object[]> Combinations(IReadOnlyList<List<object>> choices) => choices.Aggregate(
        (IEnumerable<object[]>)[[]], (begun, next) => begun.SelectMany(values => next, (values, value) => (object[])[.. values, value]));

    private static Dictionary<Type, HashSet<object>> Find()
    {
        var found = new Dictionary<Type, HashSet<object>>();
        var waiting = new Stack<object>(Samples.All.Values);
        foreach (var name in Samples.All.Values.SelectMany(model => ReportFigures.Of(model).Keys)) waiting.Push(name);
        foreach (var finding in CheckSentencesTests.Sentences) waiting.Push(finding[0]);
        while (waiting.TryPop(out var value))
        {
            if (value is IEnumerable many and not string)
            {
                foreach (var item in many) Wait(item);
            }
            else if (value is ITuple tuple)
            {
                for (var place = 0; place < tuple.Length; place++) Wait(tuple[place]);
            }
            else if (value.GetType() is { Namespace: { } space } type && space.StartsWith(DomainNamespace, StringComparison.Ordinal))
            {
                if (!found.TryGetValue(type, out var values)) found.Add(type, values = []);
                if (!values.Add(value)) continue;
                foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)) Wait(property.GetValue(value));
            }
        }

        return found;

        void Wait(object? value)
        {
            if (value is not null) waiting.Push(value);
        }
    }
}
