using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Workbooks.Pdf.Files;

/// <summary>
/// Packs a saved PDF again: compressed, with other metadata, and with an id that follows from its content in the place of one drawn
/// at random. Whatever else PDFsharp has written stays as it is.
/// </summary>
internal static partial class PackedFile
{
    private const string Metadata = "/Type/Metadata";

    private static ReadOnlySpan<byte> StartOfStream => ">>\nstream\n"u8;

    private static ReadOnlySpan<byte> EndOfStream => "\nendstream\nendobj\n"u8;

    /// <summary>The file with this metadata.</summary>
    public static byte[] Of(ReadOnlySpan<byte> saved, byte[] metadata)
    {
        var end = Text(saved[saved.LastIndexOf("startxref"u8)..]);
        var xref = int.Parse(XrefStart().Match(end).Groups[1].Value, CultureInfo.InvariantCulture);
        var table = Text(saved[xref..]);
        var starts = XrefEntry().Matches(table)
            .Select(entry => int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToList();

        using var packed = new MemoryStream();
        packed.Write(saved[..starts[0]]);
        var moved = new StringBuilder($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var (index, start) in starts.Index())
        {
            moved.Append(CultureInfo.InvariantCulture, $"{packed.Length:D10} 00000 n \n");
            Pack(saved[start..(index + 1 < starts.Count ? starts[index + 1] : xref)], metadata, packed);
        }

        var id = Convert.ToHexString(SHA256.HashData(Written(packed)).AsSpan(0, 16));
        var trailer = table[table.IndexOf("trailer\n", StringComparison.Ordinal)..table.LastIndexOf("startxref", StringComparison.Ordinal)];
        moved.Append(Id().Replace(trailer, $"/ID[<{id}><{id}>]"));
        moved.Append(CultureInfo.InvariantCulture, $"startxref\n{packed.Length}\n%%EOF\n");
        packed.Write(Encoding.Latin1.GetBytes(moved.ToString()));
        return packed.ToArray();
    }

    private static void Pack(ReadOnlySpan<byte> item, byte[] metadata, MemoryStream packed)
    {
        var headEnd = item.IndexOf(StartOfStream);
        if (headEnd < 0)
        {
            packed.Write(item);
            return;
        }

        var head = Text(item[..headEnd]);
        var content = item[(headEnd + StartOfStream.Length)..^EndOfStream.Length];
        if (head.Contains(Metadata, StringComparison.Ordinal)) Write(head, metadata, packed);
        else if (head.Contains("/Filter", StringComparison.Ordinal)) Write(head, Deflated(Inflated(content)), packed);
        else Write(head + "/Filter/FlateDecode", Deflated(content), packed);
    }

    private static void Write(string head, ReadOnlySpan<byte> content, MemoryStream packed)
    {
        packed.Write(Encoding.Latin1.GetBytes(Length().Replace(head, $"/Length {content.Length}")));
        packed.Write(StartOfStream);
        packed.Write(content);
        packed.Write(EndOfStream);
    }

    private static ReadOnlySpan<byte> Deflated(ReadOnlySpan<byte> content)
    {
        using var deflated = new MemoryStream();
        using (var zip = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(content);
        return Written(deflated);
    }

    // Two bytes of a header stand before it, and no checksum behind it.
    private static ReadOnlySpan<byte> Inflated(ReadOnlySpan<byte> content)
    {
        using var deflated = new MemoryStream(content[2..].ToArray());
        using var zip = new DeflateStream(deflated, CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zip.CopyTo(inflated);
        return Written(inflated);
    }

    private static ReadOnlySpan<byte> Written(MemoryStream stream) => stream.GetBuffer().AsSpan(0, (int)stream.Length);

    // A character of Latin-1 is a byte.
    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"startxref\n([0-9]+)\n%%EOF\s*\z")]
    private static partial Regex XrefStart();

    [GeneratedRegex(@"\G(?:xref\n[0-9 ]+\n[0-9]{10} [0-9]{5} f \n)?([0-9]{10}) [0-9]{5} n \n")]
    private static partial Regex XrefEntry();

    [GeneratedRegex(@"/Length [0-9]+")]
    private static partial Regex Length();

    [GeneratedRegex(@"/ID\[<[0-9A-F]*><[0-9A-F]*>\]")]
    private static partial Regex Id();
}
