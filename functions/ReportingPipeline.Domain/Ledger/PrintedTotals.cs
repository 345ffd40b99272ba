using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>
/// The sums of the reported period as its workbook prints them: what it hides is hidden here too,
/// and may be told nowhere else.
/// </summary>
/// <param name="Visits">All visits.</param>
/// <param name="UserVisits">The visits by users.</param>
/// <param name="UniqueUsers">The registered unique users.</param>
public sealed record PrintedTotals(Figure Visits, Figure UserVisits, Figure UniqueUsers)
{
    /// <summary>What the sheet "Sammendrag" of a report shows.</summary>
    public static PrintedTotals Of(ReportModel report)
    {
        var reported = report.Visits.Reported;
        return new PrintedTotals(reported.Visits.Visits, reported.Visits.UserVisits, reported.UniqueUsers);
    }
}
