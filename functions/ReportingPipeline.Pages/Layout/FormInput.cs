namespace ReportingPipeline.Pages.Layout;

/// <summary>What somebody has filled in, and what is wrong with it, by the names of the fields.</summary>
/// <param name="Values">What stands in the fields.</param>
/// <param name="Errors">What must be put right, in the order of the fields.</param>
public sealed record FormInput(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, FieldError> Errors)
{
    /// <summary>A form that nobody has filled in yet.</summary>
    public static readonly FormInput Empty = new(new Dictionary<string, string>(), new Dictionary<string, FieldError>());

    /// <summary>What stands in a field; null if nobody has filled it in.</summary>
    public string? Value(string name) => Values.GetValueOrDefault(name);

    /// <summary>What is wrong with a field; null if nothing is.</summary>
    public FieldError? Error(string name) => Errors.TryGetValue(name, out var error) ? error : null;
}
