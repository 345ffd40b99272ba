using System.Text.Unicode;

namespace ReportingPipeline.Spreadsheets;

/// <summary>A file of rows and columns: CSV in UTF-8, or an .xlsx workbook, which is told by its first bytes.</summary>
internal static class SpreadsheetFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] ZipArchive = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads a file by its sheets that are not hidden, each as the rows in which anything is to be seen, in order.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read, or is of a kind that is not accepted.</exception>
    public static T Read<T>(byte[] content, Func<IReadOnlyList<IEnumerable<FileRow>>, T> read)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith(ZipArchive)) return WorkbookFile.Read(content, read);
        if (bytes.StartsWith(CompoundFile))
        {
            throw new UnreadableFileException(
                "The file is an .xls workbook or protected by a password: save it as .xlsx without a password, or as CSV in UTF-8.");
        }

        if (!Utf8.IsValid(bytes)) throw new UnreadableFileException("The file must be text in UTF-8, or an .xlsx workbook.");
        return read([CsvRows.Read(bytes.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content)]);
    }
}
