using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Changes;

/// <summary>
/// Compares two revisions of a report. Both must have been composed under the same configuration, so that only what was
/// registered can make them differ.
/// </summary>
public static class ReportChanges
{
    /// <summary>How many figures are printed otherwise, numbers, dashes or colons; a revision is owed if any does.</summary>
    public static int CountBetween(ReportModel before, ReportModel now) => Differing(before, now).Count();

    /// <summary>What differs, and why.</summary>
    /// <param name="before">The earlier revision; its heading tells which and how fresh it was.</param>
    /// <param name="now">The revision that follows.</param>
    /// <param name="reasons">What happened to the visits between them.</param>
    public static ChangeSection Between(ReportModel before, ReportModel now, ChangeReasons reasons) => new(
        before.Heading.Revision,
        before.Heading.DataAsOf,
        [.. Differing(before, now).Select(figure => figure with { Reasons = IsProtected(figure, before, now) ? [ChangeReason.Protection] : reasons.For(figure.Name) })]);

    // Where other municipalities pay together, the kroner that are left over may fall elsewhere.
    private static bool IsProtected(ChangedFigure figure, ReportModel before, ReportModel now) =>
        figure.IsHiddenBefore || figure.IsHiddenNow || (figure.Name.IsOfGrant && !PoolOf(before).SequenceEqual(PoolOf(now)));

    private static IReadOnlyList<string> PoolOf(ReportModel report) => report.Grant?.Pool?.MunicipalityIds ?? [];

    // A figure that only one of them has a place for, such as a grant whose base cannot be counted, is missing in the other.
    private static IEnumerable<ChangedFigure> Differing(ReportModel before, ReportModel now)
    {
        var (former, present) = (ReportFigures.Of(before), ReportFigures.Of(now));
        var (hiddenBefore, hiddenNow) = (ReportFigures.HiddenIn(before), ReportFigures.HiddenIn(now));
        return present.Keys.Union(former.Keys)
            .Select(name => new ChangedFigure(name, former.GetValueOrDefault(name), present.GetValueOrDefault(name), [])
            {
                IsHiddenBefore = hiddenBefore.Contains(name),
                IsHiddenNow = hiddenNow.Contains(name),
            })
            .Where(figure => figure.Before != figure.Now || figure.IsHiddenBefore != figure.IsHiddenNow);
    }
}
