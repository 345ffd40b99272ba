using System.Globalization;
using System.Text;

namespace ReportingPipeline.Domain.Pseudonyms;

/// <summary>
/// A person's id in the one spelling that pseudonyms are made from: Unicode NFKC, upper-case by the invariant culture, without
/// blanks, control characters and invisible characters, and without the separators that people put into ids: hyphens and
/// dashes, underscores, and <c>. , / \ : ;</c>. Other characters than ASCII and the Latin letters up to U+017F are refused.
/// </summary>
public sealed class CanonicalId
{
    private const string Separators = @".,/\:;";

    private CanonicalId(string value) => Value = value;

    /// <summary>The canonical spelling, which is as secret as the id itself.</summary>
    public string Value { get; }

    /// <summary>
    /// The canonical form of an id as somebody wrote it; null if nothing is left of it,
    /// or it holds a character that is refused.
    /// </summary>
    public static CanonicalId? TryParse(string? raw)
    {
        var kept = new StringBuilder();
        foreach (var character in (raw ?? "").Select(LatinText.Narrow).Where(character => !IsSeparator(character)))
        {
            // What stood apart before may be one letter now: the marks come after the separators are gone.
            if (LatinText.Knows(character)) kept.Append(character);
            else if (kept.Length > 0 && LatinText.Compose(kept[^1], character) is { } composed) kept[^1] = composed;
            else return null;
        }

        return kept.Length > 0 ? new CanonicalId(kept.ToString().ToUpperInvariant()) : null;
    }

    /// <summary>Says what this is and never the id, so that no log or message can hold one.</summary>
    public override string ToString() => "(an id)";

    private static bool IsSeparator(char character) => char.IsWhiteSpace(character)
        || Separators.Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation;
}
