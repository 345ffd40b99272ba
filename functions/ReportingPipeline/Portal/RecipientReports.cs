using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Parts;
using ReportingPipeline.Pages.Recipients;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Portal;

/// <summary>Shows a recipient its released reports, and what they told of it; nothing that was not released is looked at.</summary>
public sealed class RecipientReports(ReleasedReports reports, WorkbookBlobs files)
{
    private static readonly (ReportFileKind Kind, string Address, Func<string, string> NameOf)[] Formats =
    [
        (ReportFileKind.Workbook, "workbook", name => name),
        (ReportFileKind.Pdf, "pdf", name => WorkbookBlobs.NameBeside(name, ReportFormat.Pdf)),
        (ReportFileKind.Tables, "tables", name => WorkbookBlobs.NameBeside(name, ReportFormat.Tables)),
    ];

    /// <summary>The reports of a municipality of a centre.</summary>
    /// <param name="centreId">The centre.</param>
    /// <param name="municipalityId">The municipality.</param>
    /// <param name="centre">The centre as it is configured; null if that is not known now, and then there are no names.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ReportsContent> ReadAsync(
        string centreId, string municipalityId, Centre? centre, CancellationToken cancellationToken)
    {
        var released = await reports.ReadAsync(centreId, municipalityId, cancellationToken);
        var sizes = await files.ReadSizesAsync(centreId, cancellationToken);
        var told = await Task.WhenAll(released.Select(entry => ReadToldAsync(entry, cancellationToken)));
        var versions = released.Zip(told, (entry, told) => (Entry: entry, Version: VersionOf(entry, told, sizes)));
        return new ReportsContent(centre?.Name ?? centreId, centre?.Municipality(municipalityId).Name ?? municipalityId, YearsOf(versions))
        {
            OwnFigures =
            [
                .. SeriesOf(Quantity.UniqueUsers, told.SelectMany(report => report?.Users ?? [])),
                .. SeriesOf(Quantity.Visits, told.SelectMany(report => report?.Visits ?? [])),
            ],
            Contact = centre?.Contact,
        };
    }

    // Null for a report whose file has been deleted.
    private async Task<ToldReport?> ReadToldAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var name = WorkbookBlobs.NameBeside(entry.Release!.BlobName, ReportFormat.Data);
        return await files.ReadAsync(name, cancellationToken) is { } json
            ? ToldReport.Parse(json, CalendarOf(entry), entry.Id.Report.MunicipalityId)
            : null;
    }

    // A key can be a period's of one calendar alone.
    private static ReportingCalendar CalendarOf(LedgerEntry entry) => ReportingCalendar.JulyYear.TryParse(entry.Id.Report.PeriodKey) is null
        ? ReportingCalendar.CalendarYear
        : ReportingCalendar.JulyYear;

    private static ReleasedVersion VersionOf(LedgerEntry entry, ToldReport? told, IReadOnlyDictionary<string, long> sizes)
    {
        var address = $"/reports/{entry.Id.Report.PeriodKey}/{entry.Id.Revision}";
        return new ReleasedVersion(
            entry.Id.Revision,
            entry.Approval!.At,
            [
                .. from format in Formats
                   let name = format.NameOf(entry.Release!.BlobName)
                   where sizes.ContainsKey(name)
                   select new ReportFile(format.Kind, $"{address}/{format.Address}", sizes[name]),
            ],
            told?.Changes);
    }

    private static IReadOnlyList<YearOfReports> YearsOf(IEnumerable<(LedgerEntry Entry, ReleasedVersion Version)> versions) =>
    [
        .. versions
            .GroupBy(released => CalendarOf(released.Entry).Parse(released.Entry.Id.Report.PeriodKey), released => released.Version)
            .Select(period => new PeriodReport(period.Key, [.. period.OrderByDescending(version => version.Number)]))
            .OrderByDescending(report => report.Period.FirstDay)
            .GroupBy(report => report.Period.Year.Id)
            .Select(year => new YearOfReports(year.Key, [.. year])),
    ];

    // What was told last of a period counts; a series of dashes alone tells nothing.
    private static IEnumerable<FigureSeries> SeriesOf(Quantity quantity, IEnumerable<PeriodFigure> told)
    {
        var latest = told.GroupBy(figure => figure.Period).Select(figures => figures.Last())
            .OrderBy(figure => figure.Period.FirstDay)
            .ToList();
        return latest.All(figure => figure.Figure == Figure.NotCollected) ? [] : [new FigureSeries(quantity, latest)];
    }
}
