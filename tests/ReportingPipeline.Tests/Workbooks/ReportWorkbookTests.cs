using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

public sealed partial class ReportWorkbookTests
{
    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_RendersAsExpected(string sample) =>
        Golden.Verify(sample, Rendered(sample, Language.Bokmal));

    [Fact]
    public async Task Write_AgainAndInParallel_GivesTheSameBytes()
    {
        var first = Samples.All.ToDictionary(sample => sample.Key, sample => ReportWorkbook.Write(sample.Value, Language.Bokmal));
        var again = await Task.WhenAll(Samples.All.SelectMany(sample => Enumerable.Repeat(sample, 2))
            .Select(sample => Task.Run(() => (sample.Key, Bytes: ReportWorkbook.Write(sample.Value, Language.Bokmal)))));

        Assert.All(again, sample => Assert.True(first[sample.Key].AsSpan().SequenceEqual(sample.Bytes), sample.Key));
        Assert.All(first.Values, Timeless);
    }

    // The format has no empty time, and a zip file begins with 1980.
    internal static void Timeless(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void Write_Report_TellsWhatItIs()
    {
        using var document = Open("half-years");
        var properties = document.PackageProperties;

        Assert.Equal("Sagatun brukerstyrt senter: besøk og brukere, andre halvår 2020", properties.Title);
        Assert.Equal("Rapport til Hamar kommune for andre halvår 2020 (01.07.2020–31.12.2020), versjon 1", properties.Subject);
        Assert.Equal("Sagatun brukerstyrt senter", properties.Creator);
        Assert.Equal("nb-NO", properties.Language);
        Assert.Contains("brukerbesøk", properties.Keywords, StringComparison.Ordinal);
        Assert.Equal(Samples.All["half-years"].Heading.CreatedAt.UtcDateTime, properties.Created!.Value.ToUniversalTime());
        Assert.Equal(properties.Created, properties.Modified);
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_HasTheSheetsInOrder(string sample)
    {
        using var document = Open(sample);

        string[] municipality = Samples.All[sample].Municipality is null ? [] : ["Din kommune"];
        string[] money = Samples.All[sample] is { Grant: null, Funding: null, Indicators: null } ? [] : ["Økonomi og nøkkeltall"];
        string[] changes = Samples.All[sample].Changes is null ? [] : ["Endringer"];
        Assert.Equal(
            ["Sammendrag", .. municipality, "Besøk og brukere", .. money, .. changes, "Om tallene"],
            OpenedSheet.All(document).Select(sheet => sheet.Name));
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_HasRealTablesAndNoMergedCells(string sample)
    {
        using var document = Open(sample);
        var sheets = OpenedSheet.All(document).ToList();
        var tables = sheets.SelectMany(sheet => sheet.Tables).ToList();

        Assert.Distinct(tables.Select(table => table.Name!.Value!), StringComparer.OrdinalIgnoreCase);
        Assert.All(tables, table => Assert.Matches("^[A-Za-z]{4,}$", table.Name!.Value!));
        Assert.All(tables, table => Assert.Distinct(table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value!)));
        Assert.All(sheets, sheet => Assert.NotEmpty(sheet.Tables));
        Assert.All(sheets, sheet => Assert.Empty(sheet.Worksheet.Descendants<MergeCell>()));
        Assert.All(sheets, sheet => Assert.All(sheet.Tables, table => AssertFull(sheet, table.Reference!.Value!)));
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_FreezesAndPrints(string sample)
    {
        using var document = Open(sample);
        var names = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().ToLookup(name => name.Name!.Value!);
        var sheets = OpenedSheet.All(document).ToList();
        var heading = Samples.All[sample].Heading;
        var mark = heading.IsPreview ? "FORHÅNDSVISNING – leveres ikke" : $"Versjon {heading.Revision}";

        Assert.Equal(sheets.Count, names["_xlnm.Print_Titles"].Count());
        Assert.Equal(sheets.Count, names["_xlnm.Print_Area"].Count());
        Assert.All(sheets, sheet =>
        {
            Assert.StartsWith("frozen", sheet.Worksheet.Descendants<Pane>().Single().State!.InnerText, StringComparison.Ordinal);
            Assert.True(sheet.Worksheet.Descendants<PageSetupProperties>().Single().FitToPage!.Value);
            var setup = sheet.Worksheet.Descendants<PageSetup>().Single();
            Assert.Equal((9u, 1u), (setup.PaperSize!.Value, setup.FitToWidth?.Value ?? 1));
            Assert.InRange(setup.FitToHeight?.Value ?? 1, sheet.Name == sheets[0].Name ? 1u : 0u, 1u);
            Assert.Contains("&P", sheet.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
            Assert.Contains(mark, sheet.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
            Assert.Contains("halvår", sheet.Worksheet.Descendants<OddHeader>().Single().Text.Replace("tertial", "halvår", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_NamesItsKeyFigures(string sample)
    {
        using var document = Open(sample);
        var sheets = OpenedSheet.All(document).ToDictionary(sheet => sheet.Name);
        var names = KeyFigures(document);
        var model = Samples.All[sample];

        var periods = model.Visits.Years.SelectMany(year => year.Parts.Append(year.Total)).Select(row => (Id: IdOf(row.Period), row.Visits)).ToList();
        Assert.All(periods, period => AssertNamed($"BesokTotalt_{period.Id}", period.Visits.Visits));
        Assert.All(periods, period => AssertNamed($"Brukerbesok_{period.Id}", period.Visits.UserVisits));
        Assert.All(model.Users.Periods, period => AssertNamed($"UnikeBrukere_{IdOf(period.Period)}", period.Total));
        if (model.Grant is { } grant) AssertNamed($"TilskuddTotalt_{IdOf(grant.Rule.BaseYear)}", new Figure(grant.Rule.AmountKroner));

        // The cell, or the sign in it; a column of nothing but signs is left out, and with it the names of its cells.
        void AssertNamed(string name, Figure figure)
        {
            if (figure.Number is null && !names.ContainsKey(name)) return;

            var place = names[name].Split('!');
            var cell = sheets[place[0].Trim('\'')].Cells.Single(cell => cell.Address == place[1].Split(':')[0].Replace("$", "", StringComparison.Ordinal));
            Assert.Equal(figure.Number?.ToString(CultureInfo.InvariantCulture) ?? (figure.IsHidden ? ":" : "–"), cell.Value);
        }
    }

    [Fact]
    public void Write_OtherLanguage_NamesTheSameKeyFigures()
    {
        var names = Enum.GetValues<Language>().Select(language =>
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(Samples.All["july-year"], language)), isEditable: false);
            return KeyFigures(document).Keys.Order().ToList();
        }).ToList();

        Assert.Contains("BesokTotalt_2019_20_H1", names[0]);
        Assert.All(names, other => Assert.Equal(names[0], other));
    }

    [Fact]
    public void Write_Preview_IsMarkedEverywhereAndHasNoRevision()
    {
        using var document = Open("preview");
        var properties = document.PackageProperties;

        Assert.All(OpenedSheet.All(document), sheet =>
        {
            Assert.EndsWith(" · forhåndsvisning", sheet.Cells.Single(cell => cell.Address == "A2").Value, StringComparison.Ordinal);
            Assert.Equal(
                "FORHÅNDSVISNING – leveres ikke. Perioden er ikke slutt; tallene er per 15.10.2020 kl.\u00A004.15.",
                sheet.Cells.Single(cell => cell.Address == "A3").Value);
            Assert.Contains("FORHÅNDSVISNING", sheet.Worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
            Assert.DoesNotContain(sheet.Cells, cell => cell.Value.Contains("versjon ", StringComparison.OrdinalIgnoreCase));
        });
        Assert.All([properties.Title, properties.Subject, properties.Keywords], text => Assert.Contains("forhåndsvisning", text, StringComparison.Ordinal));
        Assert.DoesNotContain("versjon", properties.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RevisionInWhichNothingDiffersAnyMore_SaysSo()
    {
        var changes = Samples.All["revision"].Changes! with { Figures = [] };
        var file = ReportWorkbook.Write(Samples.All["revision"] with { Changes = changes }, Language.Bokmal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var sheet = OpenedSheet.All(document).Single(sheet => sheet.Name == "Endringer");

        Assert.Empty(sheet.Tables);
        Assert.Contains(sheet.Cells, cell => cell.Value == "Ingen av tallene i rapporten er endret siden da.");
        ValidWorkbook.AssertValid(file);
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_TextThatLooksLikeAFormula_StaysText(string sample)
    {
        using var document = Open(sample);
        var cells = OpenedSheet.All(document).SelectMany(sheet => sheet.Cells).ToList();

        Assert.DoesNotContain(cells, cell => cell.IsFormula);
        Assert.All(cells.Where(cell => cell.IsText), cell => Assert.Equal("=+-@".Contains(cell.Value[0]), cell.HasQuotePrefix));
    }

    [Fact]
    public void Write_CentreNamedLikeAFormula_IsText()
    {
        using var document = Open("july-year");

        var subtitle = OpenedSheet.All(document).First().Cells.Single(cell => cell.Address == "A2");
        Assert.StartsWith("=Huset+1 · ", subtitle.Value, StringComparison.Ordinal);
        Assert.True(subtitle is { IsText: true, HasQuotePrefix: true });
    }

    [Fact]
    public void Write_LongExplanation_KeepsTheRowsThatExcelKnows()
    {
        var sample = Samples.All["checked"];
        var explained = sample.Checks[0] with { Explanation = string.Concat(Enumerable.Repeat("Det er lenge siden. ", 200)) };
        var report = sample with { Checks = [explained] };
        using var document = SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(report, Language.Bokmal)), isEditable: false);

        Assert.All(OpenedSheet.All(document), sheet => Assert.All(
            sheet.Worksheet.Descendants<Row>(), row => Assert.True((row.Height?.Value ?? 0) <= 409)));
    }

    private static Dictionary<string, string> KeyFigures(SpreadsheetDocument document) => document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>()
        .Where(name => !name.Name!.Value!.StartsWith("_xlnm.", StringComparison.Ordinal)).ToDictionary(name => name.Name!.Value!, name => name.Text);

    private static string IdOf(ReportingPeriod period) => period.Id.Replace('-', '_').Replace('/', '_');

    private static void AssertFull(OpenedSheet sheet, string reference)
    {
        var corners = reference.Split(':').Select(address => new OpenedCell(address, "", true, false, "", false, false, false, 11)).ToList();
        var inside = sheet.Cells.Where(cell =>
            corners[0].Row <= cell.Row && cell.Row <= corners[1].Row && corners[0].Column <= cell.Column && cell.Column <= corners[1].Column);
        Assert.Equal((corners[1].Row - corners[0].Row + 1) * (corners[1].Column - corners[0].Column + 1), inside.Count());
    }

    // The checksum, which another test looks at, differs with every property of the data.
    private static string Rendered(string sample, Language language) => WorkbookText.Render(new MemoryStream(ReportWorkbook.Write(Samples.All[sample], language)))
        .Replace(new ReportContent(Samples.All[sample]).DataHash ?? "(no data)", "(the SHA-256 of the data)", StringComparison.Ordinal);

    private static SpreadsheetDocument Open(string sample) =>
        SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(Samples.All[sample], Language.Bokmal)), isEditable: false);
}
