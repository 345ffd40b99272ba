using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Csv;
using ReportingPipeline.Workbooks.Json;
using ReportingPipeline.Workbooks.Pdf;

namespace ReportingPipeline.Workbooks;

/// <summary>
/// A format in which a report says the same as its workbook;
/// what is written, stored and dropped goes by this list alone.
/// </summary>
/// <param name="Extension">What its file's name ends in, without the dot; no other format has it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Write">Writes the finished file; the same report in the same language gives the same bytes.</param>
public sealed record ReportFormat(string Extension, string ContentType, Func<ReportContent, Language, byte[]> Write)
{
    /// <summary>Every table as CSV, in one zip.</summary>
    public static readonly ReportFormat Tables =
        new("zip", ReportTables.ContentType, (content, language) => ReportTables.Write(content.Model, language));

    /// <summary>All of the report for other systems.</summary>
    public static readonly ReportFormat Data = new("json", ReportJson.ContentType, (content, _) => content.Data);

    /// <summary>The pages of the workbook, for archives that take no spreadsheet.</summary>
    public static readonly ReportFormat Pdf = new("pdf", ReportPdf.ContentType, ReportPdf.Write);

    /// <summary>All formats that stand beside a workbook.</summary>
    public static readonly IReadOnlyList<ReportFormat> BesideWorkbook = [Tables, Data, Pdf];
}
