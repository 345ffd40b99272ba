using System.Globalization;
using System.Text;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Domain.Pseudonyms;

/// <summary>
/// A person's id in the one spelling that pseudonyms are made from: Unicode NFKC, upper-case by the invariant culture, without
/// blanks, control characters and invisible characters, and without the separators that people put into ids: hyphens and
/// dashes, underscores, and <c>. , / \ : ;</c>. Other characters than ASCII and the Latin letters up to U+017F are refused, and so
/// is what stands in an id's place without being one.
/// </summary>
public sealed class CanonicalId
{
    /// <summary>What an id is made of.</summary>
    public const string Accepted = "An id is made of Latin letters, digits and signs, with at least one besides separators.";

    private const string Separators = @".,/\:;";

    private CanonicalId(string value) => Value = value;

    /// <summary>The canonical spelling, which is as secret as the id itself.</summary>
    public string Value { get; }

    /// <summary>
    /// The canonical form of an id as somebody wrote it; null if nothing is left of it, it holds a character that is refused, or it is
    /// one of the <see cref="SpoiltIds"/>.
    /// </summary>
    public static CanonicalId? TryParse(string? raw) => TryParse(raw, out _);

    /// <summary>The same, and if it is null, why: a sentence that does not repeat what was written.</summary>
    public static CanonicalId? TryParse(string? raw, out string? refusal)
    {
        var written = string.Concat((raw ?? "").Select(LatinText.Narrow).Where(character => !IsBlank(character)));
        var canonical = Spell(written);
        refusal = SpoiltIds.FindWritten(written) ?? (canonical is null ? Accepted : SpoiltIds.FindCanonical(canonical));
        return refusal is null ? new CanonicalId(canonical!) : null;
    }

    /// <summary>Says what this is and never the id, so that no log or message can hold one.</summary>
    public override string ToString() => "(an id)";

    private static string? Spell(string written)
    {
        var kept = new StringBuilder();
        foreach (var character in written.Where(character => !IsSeparator(character)))
        {
            // What stood apart before may be one letter now: the marks come after the separators are gone.
            if (LatinText.Knows(character)) kept.Append(character);
            else if (kept.Length > 0 && LatinText.Compose(kept[^1], character) is { } composed) kept[^1] = composed;
            else return null;
        }

        return kept.Length > 0 ? kept.ToString().ToUpperInvariant() : null;
    }

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsSeparator(char character) => Separators.Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation;
}
