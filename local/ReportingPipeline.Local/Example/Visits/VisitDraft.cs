namespace ReportingPipeline.Local.Example;

/// <summary>A visit as it happened, before it is registered and numbered.</summary>
internal sealed record VisitDraft(DateOnly Day, string Kind, ExampleUser? User, Place Place)
{
    /// <summary>The kind of a visit by a user of the centre.</summary>
    public const string UserKind = "user";

    /// <summary>The kind of a visit by anyone else: relatives, professionals, course guests.</summary>
    public const string OtherKind = "other";

    /// <summary>Whether the registration is withdrawn afterwards.</summary>
    public bool Cancelled { get; init; }

    /// <summary>A code that a faulty registration carries instead of the place's own on that day.</summary>
    public string? FaultyCode { get; init; }

    /// <summary>A day whose month a faulty registration is filed under instead of its own.</summary>
    public DateOnly? FaultyMonth { get; init; }
}
