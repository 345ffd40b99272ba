using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.EndToEnd;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>Holds what a centre has entered as published against what its released files tell and hide.</summary>
internal sealed class DisclosureAudit(Pipeline pipeline)
{
    /// <summary>Fails unless the published sets are those of the released reports, and the files say what is in them.</summary>
    public async Task AssertAsync(Centre centre, IReadOnlyList<LedgerEntry> released)
    {
        var published = await pipeline.Get<LedgerTable>().ReadPublishedAsync(centre.Id, CancellationToken.None);
        Assert.Equal(released.Select(entry => entry.CellSet!).Distinct().Order(StringComparer.Ordinal), published.Names.Order(StringComparer.Ordinal));

        // The reports to all recipients share a set, but each tells its own part of what they are told of themselves.
        await Parallel.ForEachAsync(released.DistinctBy(entry => (entry.CellSet, entry.Id.Report.MunicipalityId)), async (entry, _) => await AssertFileAsync(centre, entry));
    }

    private async Task AssertFileAsync(Centre centre, LedgerEntry entry)
    {
        var cells = await pipeline.Get<PublishedCellsTable>().ReadAsync(centre.Id, entry.CellSet!, CancellationToken.None);
        Assert.Equal(entry.CellSet, PublishedCellsTable.NameOf(cells));

        var frozen = await pipeline.Get<FrozenReports>().ReadAsync(entry, CancellationToken.None);
        var figures = FrozenReports.Figures(entry.Id, centre, frozen);
        var told = await pipeline.Get<FrozenReports>().HideAsAsync(entry, centre, figures, CancellationToken.None);
        var (every, printed, hidden) = (ReportFigures.Of(figures), ReportFigures.Of(told), ReportFigures.HiddenIn(told));
        var (own, others) = (cells.Where(cell => every.ContainsKey(cell.Name)).ToList(), cells.Where(cell => !every.ContainsKey(cell.Name)));
        Assert.Equal(every.Where(figure => CellNames.IsCell(figure.Key) && figure.Value is not null).Select(figure => figure.Key).ToHashSet(), own.Select(cell => cell.Name).ToHashSet());
        Assert.All(others, cell => Assert.Contains(centre.Recipients, recipient => recipient.MunicipalityId == cell.Name.MunicipalityId && recipient.MunicipalityId != entry.Id.Report.MunicipalityId));
        Assert.All(own, cell => Assert.Equal(cell.Value, every[cell.Name]));
        Assert.All(own, cell => Assert.Equal((cell.IsHidden, cell.IsHidden ? null : cell.Value), (hidden.Contains(cell.Name), printed[cell.Name])));

        // Checks and changes, which have tables of their own, say nothing of which counts are told.
        var expected = new FinishedWorkbook(ReportWorkbook.Write(told, centre.LanguageOf(entry.Id.Report.MunicipalityId))).Values;
        var actual = new FinishedWorkbook((await pipeline.Get<WorkbookBlobs>().ReadAsync(entry.Workbook!.BlobName, CancellationToken.None))!).Values;
        Assert.Equal(expected.Where(value => value.Value == ":").Select(value => value.Key), expected.Keys.Where(key => actual[key] == ":"));
        Assert.All(expected, value => Assert.Equal(value.Value, actual[value.Key]));
    }
}
