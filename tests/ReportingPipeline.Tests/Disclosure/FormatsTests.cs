using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Disclosure.Formats;
using ReportingPipeline.Tests.Disclosure.Registered;
using ReportingPipeline.Tests.Workbooks.Pdf;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>
/// That workbook, PDF and CSV tell the figures of the JSON file and no others, so that whoever has read that one has read them all.
/// </summary>
public sealed class FormatsTests
{
    private const int OneCentreIn = 20;
    private const int ReportsOfCentre = 3;
    private const int WhichReport = 4;

    [Fact]
    public void Write_SomeReportsOfRandomCentres_HasTheSameFiguresInAllFormats()
    {
        var seeds = Enumerable.Range(0, ReaderTests.Centres).Where(seed => seed % OneCentreIn == 0);
        var reports = seeds.AsParallel().SelectMany(SomeReports).ToList();

        Assert.NotEmpty(reports);
        Assert.Empty(reports.AsParallel().SelectMany(Differences));
    }

    // The last report tells most, and those of a period differ by their recipients.
    private static IReadOnlyList<ReportModel> SomeReports(int seed)
    {
        var models = new ReleasedReports(RandomCentre.Draw(seed)).Models().ToArray();
        return [models[^1], .. new Random(seed).GetItems(models, ReportsOfCentre - 1)];
    }

    // What stands around a table is the same in every row but for whether it is a total, and its numbers stand in the workbook.
    private static bool IsSaidInTheWorkbook(IReadOnlyList<IReadOnlyList<string>> around, WorkbookTables workbook) =>
        around.Select(row => string.Join(';', row.Where(cell => cell is not ("ja" or "nei")))).Distinct().Count() == 1
        && around[0].Skip(WhichReport).Where(cell => cell.All(char.IsAsciiDigit)).All(number => workbook.Tells(number));

    // A table without a number may be left out, as a sentence says the same.
    private static bool IsShown(FileTable table, WorkbookTables workbook) =>
        workbook.Names.Contains(table.Name) ? table.Shown().SequenceEqual(workbook.Like(table)) : !table.HasNumbers;

    private static IEnumerable<string> Differences(ReportModel model)
    {
        var json = JsonTables.Read(ReleasedReports.File(model, ReportFormat.Data.Write).Content);
        var csv = CsvTables.Read(ReleasedReports.File(model, ReportFormat.Tables.Write).Content);
        var workbook = WorkbookTables.Read(ReleasedReports.File(model, ReportWorkbook.Write).Content);
        var pdf = new OpenedPdf(ReleasedReports.File(model, ReportFormat.Pdf.Write).Content).TextsOf("TH", "TD");
        var shown = ShownCells.Of(ReleasedReports.File(model, ReportWorkbook.Write).Content, Language.Bokmal);
        var figures = csv.Where(table => table.HasFigures).ToDictionary(table => table.Name);
        IEnumerable<string> differing =
        [
            .. json.Keys.Except(figures.Keys),
            .. workbook.Names.Except(csv.Select(table => table.Name)),
            .. figures.Keys.Where(table => !figures[table].Figures.SequenceEqual(json.GetValueOrDefault(table, []))),
            .. figures.Keys.Where(table => !IsShown(figures[table], workbook)),
            .. figures.Keys.Where(table => !IsSaidInTheWorkbook(figures[table].Around, workbook)),
            .. pdf.SequenceEqual(shown) ? Array.Empty<string>() : ["the PDF"],
            .. workbook.ChartNumbers.Where(number => !workbook.Numbers.Contains(number)).Select(number => $"a chart of {number}"),
        ];
        return differing.Select(name => $"{name} in {model.Heading.Period} to {model.Heading.Recipient.Id}");
    }
}
