namespace ReportingPipeline.Http;

/// <summary>Says which fields a call takes in the query of its address; <see cref="RefuseUnknownFields"/> refuses all others.</summary>
/// <param name="fields">Their names; a question mark follows one that may be left out.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class QueryAttribute(params string[] fields) : Attribute
{
    /// <summary>Each field by its name, and whether it may be left out.</summary>
    public IReadOnlyDictionary<string, bool> IsOptional { get; } =
        fields.ToDictionary(field => field.TrimEnd('?'), field => field.EndsWith('?'));
}
