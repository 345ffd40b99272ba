using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Http;

/// <summary>What somebody has filled in on a page, read field by field, and what was found to be wrong with it.</summary>
/// <param name="fields">What stands in a field by its name; null in one that was not sent.</param>
internal sealed class FilledForm(Func<string, string?> fields)
{
    private readonly Dictionary<string, FieldError> _errors = [];

    /// <summary>Whether nothing was found to be wrong so far.</summary>
    public bool IsRight => _errors.Count == 0;

    /// <summary>What stands in a field; null if it was not sent.</summary>
    public string? this[string name] => fields(name);

    /// <summary>A field by the rule for what may stand there; null if the rule refuses it, which then stands at the field.</summary>
    /// <param name="name">The field.</param>
    /// <param name="rule">Reads it; may throw <see cref="RequestRefusedException"/>.</param>
    /// <param name="refused">What is wrong with one that is refused.</param>
    public string? Read(string name, Func<string?, string?> rule, FieldErrorKind refused)
    {
        try
        {
            return rule(fields(name));
        }
        catch (RequestRefusedException)
        {
            Refuse(name, refused);
            return null;
        }
    }

    /// <summary>A comment; null if there is none, or if it is refused, which then stands at the field.</summary>
    public string? OptionalComment(string name) => Read(name, Fields.OptionalComment, FieldErrorKind.CommentRefused);

    /// <summary>A comment that must be there; null if it is not or is refused, which then stands at the field.</summary>
    /// <param name="name">The field.</param>
    /// <param name="missing">What is wrong if nothing stands there.</param>
    public string? Comment(string name, FieldErrorKind missing)
    {
        var comment = OptionalComment(name);
        if (comment is null) Refuse(name, missing);
        return comment;
    }

    /// <summary>Says at a field what is wrong with it, unless that is said already.</summary>
    public void Refuse(string name, FieldErrorKind wrong) => _errors.TryAdd(name, new FieldError(wrong));

    /// <summary>What was typed into some fields and is wrong there, for the page to show again.</summary>
    /// <param name="names">The fields in the order of the page.</param>
    public FormInput Input(params IEnumerable<string> names)
    {
        List<string> shown = [.. names.Distinct()];
        return new FormInput(
            shown.ToDictionary(name => name, name => fields(name) ?? ""),
            shown.Where(_errors.ContainsKey).ToDictionary(name => name, name => _errors[name]));
    }
}
