using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>Tables that hang together wherever the visitors come from: each times its factor, added up, they are zero.</summary>
/// <param name="Terms">The tables and their factors.</param>
internal sealed record TableRelation(IReadOnlyList<(TableName Table, long Factor)> Terms)
{
    private static readonly int[] LengthsOfParts = [1, 4, 6];

    /// <summary>All that readers know of how some tables hang together.</summary>
    public static IReadOnlyList<TableRelation> Between(IReadOnlySet<TableName> tables) =>
    [
        .. tables.Where(table => table.Quantity is Quantity.Visits or Quantity.UserVisits).SelectMany(table => VisitsAddUp(table, tables)),
        .. tables.Where(table => table.Quantity == Quantity.UserYears).Select(UserYearsAddUp),
        .. tables.Where(table => table.Quantity == Quantity.RepeatedUsers).SelectMany(table => PartsRepeatUsers(table, tables)),
    ];

    private static IEnumerable<TableRelation> VisitsAddUp(TableName table, IReadOnlySet<TableName> tables) => LengthsOfParts
        .Where(length => length < table.Span.Length && table.Span.Length % length == 0)
        .Select(length => Parts(table, length))
        .Where(parts => parts.TrueForAll(tables.Contains))
        .Select(parts => new TableRelation([(table, -1), .. parts.Select(part => (part, 1L))]));

    private static TableRelation UserYearsAddUp(TableName table) =>
        new([(table, -1), .. Parts(table, 12).Select(year => (year with { Quantity = Quantity.UniqueUsers }, 1L))]);

    private static IEnumerable<TableRelation> PartsRepeatUsers(TableName table, IReadOnlySet<TableName> tables)
    {
        var year = table with { Quantity = Quantity.UniqueUsers };
        return LengthsOfParts.Where(length => length > 1).Select(length => Parts(year, length))
            .Where(parts => parts.TrueForAll(tables.Contains))
            .Select(parts => new TableRelation([(table, -1), (year, -1), .. parts.Select(part => (part, 1L))]));
    }

    private static List<TableName> Parts(TableName table, int length) =>
        [.. table.Span.Split(length).Select(span => table with { Span = span })];
}
