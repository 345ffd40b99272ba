using System.Globalization;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

/// <summary>Visits written in one line, and the way from visits to collected counts.</summary>
internal static class Counted
{
    public const string CentreId = "centre";

    public static readonly DateTimeOffset AsOf = new(2021, 8, 1, 0, 0, 0, TimeSpan.Zero);

    public static Visit UserVisit(
        string date, string? user, string municipalityId = "hamar", int keyVersion = 1, string registeredAt = "12:00", string rowKey = "row") =>
        new(Day(date), VisitKind.User, user is null ? null : new UserKey(keyVersion, user), municipalityId,
            DateTimeOffset.Parse($"{date}T{registeredAt}Z", CultureInfo.InvariantCulture), rowKey);

    public static Visit OtherVisit(string date, string municipalityId = "hamar") =>
        UserVisit(date, null, municipalityId) with { Kind = VisitKind.Other };

    public static Visit VisitFromNobodyKnowsWhere(string date) =>
        OtherVisit(date, Municipality.OtherId) with { NamesMunicipality = false };

    public static CollectedCounts From(params IEnumerable<Visit> visits) => Merge(Partitions(visits));

    public static IReadOnlyList<PartitionCounts> Partitions(IEnumerable<Visit> visits) =>
        [.. visits.GroupBy(visit => new YearMonth(visit.Date)).Select(month => Partition(month.Key, month))];

    public static PartitionCounts Partition(YearMonth month, params IEnumerable<Visit> visits)
    {
        var counter = new PartitionCounter(SourcePartition.Of(CentreId, month));
        foreach (var visit in visits) counter.Add(visit);
        return counter.ToCounts();
    }

    public static CollectedCounts Merge(IEnumerable<PartitionCounts> partitions) => new(AsOf,
        [.. partitions.GroupBy(counts => YearCounts.YearOf(counts.Partition)).Select(year => YearCounts.Empty(year.Key).Replace([.. year]))]);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
