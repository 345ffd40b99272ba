using System.IO.Compression;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>The tables of a report's workbook as CSV files in one zip, and a description of their columns.</summary>
public static class ReportTables
{
    /// <summary>The media type of the zip.</summary>
    public const string ContentType = "application/zip";

    // The earliest time that a zip can hold.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The finished file; the same model in the same language gives the same bytes.</summary>
    public static byte[] Write(ReportModel model, Language language)
    {
        var texts = ReportTexts.In(language);
        var title = DocumentProperties.Of(model.Heading, texts).Title;
        var files = Tables(model, texts)
            .Zip(Tables(model, ReportTexts.In(Language.Bokmal)), (table, inBokmal) => new TableFile(table, ColumnNames.Of(inBokmal)))
            .ToList();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, DataPackage.FileName, DataPackage.Write(model.Heading, title, files));
            foreach (var file in files) Add(archive, file.Name, file.Content);
        }

        return zip.ToArray();
    }

    // In the order of the workbook.
    private static IEnumerable<DataTable> Tables(ReportModel model, ReportTexts texts) =>
        ReportWorkbook.Sheets(model, texts)
            .SelectMany(sheet => sheet.Blocks.OfType<Table>())
            .Select(table => DataTable.Of(table, WhichReport(model.Heading, texts), texts));

    private static IReadOnlyList<Fact> WhichReport(ReportHeading heading, ReportTexts texts) =>
    [
        new(texts.ReportCentre, CellKind.Text, heading.CentreId),
        new(texts.ReportPeriod, CellKind.Text, heading.Period.Id),
        new(texts.ReportMunicipality, CellKind.Text, heading.Recipient.Id),
        new(texts.ReportVersion, CellKind.Text, $"{heading.Revision}"),
    ];

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
