using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Sheets;

/// <summary>What a reader is told about the figures, and what is for the centre's own staff alone.</summary>
public sealed class NotesSheetTests
{
    private static readonly ReportModel Model = Samples.All["checked"];
    private static readonly ReportTexts Texts = ReportTexts.In(Language.Bokmal);

    // Approved without an explanation, it is no finding for a reader.
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Of_CheckThatNobodyHasExplained_IsToldToStaffAlone(bool isDraft, bool isInternal, bool isTold)
    {
        Assert.Contains(Model.Checks, check => check is { Verdict: Verdict.Explain, Explanation: null });

        var rows = Checks(Model with { Heading = Model.Heading with { IsDraft = isDraft, IsInternal = isInternal } });

        Assert.Equal(isTold, rows.Any(row => row.StartsWith("Må forklares | ", StringComparison.Ordinal)));
        Assert.Contains(rows, row => row.StartsWith("Forklart | ", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ClosedPeriods_AreInATableForDataAndInASentencePerVersion()
    {
        var blocks = NotesSheet.Of(Samples.All["revision"], Texts, dataHash: null).Blocks;

        Assert.True(blocks.OfType<Table>().Single(table => table.Name == "LukkedePerioder").IsForDataAlone);
        var sentences = blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Sentences).Select(text => text.Replace('\u00A0', ' ')).ToList();
        Assert.Contains("Lukket i versjon 1: 1. halvår 2018, 2. halvår 2018, 1. halvår 2019, 2. halvår 2019 og 1. halvår 2020.", sentences);
        Assert.Contains("Lukket i versjon 2: 2. halvår 2020.", sentences);
    }

    private static List<string> Checks(ReportModel model) =>
        [.. NotesSheet.Of(model, Texts, dataHash: null).Blocks.OfType<Table>().Single(table => table.Name == "Kontroller").Rows.Select(SheetText.Of)];
}
