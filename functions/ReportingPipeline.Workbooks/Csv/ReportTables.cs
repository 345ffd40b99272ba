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
        var files = Tables(model, language)
            .Zip(Tables(model, Language.Bokmal), (table, inBokmal) => File(table, inBokmal, texts)).ToList();
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, DataPackage.FileName, DataPackage.Write(model.Heading, title, files));
            foreach (var file in files) Add(archive, file.Name, file.Content);
        }

        return zip.ToArray();
    }

    /// <summary>The tables, in the order of the workbook.</summary>
    internal static IEnumerable<Table> Tables(ReportModel model, Language language) =>
        ReportWorkbook.Sheets(model, ReportTexts.In(language)).SelectMany(sheet => sheet.Blocks.OfType<Table>());

    private static TableFile File(Table table, Table inBokmal, ReportTexts texts)
    {
        var names = ColumnNames.Of(DataTable.Of(inBokmal, ReportTexts.In(Language.Bokmal)));
        var data = DataTable.Of(table, texts);
        return new TableFile(table, data, names, CsvTable.Write(data, names));
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Timeless;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
