using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>Looks for numbers in the texts that files consist of.</summary>
internal static class NumberSearch
{
    // Between thousands: nothing, spaces of several sorts, a comma, a dot.
    private static readonly string[] Separators = ["", " ", "\u00A0", "\u202F", ",", ".", "&#160;"];

    /// <summary>Whether a text holds a number, however written, as one of its own and not within a longer one.</summary>
    public static bool Holds(string text, long number) => Spellings(number).Any(spelling => Holds(text, spelling));

    /// <summary>The parts of a package by their names, which stand in their texts too.</summary>
    public static IReadOnlyList<(string Name, string Text)> PartsOf(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file));
        return [.. package.Entries.Select(part =>
        {
            using var opened = new StreamReader(part.Open(), Encoding.UTF8);
            return (part.FullName, $"{part.FullName}\n{opened.ReadToEnd()}");
        })];
    }

    private static IEnumerable<string> Spellings(long number)
    {
        var plain = number.ToString(CultureInfo.InvariantCulture);
        return number < 1000 ? [plain] : Separators.Select(separator => $"{plain[..^3]}{separator}{plain[^3..]}");
    }

    private static bool Holds(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var (before, after) = (at == 0 ? ' ' : text[at - 1], at + number.Length == text.Length ? ' ' : text[at + number.Length]);
            if (!char.IsAsciiLetterOrDigit(before) && !char.IsAsciiLetterOrDigit(after)) return true;
        }

        return false;
    }
}
