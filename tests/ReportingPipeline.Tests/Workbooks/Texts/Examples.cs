using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Workbooks.Overviews;

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
        : type == typeof(bool) ? [true, false]
        : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? [.. ListsOf(type.GetGenericArguments()[0])]
        : Found.Where(found => type.IsAssignableFrom(found.Key)).SelectMany(found => found.Value).ToList() is { Count: > 0 } examples ? examples
        : throw new InvalidOperationException($"No sample report holds a {type}; add one that does to {nameof(Samples)}.");

    // Of one each, and of all.
    private static IEnumerable<object> ListsOf(Type item)
    {
        var items = Of(item);
        foreach (var some in items.Select(one => new[] { one }).Append([.. items]))
        {
            var list = Array.CreateInstance(item, some.Length);
            Array.Copy(some, list, some.Length);
            yield return list;
        }
    }

    private static IEnumerable<object[]> Combinations(IReadOnlyList<List<object>> choices) => choices.Aggregate(
        (IEnumerable<object[]>)[[]], (begun, next) => begun.SelectMany(values => next, (values, value) => (object[])[.. values, value]));

    // Every quantity, of the whole centre, of a municipality, of several together, and from elsewhere.
    private static IEnumerable<FigureName> FigureNames() =>
        from quantity in Enum.GetValues<Quantity>()
        from ids in new[] { "", "hamar", "ringsaker loten", Municipality.OtherId }
        let row = ids.Length == 0 ? (MunicipalityRow?)null : MunicipalityRow.Of(ids.Split(' '))
        select new FigureName(quantity, ReportingCalendar.CalendarYear.Year(2019).Months, row);

    private static Dictionary<Type, HashSet<object>> Find()
    {
        var found = new Dictionary<Type, HashSet<object>>();
        // Every text is asked for in every combination, so these reports must know the same municipalities.
        var reports = Samples.All.Values.Where(model => model.Municipalities.Count > 1).ToList();
        var waiting = new Stack<object>([.. reports, .. OverviewSamples.All.Values]);
        foreach (var name in FigureNames()) waiting.Push(name);
        waiting.Push(new PrintedTotals(new(3), Figure.Hidden, Figure.NotCollected));
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

        // A line of those told together has no name of its own in a period that has no such row.
        found[typeof(MunicipalityRow)].Remove(default(MunicipalityRow));
        found[typeof(MunicipalityUsers)].RemoveWhere(line => ((MunicipalityUsers)line).Row == default);
        return found;

        void Wait(object? value)
        {
            if (value is not null) waiting.Push(value);
        }
    }
}
