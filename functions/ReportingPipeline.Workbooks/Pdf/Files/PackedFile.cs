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
    private const string EndOfStream = "\nendstream\nendobj\n";

    /// <summary>The file with this metadata.</summary>
    public static byte[] Of(byte[] saved, byte[] metadata)
    {
        // A character of Latin-1 is a byte.
        var file = Encoding.Latin1.GetString(saved);
        var xref = int.Parse(XrefStart().Match(file).Groups[1].Value, CultureInfo.InvariantCulture);
        var starts = XrefEntry().Matches(file[xref..])
            .Select(entry => int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToList();
        return Pack(file, starts, xref, Encoding.Latin1.GetString(metadata));
    }

    private static byte[] Pack(string file, List<int> starts, int xref, string metadata)
    {
        var packed = new StringBuilder(file[..starts[0]]);
        var moved = new StringBuilder($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        foreach (var (index, start) in starts.Index())
        {
            moved.Append(CultureInfo.InvariantCulture, $"{packed.Length:D10} 00000 n \n");
            packed.Append(Packed(file[start..(index + 1 < starts.Count ? starts[index + 1] : xref)], metadata));
        }

        var id = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(packed.ToString())).AsSpan(0, 16));
        var (table, trailer) = (packed.Length, file.IndexOf("trailer\n", xref, StringComparison.Ordinal));
        packed.Append(moved);
        packed.Append(Id().Replace(file[trailer..file.IndexOf("startxref", trailer, StringComparison.Ordinal)], $"/ID[<{id}><{id}>]"));
        packed.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(packed.ToString());
    }

    private static string Packed(string item, string metadata)
    {
        var stream = Stream().Match(item);
        if (!stream.Success) return item;

        var (head, content) = (item[..stream.Index], item[(stream.Index + stream.Length)..^EndOfStream.Length]);
        if (head.Contains(Metadata, StringComparison.Ordinal)) return WithStream(head, metadata);

        return head.Contains("/Filter", StringComparison.Ordinal)
            ? WithStream(head, Deflated(Inflated(content)))
            : WithStream(head + "/Filter/FlateDecode", Deflated(content));
    }

    private static string WithStream(string head, string content) =>
        $"{Length().Replace(head, $"/Length {content.Length}")}>>\nstream\n{content}{EndOfStream}";

    private static string Deflated(string content)
    {
        using var deflated = new MemoryStream();
        using (var zip = new ZLibStream(deflated, CompressionLevel.Optimal)) zip.Write(Encoding.Latin1.GetBytes(content));
        return Encoding.Latin1.GetString(deflated.ToArray());
    }

    // Two bytes of a header stand before it, and no checksum behind it.
    private static string Inflated(string content)
    {
        using var deflated = new MemoryStream(Encoding.Latin1.GetBytes(content[2..]));
        using var zip = new DeflateStream(deflated, CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zip.CopyTo(inflated);
        return Encoding.Latin1.GetString(inflated.ToArray());
    }

    [GeneratedRegex(@"startxref\n([0-9]+)\n%%EOF\s*\z")]
    private static partial Regex XrefStart();

    [GeneratedRegex(@"\G(?:xref\n[0-9 ]+\n[0-9]{10} [0-9]{5} f \n)?([0-9]{10}) [0-9]{5} n \n")]
    private static partial Regex XrefEntry();

    [GeneratedRegex(@">>\nstream\n")]
    private static partial Regex Stream();

    [GeneratedRegex(@"/Length [0-9]+")]
    private static partial Regex Length();

    [GeneratedRegex(@"/ID\[<[0-9A-F]*><[0-9A-F]*>\]")]
    private static partial Regex Id();
}
