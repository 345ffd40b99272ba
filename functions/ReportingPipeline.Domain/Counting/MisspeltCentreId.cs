using System.Text.RegularExpressions;
using Quickenshtein;

namespace ReportingPipeline.Domain.Counting;

/// <summary>Tells which partitions of no configured centre seem to be a centre's under a misspelt id.</summary>
public static partial class MisspeltCentreId
{
    // In a short word every other letter makes another word.
    private const int ShortId = 4;

    /// <summary>
    /// Whether the id in a partition key is nearly a centre's: but for case, accents and signs between, and for one letter, two in a
    /// longer id, that are missing, too many or wrong.
    /// </summary>
    public static bool Resembles(string partitionKey, string centreId)
    {
        var (found, id) = (Plain(IdOf(partitionKey)), Plain(centreId));
        return Levenshtein.GetDistance(found, id) <= (id.Length <= ShortId ? 1 : 2);
    }

    // Before the separator; without one, before what looks like a month.
    private static string IdOf(string key)
    {
        var separator = key.IndexOf(SourcePartition.Separator, StringComparison.Ordinal);
        return separator >= 0 ? key[..separator] : Month().Replace(key, "");
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit).Select(PlainLetter));

    private static string PlainLetter(char letter) => letter switch
    {
        'å' or 'ä' => "a",
        'ø' or 'ö' => "o",
        'æ' => "ae",
        _ => $"{letter}",
    };

    [GeneratedRegex("[^a-z0-9]?[0-9]{4}-?[0-9]{2}\\z", RegexOptions.IgnoreCase)]
    private static partial Regex Month();
}
