using ClosedXML.Excel;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class RoundTripTests
{
    public static TheoryData<string> Names => [.. SampleWorkbooks.NamesToOpen];

    [Theory, MemberData(nameof(Names))]
    public void Workbook_OpenedAndSavedByClosedXml_KeepsValuesTablesNamesAndCharts(string name)
    {
        var (before, after) = (WorkbookContent.Of(SampleWorkbooks.File(name)), WorkbookContent.Of(Saved(SampleWorkbooks.File(name))));

        Assert.Equal(before.Sheets, after.Sheets);
        Assert.Equal(before.Cells, after.Cells);
        Assert.Equal(before.Tables, after.Tables);
        Assert.Equal(before.Names, after.Names);
        Assert.Equal(before.Charts, after.Charts);
        Assert.Equal(before.AltTexts, after.AltTexts);
    }

    private static byte[] Saved(byte[] file)
    {
        using var saved = new MemoryStream();
        using (var workbook = new XLWorkbook(new MemoryStream(file))) workbook.SaveAs(saved);
        return saved.ToArray();
    }
}
