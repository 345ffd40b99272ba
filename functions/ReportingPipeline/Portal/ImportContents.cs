using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Pseudonyms;

namespace ReportingPipeline.Portal;

/// <summary>Shows staff what has become of a file of registrations.</summary>
public static class ImportContents
{
    /// <summary>The page of a centre.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="target">Where a file is sent.</param>
    /// <param name="result">What has become of the last one; null if none was sent.</param>
    public static ImportContent Of(Centre centre, FormTarget target, ImportResult? result) => new(centre.Name, target)
    {
        Outcome = result is null ? null : new ImportOutcome(
            result.Added,
            result.Replaced,
            result.Unchanged,
            [.. result.Faults.Select(fault => new LineFault(fault.Line, fault.Column, fault.Accepted))],
            result.FaultsInAll),
    };
}
