using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Workbooks;

/// <summary>A report as an Excel workbook in Norwegian bokmål.</summary>
public static class ReportWorkbook
{
    /// <summary>The media type of a workbook.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The finished file; the same model gives the same bytes, whenever and on whatever thread it is written.</summary>
    public static byte[] Write(ReportModel model) =>
        WorkbookWriter.Write(Sheets(model), DocumentProperties.Of(model.Heading));

    // The order of the tabs. A sheet that the centre has no figures for is left out.
    internal static IReadOnlyList<Sheet> Sheets(ReportModel model) => [.. Described(model).Select(sheet => sheet.Explained())];

    private static IReadOnlyList<Sheet> Described(ReportModel model) =>
    [
        SummarySheet.Of(model),
        VisitSheet.Of(model),
        MonthlySheet.Of(model),
        UniqueUserSheet.Of(model),
        .. model.Grant is { } grant ? [GrantSheet.Of(model, grant)] : Array.Empty<Sheet>(),
        .. model.Changes is { } changes ? [ChangeSheet.Of(model, changes)] : Array.Empty<Sheet>(),
        NotesSheet.Of(model),
    ];
}
