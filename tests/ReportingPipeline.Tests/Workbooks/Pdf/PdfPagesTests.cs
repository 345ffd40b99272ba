using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

/// <summary>How sheets fall into pages.</summary>
public sealed class PdfPagesTests
{
    private static readonly ReportTexts Texts = ReportTexts.In(Language.Bokmal);
    private static readonly SheetHeading Heading = SheetHeading.Of(Samples.All["half-years"].Heading, Texts);

    [Fact]
    public void Write_TableThatAPageCanHold_IsNotCut()
    {
        var pdf = Write(Numbers("first", rows: 30), Numbers("second", rows: 30));

        Assert.Equal(2, pdf.Pages.Count);
        Assert.Equal(["first", "second"], pdf.Contents.Select(page => page.Single(content => content.Tag == "H2").Text));
    }

    [Theory]
    [InlineData("half-years")]
    [InlineData("with-funding")]
    public void Write_WholeReport_TakesFivePages(string sample)
    {
        var report = Samples.All[sample];
        var pdf = ReportPdf.Write(ReportWorkbook.Pages(report, Texts), DocumentProperties.Of(report.Heading, Texts));

        Assert.Equal(5, new OpenedPdf(pdf).Pages.Count);
    }

    [Fact]
    public void Write_TableThatNoPageCanHold_HasItsHeaderOnEveryPageAndIsReadOnce()
    {
        var pdf = Write(Numbers("long", rows: 200));

        Assert.Equal(4, pdf.Pages.Count);
        Assert.All(pdf.Contents.Skip(1), page => Assert.Contains(page, content => content is { Tag: "Artifact", Text: "NavnTall" }));
        var cells = Enumerable.Range(1, 200).SelectMany(row => new[] { $"rad {row}", $"{row}" });
        Assert.Equal(["Navn", "Tall", .. cells], pdf.TextsOf("TH", "TD"));
        Assert.Single(pdf.Elements, element => element.Kind == "Table");
    }

    [Fact]
    public void Write_SentenceBelowATable_IsOnThePageOfItsLastRow()
    {
        // As many rows as fit on the page: one with the sentence is one too many.
        var most = Enumerable.Range(30, 30).Last(rows => Write(Numbers("alone", rows)).Pages.Count == 1);

        var pdf = Write(Numbers("before", 2), Numbers("full", most), new Paragraph("Om tabellen."));

        var last = pdf.Contents[^1].Select(content => content.Text).ToList();
        Assert.Contains("Om tabellen.", last);
        Assert.Contains($"rad {most}", last);
    }

    [Fact]
    public void Write_TextLongerThanAPage_GoesOnWithoutLosingAWord()
    {
        var text = string.Join(' ', Enumerable.Range(1, 3000).Select(word => $"ord{word}"));
        var column = new Table("Lang", "Lang", [new Column("Tekst", CellKind.LongText)], [new Row(false, [text])]);

        var pdf = Write(new Paragraph(text), column);

        Assert.Equal(text, string.Concat(pdf.TextsOf("P").Skip(1).Select(part => $"{part} ")).TrimEnd());
        Assert.Equal(text, string.Join(' ', pdf.TextsOf("TH").Skip(1)));
        Assert.All(pdf.Pages, page => Assert.All(page.Letters, letter => Assert.InRange(letter.StartBaseLine.Y, 30, page.Height - 30)));
    }

    [Fact]
    public void Write_TableTooWideForAnUprightPage_IsPrintedAcross()
    {
        var wide = new Table(
            "Bred", "Bred",
            [.. Enumerable.Range(0, 12).Select(column => new Column($"Kommunenavn{column}", CellKind.Whole))],
            [new Row(false, [.. Enumerable.Range(0, 12).Select(column => (Cell)(1_000_000 + column))])]);

        var pdf = Write([Sheet("A", Numbers("first", 3)), Sheet("B", wide), Sheet("C", Numbers("last", 3))]);

        Assert.Equal([false, true, false], pdf.Pages.Select(page => page.Width > page.Height));
        Assert.All(pdf.Pages[1].Letters, letter => Assert.InRange(letter.StartBaseLine.X, 40, pdf.Pages[1].Width - 40));
        Assert.Contains("1 000 011", pdf.TextsOf("TD"));
    }

