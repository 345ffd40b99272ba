using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WorkbookCheck;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>What holds for every finished workbook, whatever is in it.</summary>
internal static class ValidWorkbook
{
    // The year's version, and those in between, have nothing to say that these do not.
    private static readonly FileFormatVersions[] Offices =
        [FileFormatVersions.Office2016, FileFormatVersions.Office2019, FileFormatVersions.Office2021, FileFormatVersions.Microsoft365];

    /// <summary>Every Office of the last ten years reads the file without repairing it, and its check finds no fault.</summary>
    public static void AssertValid(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.All(Offices, office => Assert.Empty(new OpenXmlValidator(office).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")));
        Assert.Empty(WorkbookRules.FaultsIn(new MemoryStream(file)).Select(fault => fault.ToString()));
    }
}
