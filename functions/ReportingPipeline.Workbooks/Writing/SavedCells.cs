using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// What ClosedXML has saved of a workbook: cells, their texts and their looks. All around them is written without it, as it
/// knows neither charts, named styles nor the language of a document, and is slow with columns, links and pages.
/// </summary>
internal sealed class SavedCells : IDisposable
{
    // None of the sheets holds what these would look for.
    private static readonly ClosedXML.Excel.SaveOptions Plain = new()
    {
        ConsolidateConditionalFormatRanges = false,
        ConsolidateDataValidationRanges = false,
        GenerateCalculationChain = false,
        ValidatePackage = false,
    };

    private readonly ZipArchive _saved;

    private SavedCells(ZipArchive saved) => _saved = saved;

    /// <summary>Saves a workbook.</summary>
    public static SavedCells Of(XLWorkbook workbook)
    {
        var saved = new MemoryStream();
        workbook.SaveAs(saved, Plain);
        return new SavedCells(new ZipArchive(saved));
    }

    /// <summary>The element that holds the cells of a sheet, by the number of the sheet from one.</summary>
    public ReadOnlySpan<byte> OfSheet(int number)
    {
        var entry = _saved.GetEntry($"xl/worksheets/sheet{number}.xml")!;
        var content = new byte[entry.Length];
        using (var stream = entry.Open()) stream.ReadExactly(content);
        var (start, end) = (content.AsSpan().IndexOf("<x:sheetData"u8), content.AsSpan().LastIndexOf("</x:sheetData>"u8));
        return content.AsSpan()[start..(end + "</x:sheetData>"u8.Length)];
    }

    /// <summary>A part, to be changed.</summary>
    public XElement Load(string path)
    {
        using var stream = _saved.GetEntry(path)!.Open();
        return XElement.Load(stream);
    }

    /// <summary>A part as it is.</summary>
    public void Copy(string path, Stream target)
    {
        using var stream = _saved.GetEntry(path)!.Open();
        stream.CopyTo(target);
    }

    public void Dispose() => _saved.Dispose();
}
