using System.IO.Compression;

namespace ReportingPipeline.Spreadsheets;

/// <summary>How far an archive may unpack: what a workbook of registrations never reaches, and a zip bomb is made to exceed.</summary>
internal static class ArchiveLimits
{
    /// <summary>The most files that it may hold.</summary>
    public const int MostEntries = 1_000;

    /// <summary>The most bytes that all its files may have together.</summary>
    public const int MostBytes = 100_000_000;

    /// <summary>How many times the archive's own size they may have; tables of alike rows have about twenty times.</summary>
    public const int MostTimes = 100;

    /// <summary>Unpacks everything without keeping it, and counts the bytes that come, whatever the archive says of them.</summary>
    /// <exception cref="UnreadableFileException">It exceeds a limit.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static void Check(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var left = archive.Entries.Count <= MostEntries ? Math.Min(MostBytes, (long)content.Length * MostTimes) : -1;
        var buffer = new byte[64 * 1024];
        foreach (var entry in archive.Entries.TakeWhile(_ => left >= 0))
        {
            using var unpacked = entry.Open();
            while (left >= 0 && unpacked.Read(buffer) is > 0 and var read) left -= read;
        }

        if (left >= 0) return;
        throw new UnreadableFileException(
            $"The workbook may unpack to at most {MostBytes / 1_000_000} megabytes, {MostTimes} times its own size, "
            + $"and {MostEntries} files: divide it, or save it as CSV in UTF-8.");
    }
}
