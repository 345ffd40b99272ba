using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace ReportingPipeline.Domain.Texts;

/// <summary>Reads files that must be text in UTF-8, and says where one is not.</summary>
public static class Utf8Text
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text of a file, without the byte order mark that some editors begin it with.</summary>
    /// <exception cref="FormatException">It is not UTF-8; the message names line and column of the first byte that is not.</exception>
    public static string Read(ReadOnlySpan<byte> file)
    {
        var bytes = file.StartsWith(ByteOrderMark) ? file[ByteOrderMark.Length..] : file;
        var text = new char[bytes.Length];
        var outcome = Utf8.ToUtf16(bytes, text, out var read, out var written, replaceInvalidSequences: false);
        if (outcome == OperationStatus.Done) return new string(text, 0, written);

        var before = text.AsSpan(0, written);
        var (line, column) = (before.Count('\n') + 1, written - (before.LastIndexOf('\n') + 1) + 1);
        throw new FormatException(string.Create(
            CultureInfo.InvariantCulture,
            $"it is not UTF-8: line {line}, column {column} holds the byte {bytes[read]:X2}. Save it as UTF-8, with or without a byte "
            + $"order mark; Windows editors may have saved it as ANSI (Windows-1252) or as Unicode (UTF-16)"));
    }
}
