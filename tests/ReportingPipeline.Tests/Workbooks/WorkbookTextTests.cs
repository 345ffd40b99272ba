using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class WorkbookTextTests
{
    [Fact]
    public void Render_RowMoreInATable_IsALineMore()
    {
        var before = Render(ReportWith("Hamar 12", "Stange 13"));
        var after = Render(ReportWith("Hamar 12", "Elverum 11", "Stange 13"));

        Assert.Contains("name BesokTotalt_2019: Ar › 2019 › Besøk = 26", before);
        Assert.Equal(before, [.. after.Where(line => line != "Elverum | 11")]);
        Assert.Equal(before.Count + 1, after.Count);
    }

    [Fact]
    public void Render_CellOfAnotherFormatThanItsColumn_SaysIt()
    {
        var lines = Render(Table.Of<(string Month, long Hundredths)>(
            "Verk", "Tall", [("Januar", 200), ("Februar", 225), ("Mars", 300)],
            new("Måned", CellKind.Text, row => row.Month),
            new("Årsverk", CellKind.Decimal, row => new DecimalFigure(row.Hundredths))));

        Assert.Equal(
            ["Måned | Årsverk", "formats: – | #,##0", "^^^ frozen above", "Januar | 2", "Februar | 2.25 [#,##0.00]", "Mars | 3"],
            lines.SkipWhile(line => line != "table Verk").Skip(1));
    }

    [Fact]
    public void Render_NamesInRowsThatBeginAlike_SaysWhichRowIsMeant()
    {
        var table = ChartTables.Table("Inntekter", "Fra Kroner", "Staten 12", "Staten 13");

        var lines = Render(table with { Names = [DefinedName.Of("Inntekt", "2019", 0, "Kroner"), DefinedName.Of("Inntekt", "2020", 1, "Kroner")] });

        Assert.Contains("name Inntekt_2019: Inntekter › Staten › Kroner = 12", lines);
        Assert.Contains("name Inntekt_2020: Inntekter › Staten (2) › Kroner = 13", lines);
    }

    private static Block[] ReportWith(params IReadOnlyList<string> rows) =>
    [
        ChartTables.Table("Kommuner", "Kommune Besøk", rows),
        ChartTables.Table("Ar", "År Besøk", "2018 25", "2019 26") with { Names = [DefinedName.Of("BesokTotalt", "2019", 1, "Besøk")] },
        ChartTables.Chart(ChartKind.ClusteredColumns, new ChartCells("Ar", "Besøk")),
        new Paragraph("Under figuren."),
    ];

    private static List<string> Render(params Block[] blocks)
    {
        var (heading, texts) = (Samples.All["half-years"].Heading, ReportTexts.In(Language.Bokmal));
        var workbook = WorkbookWriter.Write([new Sheet("Tall", "Tall", heading, texts, blocks)], DocumentProperties.Of(heading, texts));
        return [.. WorkbookText.Render(new MemoryStream(workbook)).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
