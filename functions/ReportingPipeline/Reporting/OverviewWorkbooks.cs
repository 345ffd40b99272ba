using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Workbooks over several centres: written anew from the ledger each time,
/// of what is released by then, and stored nowhere.
/// </summary>
public sealed class OverviewWorkbooks(LedgerTable ledger, TimeProvider clock)
{
    /// <summary>The workbook of a period that has ended.</summary>
    public async Task<byte[]> WriteAsync(Overview overview, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var released = await Task.WhenAll(overview.Centres
            .Where(centre => centre.Reporting is not null)
            .Select(async centre =>
            {
                var entries = await ledger.ReadAsync(centre.Id, cancellationToken);
                return (centre.Id, Figures: ReleasedFigures.Of(entries, overview.Calendar));
            }));
        var figures = released.ToDictionary(centre => centre.Id, centre => centre.Figures);
        var model = OverviewComposer.Compose(overview, period, figures, clock.GetUtcNow());
        return OverviewWorkbook.Write(model, overview.Language);
    }
}
