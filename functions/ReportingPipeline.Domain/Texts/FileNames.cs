using System.Text.RegularExpressions;

namespace ReportingPipeline.Domain.Texts;

/// <summary>Parts of file names, as every archive and every system takes them: letters, digits and single hyphens between.</summary>
public static partial class FileNames
{
    /// <summary>How many characters a part may have.</summary>
    public const int LongestPart = 40;

    /// <summary>What is accepted, for messages about a text that is refused.</summary>
    public static readonly string Accepted =
        $"letters and digits with single hyphens between them, at most {LongestPart} characters, since it stands in file names";

    /// <summary>Whether a text may be a part as it is.</summary>
    public static bool IsPart(string text) => text.Length <= LongestPart && Part().IsMatch(text);

    /// <summary>
    /// A name as a part: a hyphen stands for whatever else is between its letters and digits, and a long one is cut; empty if it has
    /// neither letters nor digits.
    /// </summary>
    public static string PartOf(string name)
    {
        var part = Between().Replace(name, "-").Trim('-');
        return part.Length <= LongestPart ? part : part[..LongestPart].TrimEnd('-');
    }

    /// <summary>An id as a part, which begins with a capital letter.</summary>
    public static string PartOfId(string id) => $"{char.ToUpperInvariant(id[0])}{id[1..]}";

    /// <summary>A file's name in ASCII, for programs that know nothing else: Løten becomes Loten.</summary>
    public static string Ascii(string name) => string.Concat(name.Select(LatinText.Spelled));

    [GeneratedRegex(@"^[\p{L}\p{Nd}]+(-[\p{L}\p{Nd}]+)*\z")]
    private static partial Regex Part();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Between();
}
