using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks.Overviews;

public sealed class OverviewWorkbookTests
{
    public static TheoryData<string> SampleNames => [.. OverviewSamples.All.Keys];

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_RendersAsExpected(string sample) => Golden.Verify(sample, WorkbookText.Render(new MemoryStream(Write(sample))));

    [Theory]
    [InlineData("national-overview-nynorsk", Language.Nynorsk)]
    [InlineData("national-overview-english", Language.English)]
    public void Write_OtherLanguage_RendersAsExpected(string golden, Language language) =>
        Golden.Verify(golden, WorkbookText.Render(new MemoryStream(OverviewWorkbook.Write(OverviewSamples.All["national-overview-gaps"], language))));

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_FreezesAndPrintsOnA4(string sample)
    {
        using var document = Open(Write(sample));
        var heading = OverviewSamples.All[sample].Heading;

        Assert.All(OpenedSheet.All(document), sheet =>
        {
            Assert.StartsWith("frozen", sheet.Worksheet.Descendants<Pane>().Single().State!.InnerText, StringComparison.Ordinal);
            Assert.Equal((9u, 1u), (sheet.Worksheet.Descendants<PageSetup>().Single().PaperSize!.Value, sheet.Worksheet.Descendants<PageSetup>().Single().FitToWidth?.Value ?? 1));
            Assert.Contains(heading.Reader, sheet.Worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
            Assert.Contains("Andre halvår 2020", sheet.Worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
            Assert.Contains("15.02.2021", sheet.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
        });
        Assert.Equal(1u, OpenedSheet.All(document).First().Worksheet.Descendants<PageSetup>().Single().FitToHeight?.Value ?? 1);
    }

    [Fact]
    public void Write_National_SaysWhatItIs()
    {
        using var document = Open(Write("national-overview"));
        var properties = document.PackageProperties;

        Assert.Equal("Helsedirektoratet: besøk og tilskudd per senter, andre halvår 2020", properties.Title);
        Assert.Equal("Oversikt til Helsedirektoratet for andre halvår 2020 (01.07.2020–31.12.2020), satt sammen av rapporter som sentrene har publisert", properties.Subject);
        Assert.Equal("Bikuben, KBT Midt-Norge, ROM-Agder, Sagatun brukerstyrt senter, Vårres", properties.Creator);
        Assert.Equal(
            ["Sammendrag", "Besøk per senter", "Tilskudd per senter", "Om tallene"], OpenedSheet.All(document).Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData("BesokTotalt_2020_H2", "4972")]
    [InlineData("BrukerbesokTotalt_2020_H2", "3996")]
    [InlineData("Besok_2020_H2_sagatun", "1872")]
    [InlineData("Besok_2020_H2_rom_agder", "530")]
    [InlineData("Tilskudd_2021_sagatun", "3500000")]
    [InlineData("TilskuddTotalt_2021", "13950000")]
    public void Write_National_NamesItsKeyFigures(string name, string value)
    {
        using var document = Open(Write("national-overview"));
        var place = document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Single(defined => defined.Name!.Value == name).Text.Split('!', ':');
        var sheet = OpenedSheet.All(document).Single(sheet => sheet.Name == place[0].Trim('\''));

        Assert.Equal(value, sheet.Cells.Single(cell => cell.Address == place[1].Replace("$", "", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [InlineData("national-overview", 1)]
    [InlineData("national-overview-gaps", 1)]
    [InlineData("nine-houses", 1)]
    public void Write_VisitsAreTold_DrawsThem(string sample, int charts)
    {
        using var document = Open(Write(sample));

        Assert.Equal(charts, document.WorkbookPart!.WorksheetParts.Sum(sheet => sheet.DrawingsPart?.ChartParts.Count() ?? 0));
    }

    [Fact]
    public void Write_HiddenVisits_DrawsNoChartAndTellsNothingOfThem()
    {
        var national = OverviewSamples.All["national-overview"];
        var last = national.Centres[4];
        var hidden = last with { Visits = last.Visits with { Visits = new(Figure.Hidden, last.Visits.Visits.Before) } };
        using var document = Open(OverviewWorkbook.Write(national with { Centres = [.. national.Centres.SkipLast(1), hidden] }, Language.Bokmal));

        Assert.All(document.WorkbookPart!.WorksheetParts, sheet => Assert.Null(sheet.DrawingsPart));
    }

    [Fact]
    public void Write_WithoutGrants_HasNoSheetOfThem()
    {
        using var document = Open(Write("nine-houses"));

        Assert.Equal(["Sammendrag", "Besøk per senter", "Om tallene"], OpenedSheet.All(document).Select(sheet => sheet.Name));
        Assert.Equal("Bergen kommune: besøk per senter, andre halvår 2020", document.PackageProperties.Title);
    }

    [Fact]
    public void Write_Again_GivesTheSameBytes() => Assert.Equal(Write("national-overview"), Write("national-overview"));

    private static byte[] Write(string sample) => OverviewWorkbook.Write(OverviewSamples.All[sample], Language.Bokmal);

    private static SpreadsheetDocument Open(byte[] workbook) => SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
}