    [Fact]
    public void Write_TableTooWideForAnyPage_BreaksWordsAndStaysInsideIt()
    {
        var wide = new Table(
            "Bred", "Bred",
            [.. Enumerable.Range(0, 20).Select(column => new Column($"Kommunenavnet{column}", CellKind.Text))],
            [new Row(false, [.. Enumerable.Range(0, 20).Select(column => (Cell)$"Besøksregistrering{column}")])]);

        var pdf = Write(wide);

        Assert.All(pdf.Pages[0].Letters, letter => Assert.InRange(letter.StartBaseLine.X, 40, pdf.Pages[0].Width - 40));
        Assert.Equal("Besøksregistrering7", pdf.TextsOf("TH", "TD")[27].Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ReportThatIsAPageShorterIfItIsTighter_IsTighter()
    {
        var most = MostWithChart();

        Assert.Single(Write(WithChart(most)).Pages);
        Assert.True(HeightOfChart(Write(WithChart(most))) < HeightOfChart(Write(WithChart(3))));
    }

    [Fact]
    public void Write_ReportThatIsNoPageShorterIfItIsTighter_IsAsLooseAsAnyOther() => Assert.Equal(
        HeightOfChart(Write(WithChart(3))),
        HeightOfChart(Write([.. WithChart(3), Numbers("other", 45)])),
        precision: 3);

    [Theory, InlineData(false), InlineData(true)]
    public void Write_SheetThatIsToBeOnOnePage_IsTighterThoughThatSavesNone(bool isOnePage)
    {
        var most = MostWithChart();

        var pdf = Write([Sheet("Første", WithChart(most)) with { IsOnePage = isOnePage }, Sheet("Andre", Numbers("short", 3))]);

        Assert.Equal(2, pdf.Pages.Count);
        Assert.Equal(isOnePage, pdf.Contents[0].Any(content => content.Text == $"rad {most}"));
    }

    [Fact]
    public void Write_Digits_AreEquallyWide() => Assert.All(
        Write(new Paragraph("0123456789")).Pages[0].Letters.Where(letter => char.IsDigit(letter.Value[0])).GroupBy(letter => letter.PointSize),
        size => Assert.Single(size.Select(letter => Math.Round(letter.Width, 2)).Distinct()));

    [Fact]
    public void Write_CharactersThatTheTypefaceLacks_AreShownAsWhatTheyAreOrAsABox()
    {
        var pdf = Write(new Paragraph("Porsáŋgu Ł ž ½\u00A0€ x\u2011y 日本 🙂"));

        Assert.Equal("Porsáŋgu Ł ž ½ € x-y □□ □", pdf.TextsOf("P")[^1]);
    }

    [Fact]
    public void Write_BlockThatItHasNoPlaceFor_IsRefusedByName() => Assert.Contains(
        nameof(UnknownBlock),
        Assert.Throws<NotSupportedException>(() => Write(new UnknownBlock())).Message,
        StringComparison.Ordinal);

    private static Block[] WithChart(int rows) =>
        [new Chart(ChartKind.ClusteredColumns, "Diagram", "Melding.", "Navn", "Tall", new ChartCells("Tabellfull", "Tall")), Numbers("full", rows)];

    private static int MostWithChart() => Enumerable.Range(20, 30).Last(rows => Write(WithChart(rows)).Pages.Count == 1);

    private static double HeightOfChart(OpenedPdf pdf)
    {
        var titles = pdf.Contents[0].Where(content => content.Tag == "H2").ToList();
        return titles.Single(title => title.Text == "Diagram").Height - titles.Single(title => title.Text == "full").Height;
    }

    private static Table Numbers(string caption, int rows) => new(
        $"Tabell{caption}",
        caption,
        [new Column("Navn", CellKind.Text), new Column("Tall", CellKind.Whole)],
        [.. Enumerable.Range(1, rows).Select(row => new Row(false, [$"rad {row}", row]))]);

    private static Sheet Sheet(string name, params IReadOnlyList<Block> blocks) => new(name, "Tittel", Heading, Texts, blocks);

    private static OpenedPdf Write(params IReadOnlyList<Block> blocks) => Write([Sheet("Ark", blocks)]);

    private static OpenedPdf Write(IReadOnlyList<Sheet> sheets) =>
        new(ReportPdf.Write(sheets, DocumentProperties.Of(Samples.All["half-years"].Heading, Texts)));

    private sealed record UnknownBlock : Block;
}
