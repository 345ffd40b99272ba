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
    /// the same report in the same language gives the same bytes, whenever and on whatever thread it is written.
    /// </summary>
    public static byte[] Write(ReportContent content, Language language)
    {
        var texts = ReportTexts.In(language);
        return WorkbookWriter.Write(Pages(content, texts), DocumentProperties.Of(content.Model.Heading, texts));
    }

    /// <summary>The sheets as people read them.</summary>
    internal static IReadOnlyList<Sheet> Pages(ReportContent content, ReportTexts texts) =>
        [.. Sheets(content.Model, texts, content.DataHash).Select(sheet => sheet.InWorkbook().Explained())];

    /// <summary>
    /// All that the sheets hold, in the order of the tabs. One that the centre has no figures for is left out, and a checksum if no data
    /// file is beside it.
    /// </summary>
    internal static IReadOnlyList<Sheet> Sheets(ReportModel model, ReportTexts texts, string? dataHash = null)
    {
        IReadOnlyList<Sheet> others =
        [
            .. model.Municipality is { } municipality ? [MunicipalitySheet.Of(model, municipality, texts)] : Array.Empty<Sheet>(),
            FiguresSheet.Of(model, texts),
            .. MoneySheet.Of(model, texts) is { } money ? [money] : Array.Empty<Sheet>(),
            .. model.Changes is { } changes ? [ChangeSheet.Of(model, changes, texts)] : Array.Empty<Sheet>(),
            NotesSheet.Of(model, texts, dataHash),
        ];
        return [SummarySheet.Of(model, texts, others), .. others];
    }
}
