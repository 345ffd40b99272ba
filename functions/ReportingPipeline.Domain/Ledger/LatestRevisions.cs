namespace ReportingPipeline.Domain.Ledger;

/// <summary>Finds the revision that stands for a report.</summary>
public static class LatestRevisions
{
    /// <summary>The latest revision of each report; a preview only where there is nothing else.</summary>
    /// <param name="entries">Entries in order of their revisions.</param>
    public static IReadOnlyList<LedgerEntry> Of(IEnumerable<LedgerEntry> entries) =>
        [.. entries.GroupBy(entry => entry.Id.Report).Select(report => report.Last())];
}
