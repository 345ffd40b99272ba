using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>What a person says over HTTP; every field is text that has yet to be checked.</summary>
/// <param name="Name">Who says it.</param>
/// <param name="Comment">Why.</param>
/// <param name="Check">Which check is explained.</param>
/// <param name="State">What has become of a delivery.</param>
/// <param name="Centre">Which centre is meant.</param>
public sealed record Statement(string? Name, string? Comment, string? Check, string? State, string? Centre)
{
    // Names and comments stand in the ledger for ever, and explanations in the workbook.
    private const int LongestName = 100;
    private const int LongestComment = 2_000;

    /// <summary>Who says it.</summary>
    /// <exception cref="RequestRefusedException">The name is missing or too long.</exception>
    public string RequireName() => Name?.Trim() is { Length: > 0 and <= LongestName } name
        ? name
        : throw new RequestRefusedException("name", $"'name' must say who you are, in at most {LongestName} characters.");

    /// <summary>Why; null if nothing was said.</summary>
    /// <exception cref="RequestRefusedException">It is too long.</exception>
    public string? OptionalComment() => Comment?.Trim() switch
    {
        null or "" => null,
        { Length: <= LongestComment } comment => comment,
        _ => throw new RequestRefusedException("comment", $"'comment' must have at most {LongestComment} characters."),
    };

    /// <summary>Why, which must be said.</summary>
    /// <exception cref="RequestRefusedException">It is missing or too long.</exception>
    public string RequireComment() =>
        OptionalComment() ?? throw new RequestRefusedException("comment", "'comment' is missing: say why.");

    /// <summary>One of some words, as they stand in JSON.</summary>
    /// <exception cref="RequestRefusedException">It is missing, or none of them.</exception>
    public static T RequireWord<T>(string field, string? text, IReadOnlyDictionary<string, T> words) =>
        text is not null && words.TryGetValue(text, out var value)
            ? value
            : throw new RequestRefusedException(field, $"'{field}' must be one of {string.Join(", ", words.Keys)}.");
}
