using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

public sealed partial class ReportWorkbookTests
{
    [Theory]
    [InlineData("nynorsk", Language.Nynorsk)]
    [InlineData("english", Language.English)]
    public void Write_OtherLanguage_RendersAsExpected(string golden, Language language) =>
        Golden.Verify(golden, Rendered("hidden", language));

    [Theory]
    [InlineData(Language.Nynorsk)]
    [InlineData(Language.English)]
    public void Write_OtherLanguage_IsValid(Language language)
    {
        using var document = Open("hidden", language);

        Assert.Empty(new OpenXmlValidator().Validate(document));
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_OtherLanguage_HasTheSameTablesAndNumbers(string sample)
    {
        var expected = TablesAndNumbers(sample, Language.Bokmal);

        Assert.Equal(expected, TablesAndNumbers(sample, Language.Nynorsk));
        Assert.Equal(expected, TablesAndNumbers(sample, Language.English));
    }

    private static List<string> TablesAndNumbers(string sample, Language language)
    {
        using var document = Open(sample, language);
        var sheets = OpenedSheet.All(document).ToList();
        Assert.All(sheets.SelectMany(sheet => sheet.Tables), table => Assert.Distinct(table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value!)));
        return
        [
            .. sheets.SelectMany(sheet => sheet.Tables.Select(table => table.Name!.Value!)
                .Concat(sheet.Cells.Where(cell => !cell.IsText).Select(cell => $"{cell.Value} {cell.Format}"))),
        ];
    }

    private static SpreadsheetDocument Open(string sample, Language language) =>
        SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(Samples.All[sample], language)), isEditable: false);
}
