using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Changes;

/// <summary>
/// Compares two revisions of a report. Both must have been composed under the same configuration, so that only what was
/// registered can make them differ.
/// </summary>
public static class ReportChanges
{
    /// <summary>How many printed figures differ; a revision is owed if any does.</summary>
    public static int CountBetween(ReportModel before, ReportModel now) => Differing(before, now).Count();

    /// <summary>What differs, and why.</summary>
    /// <param name="before">The earlier revision; its heading tells which and how fresh it was.</param>
    /// <param name="now">The revision that follows.</param>
    /// <param name="reasons">What happened to the visits between them.</param>
    public static ChangeSection Between(ReportModel before, ReportModel now, ChangeReasons reasons) => new(
        before.Heading.Revision,
        before.Heading.DataAsOf,
        [.. Differing(before, now).Select(figure => new ChangedFigure(figure.Name, figure.Before, figure.Now, reasons.For(figure.Name)))]);

    // A figure that only one of them has a place for, such as a grant whose base cannot be counted, is missing in the other.
    private static IEnumerable<(FigureName Name, long? Before, long? Now)> Differing(ReportModel before, ReportModel now)
    {
        var (former, present) = (ReportFigures.Of(before), ReportFigures.Of(now));
        return present.Keys.Union(former.Keys)
            .Select(name => (Name: name, Before: former.GetValueOrDefault(name), Now: present.GetValueOrDefault(name)))
            .Where(figure => figure.Before != figure.Now);
    }
}
