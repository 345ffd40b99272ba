using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;

namespace ReportingPipeline.Triggers;

/// <summary>The rules for what people write into the fields of a request.</summary>
internal static class Fields
{
    // Names and comments stand in the ledger for ever, and explanations in the workbook.
    private const int LongestName = 100;
    private const int LongestComment = 2_000;

    /// <summary>Who it is.</summary>
    /// <exception cref="RequestRefusedException">The name is missing, too long, or the one under which the system acts.</exception>
    public static string Name(string? text) => text?.Trim() is { Length: > 0 and <= LongestName } name && !name.Equals(Decision.System, StringComparison.OrdinalIgnoreCase)
        ? name
        : throw new RequestRefusedException("name", $"'name' must say who you are, in at most {LongestName} characters; '{Decision.System}' is taken.");

    /// <summary>Why; null if nothing is said.</summary>
    /// <exception cref="RequestRefusedException">It is too long.</exception>
    public static string? OptionalComment(string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: <= LongestComment } comment => comment,
        _ => throw new RequestRefusedException("comment", $"'comment' must have at most {LongestComment} characters."),
    };

    /// <summary>Why, which must be said.</summary>
    /// <exception cref="RequestRefusedException">It is missing or too long.</exception>
    public static string Comment(string? text) => OptionalComment(text) ?? throw new RequestRefusedException("comment", "'comment' is missing: say why.");

    /// <summary>What one of some words stands for.</summary>
    /// <exception cref="RequestRefusedException">It is missing, or none of them.</exception>
    public static T OneOf<T>(string field, string? text, IReadOnlyDictionary<string, T> words) =>
        text is not null && words.TryGetValue(text, out var value)
            ? value
            : throw new RequestRefusedException(field, $"'{field}' must be one of {string.Join(", ", words.Keys)}.");
}
