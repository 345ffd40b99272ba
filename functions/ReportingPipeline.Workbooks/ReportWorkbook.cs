using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Workbooks;

/// <summary>A report as an Excel workbook.</summary>
public static class ReportWorkbook
{
    /// <summary>The media type of a workbook.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// The finished file;
    /// the same model in the same language gives the same bytes, whenever and on whatever thread it is written.
    /// </summary>
    public static byte[] Write(ReportModel model, Language language)
    {
        var texts = ReportTexts.In(language);
        return WorkbookWriter.Write(Sheets(model, texts), DocumentProperties.Of(model.Heading, texts));
    }

    // The order of the tabs. A sheet that the centre has no figures for is left out.
    internal static IReadOnlyList<Sheet> Sheets(ReportModel model, ReportTexts texts) =>
        [.. Described(model, texts).Select(sheet => sheet.Explained())];

    private static IReadOnlyList<Sheet> Described(ReportModel model, ReportTexts texts) =>
    [
        SummarySheet.Of(model, texts),
        VisitSheet.Of(model, texts),
        MonthlySheet.Of(model, texts),
        .. model.Users.Periods.Count > 0 ? [UniqueUserSheet.Of(model, texts)] : Array.Empty<Sheet>(),
        .. model.Municipality is { } municipality ? [MunicipalitySheet.Of(model, municipality, texts)] : Array.Empty<Sheet>(),
        .. model.Grant is { } grant ? [GrantSheet.Of(model, grant, texts)] : Array.Empty<Sheet>(),
        .. model.Funding is { } funding ? [FundingSheet.Of(model, funding, texts)] : Array.Empty<Sheet>(),
        .. model.Indicators is { } indicators ? [IndicatorSheet.Of(model, indicators, texts)] : Array.Empty<Sheet>(),
        .. model.Changes is { } changes ? [ChangeSheet.Of(model, changes, texts)] : Array.Empty<Sheet>(),
        NotesSheet.Of(model, texts),
    ];
}
