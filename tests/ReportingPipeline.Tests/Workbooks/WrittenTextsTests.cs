using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Texts as another program reads them in finished files.</summary>
public sealed class WrittenTextsTests
{
    [Theory]
    [InlineData(" med marg ")]
    [InlineData("a < b & c")]
    [InlineData("\U0001F600")]
    public void Write_OddText_IsReadAsItIs(string text) => Assert.Equal(text, ReadBack(text));

    [Fact]
    public void Write_WhatNoFileCanHold_IsReadAsBlanks() =>
        Assert.Equal("\U0001F600 og   alene,   ", ReadBack("\U0001F600 og \uD83D alene,\uDE00\u0007\uFFFE"));

    // ECMA-376 part 1, 22.9.2.19. ClosedXML reads the letter nonetheless.
    [Fact]
    public void Write_TextThatStandsForALetter_HasItsFirstSignEscaped()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Write("_x0041_ og _x")), isEditable: false);

        Assert.Equal("_x005F_x0041_ og _x", OpenedSheet.All(document).Single().Cells.Last().Value);
    }

    private static string ReadBack(string text)
    {
        using var workbook = new XLWorkbook(new MemoryStream(Write(text)));
        return workbook.Worksheet("Ark").CellsUsed().Last().GetString();
    }

    private static byte[] Write(string text)
    {
        var (heading, texts) = (Samples.All["half-years"].Heading, ReportTexts.In(Language.Bokmal));
        var table = new Table("T", "Tabell", [new Column("Tekst", CellKind.Text)], [new Row(false, [text])]);
        return WorkbookWriter.Write([new Sheet("Ark", "Tittel", heading, texts, table)], DocumentProperties.Of(heading, texts));
    }
}
