using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Http;

/// <summary>The rules for what people write into the fields of a request.</summary>
internal static class Fields
{
    /// <summary>How many characters a name may have.</summary>
    public const int LongestName = 100;

    /// <summary>How many characters a comment may have.</summary>
    public const int LongestComment = 2_000;

    /// <summary>Who it is.</summary>
    /// <exception cref="RequestRefusedException">The name is missing, too long, or the one under which the system acts.</exception>
    public static string Name(string? text) =>
        PlainText.TryLine(text ?? "", LongestName) is { } name && PlainText.Seen(name) != Decision.System
            ? name
            : throw new RequestRefusedException(
                "name",
                $"'name' must say who you are, in at most {LongestName} characters on one line; '{Decision.System}' is taken.");

    /// <summary>Who somebody is; null if it is not said.</summary>
    /// <exception cref="RequestRefusedException">It is too long, or no name.</exception>
    public static string? OptionalName(string? text) => string.IsNullOrWhiteSpace(text) ? null : Name(text);

    /// <summary>An e-mail address; null if it is not said.</summary>
    /// <exception cref="RequestRefusedException">It is none.</exception>
    public static string? OptionalEmail(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : EmailAddress.TryParse(text) ?? throw new RequestRefusedException("email", $"'email' must be {EmailAddress.Accepted}.");

    /// <summary>Why; null if nothing is said.</summary>
    /// <exception cref="RequestRefusedException">It is too long.</exception>
    public static string? OptionalComment(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : PlainText.TryLines(text, LongestComment) ?? throw new RequestRefusedException(
            "comment", $"'comment' must have at most {LongestComment} characters, and be {PlainText.Accepted}.");

    /// <summary>Why, which must be said.</summary>
    /// <exception cref="RequestRefusedException">It is missing or too long.</exception>
    public static string Comment(string? text) =>
        OptionalComment(text) ?? throw new RequestRefusedException("comment", "'comment' is missing: say why.");

    /// <summary>One of the centres, by its id.</summary>
    /// <exception cref="RequestRefusedException">It is missing, or none of them.</exception>
    public static Centre Centre(string? text, IReadOnlyList<Centre> centres) =>
        OneOf("centre", text, centres.ToDictionary(centre => centre.Id));

    /// <summary>A person's id.</summary>
    /// <exception cref="RequestRefusedException">It is missing or no id; the message says why, and does not repeat it.</exception>
    public static CanonicalId Id(string? text) => CanonicalId.TryParse(text, out var refusal)
        ?? throw new RequestRefusedException("id", $"'id' must be a person's id as the centre knows it. {refusal}");

    /// <summary>The ids in a file, one a line; empty lines are left out.</summary>
    /// <exception cref="RequestRefusedException">
    /// The file is not UTF-8, holds no id, or a line holds none; the message says why, and does not repeat it.
    /// </exception>
    public static IReadOnlyList<CanonicalId> Ids(byte[] file)
    {
        var lines = ReadText(file).Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).ToList();
        return lines.Count == 0
            ? throw new RequestRefusedException("body", "The body must hold the ids of the centre's users, one a line.")
            : [.. lines.Select(line => CanonicalId.TryParse(line.Item, out var refusal)
                ?? throw new RequestRefusedException("body", $"Line {line.Index + 1} must be a person's id. {refusal}"))];
    }

    /// <summary>What one of some words stands for.</summary>
    /// <exception cref="RequestRefusedException">It is missing, or none of them.</exception>
    public static T OneOf<T>(string field, string? text, IReadOnlyDictionary<string, T> words) =>
        text is not null && words.TryGetValue(text, out var value)
            ? value
            : throw new RequestRefusedException(field, $"'{field}' must be one of {string.Join(", ", words.Keys)}.");

    private static string ReadText(byte[] file)
    {
        try
        {
            return Utf8Text.Read(file);
        }
        catch (FormatException notText)
        {
            throw new RequestRefusedException("body", $"The body must be text with one id a line; {notText.Message}.");
        }
    }
}
