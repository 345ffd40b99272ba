using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

public sealed class ReportPdfTests
{
    private static readonly string[] KindsOfAll = ["Document", "Sect", "H1", "H2", "P", "Table", "TR", "TH", "TD", "Link"];
    private static readonly string[] Kinds = [.. KindsOfAll, "H3", "L", "LI", "Lbl", "LBody", "Figure"];

    public static IEnumerable<object[]> Files =>
        from sample in Samples.All.Keys from language in Enum.GetValues<Language>() select new object[] { sample, language };

    [Fact]
    public void Write_TwiceAndOnManyThreads_GivesTheSameBytes() => Assert.Single(
        Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => Convert.ToHexString(ReportPdf.Write(Samples.All["half-years"], Language.Nynorsk)))
            .Distinct());

    [Theory, MemberData(nameof(Files))]
    public void Write_AnySample_HoldsTheCellsOfTheWorkbooksTables(string sample, Language language)
    {
        var pdf = Open(sample, language);

        Assert.Equal(ShownCells.Of(SampleWorkbooks.File($"{sample}-{language}".ToLowerInvariant()), language), pdf.TextsOf("TH", "TD"));
        Assert.All(pdf.Pages.SelectMany(page => page.Letters), letter => Assert.NotEqual("□", letter.Value));
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_AnySample_HoldsItsSentencesAndHeadings(string sample, Language language)
    {
        var (pdf, sheets) = (Open(sample, language), Sheets(sample, language));
        var blocks = sheets.SelectMany(sheet => sheet.Blocks).ToList();
        var leftOut = Charts(sheets).Where(chart => chart.Data is null).Select(chart =>
            ReportTexts.In(language).ChartLeftOut(chart.Chart.Title, ChartData.IsHidden(chart.Chart, chart.Table)));

        Assert.Equal(sheets.Select(sheet => Plain(sheet.Title)), pdf.TextsOf("H1"));
        Assert.Equal(
            blocks.OfType<Section>().Select(section => section.Title).Concat(blocks.OfType<Table>().Select(table => table.Caption))
                .Concat(Charts(sheets).Where(chart => chart.Data is not null).Select(chart => chart.Chart.Title))
                .Select(Plain).Order(StringComparer.Ordinal),
            pdf.TextsOf("H2", "H3").Order(StringComparer.Ordinal));
        Assert.Equal(
            sheets[0].Heading.Subtitles
                .Concat(blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Sentences))
                .Concat(leftOut)
                .Select(Plain).Order(StringComparer.Ordinal),
            pdf.TextsOf("P").Order(StringComparer.Ordinal));
        Assert.Equal(
            blocks.OfType<Facts>().SelectMany(facts => facts.Items).Select(fact => Plain(fact.Label)),
            pdf.TextsOf("Lbl"));
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_AnySample_LeadsToItsSheetsByBookmarksAndLinks(string sample, Language language)
    {
        var (pdf, sheets) = (Open(sample, language), Sheets(sample, language));
        var links = sheets.SelectMany(sheet => sheet.Blocks).OfType<Links>().SelectMany(links => links.Items).ToList();

        Assert.Equal(sheets.Select(sheet => sheet.Name), pdf.Bookmarks);
        Assert.Equal(links.Select(link => Plain(link.Text)), pdf.TextsOf("Link"));
        Assert.All(links.Zip(pdf.Links), link =>
        {
            var title = Plain(sheets.Single(sheet => sheet.Name == link.First.Sheet).Title);
            var found = Assert.Single(pdf.Contents[link.Second.Page - 1], content => content.Tag == "H1" && content.Text == title);
            Assert.InRange(found.Height, link.Second.Height - 20, link.Second.Height);
        });
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_AnySample_SaysWhatItIsAndInWhichLanguage(string sample, Language language)
    {
        var (pdf, texts, heading) = (Open(sample, language), ReportTexts.In(language), Samples.All[sample].Heading);

        Assert.Equal(Plain(texts.DocumentTitle(heading)), pdf.Information.Title);
        Assert.Equal(Plain(texts.DocumentSubject(heading)), pdf.Information.Subject);
        Assert.Equal(heading.CentreName, pdf.Information.Author);
        Assert.Equal(texts.LanguageTag, pdf.TextOf(pdf.Catalog, "Lang"));
        Assert.True(pdf.IsTrue(pdf.Dictionary(pdf.Catalog, "MarkInfo"), "Marked"));
        Assert.True(pdf.IsTrue(pdf.Dictionary(pdf.Catalog, "ViewerPreferences"), "DisplayDocTitle"));
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", pdf.Metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", pdf.Metadata, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_AnySample_IsTaggedThroughout(string sample, Language language)
    {
        var pdf = Open(sample, language);

        var kinds = pdf.Elements.Select(element => element.Kind).ToHashSet();
        Assert.Empty(kinds.Except(Kinds));
        Assert.Empty(KindsOfAll.Except(kinds));
        Assert.All(pdf.Elements.Where(element => element.Kind == "TH"), header => Assert.True(header.Scope is "Row" or "Column"));
        Assert.All(pdf.Contents.SelectMany(page => page), content => Assert.NotEqual("", content.Tag));
        Assert.Equal(
            pdf.Pages.Sum(page => page.Letters.Count),
            pdf.Contents.SelectMany(page => page).Sum(content => content.Letters));
        Assert.All(pdf.Pages, MarksOfContent.AssertNested);
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_Charts_AreTheWorkbooksWithWhatTheyShowInWords(string sample, Language language)
    {
        var drawn = Charts(Sheets(sample, language)).Where(chart => chart.Data is not null).Select(chart => Plain(chart.Chart.Message));

        var figures = Open(sample, language).Elements.Where(element => element.Kind == "Figure").ToList();

        Assert.Equal(drawn, figures.Select(figure => figure.Alternative));
        Assert.All(figures, figure => Assert.True(figure.HasPlace));
    }

    [Theory, MemberData(nameof(Files))]
    public void Write_AnySample_HasItsFontsInTheFile(string sample, Language language) => Assert.Equal(
        [("AAAAAA+Inter Regular", true), ("AAAAAA+Inter,Bold", true)],
        Open(sample, language).Fonts.OrderBy(font => font.Name, StringComparer.Ordinal));

    [Theory]
    [InlineData("internal", "INTERN –")]
    [InlineData("preview", "FORHÅNDSVISNING –")]
    public void Write_ReportThatStaysInTheHouse_SaysSoOnEveryPage(string sample, string mark) => Assert.All(
        Open(sample, Language.Bokmal).Contents,
        page => Assert.Contains(page, content => content.Text.Contains(mark, StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Files))]
    public void Write_AnySample_SaysOnEveryPageWhichItIsOfHowMany(string sample, Language language)
    {
        var (pdf, texts, heading) = (Open(sample, language), ReportTexts.In(language), Samples.All[sample].Heading);

        Assert.All(pdf.Contents.Index(), page =>
        {
            var margins = string.Concat(page.Item.Where(content => content.Tag == "Artifact").Select(content => content.Text));
            var number = $"{texts.PageNumberBefore}{page.Index + 1}{texts.PageNumberBetween}{pdf.Pages.Count}";
            Assert.Contains(number, margins, StringComparison.Ordinal);
            Assert.Contains(heading.CentreName, margins, StringComparison.Ordinal);
        });
    }

    private static OpenedPdf Open(string sample, Language language) => SamplePdfs.Open(sample, language);

    private static IReadOnlyList<Sheet> Sheets(string sample, Language language) =>
        ReportWorkbook.Pages(Samples.All[sample], ReportTexts.In(language));

    private static IEnumerable<(Chart Chart, Table Table, ChartData? Data)> Charts(IReadOnlyList<Sheet> sheets)
    {
        var tables = sheets.SelectMany(sheet => sheet.Blocks).OfType<Table>().ToDictionary(table => table.Name);
        return
            from block in sheets.SelectMany(sheet => sheet.Blocks)
            from chart in block is ChartRow row ? row.Charts : block is Chart one ? [one] : []
            where tables.ContainsKey(chart.Cells.Table)
            select (chart, tables[chart.Cells.Table], ChartData.Of(chart, tables[chart.Cells.Table]));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
