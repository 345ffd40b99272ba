using System.IO.Compression;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>The parts of a finished workbook, read once and only packed again: no way of writing it can be faster.</summary>
internal sealed class BarePackage
{
    private readonly IReadOnlyList<(string Path, byte[] Content)> _parts;

    private BarePackage(IReadOnlyList<(string, byte[])> parts) => _parts = parts;

    /// <summary>The parts of a finished file.</summary>
    public static BarePackage Of(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return new BarePackage([.. archive.Entries.Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return (entry.FullName, content.ToArray());
        })]);
    }

    /// <summary>The file with its parts packed as the product packs them.</summary>
    public byte[] Write()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in _parts)
            {
                using var stream = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }
}
