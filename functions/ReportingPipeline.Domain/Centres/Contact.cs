namespace ReportingPipeline.Domain.Centres;

/// <summary>Whom a recipient can ask about a report.</summary>
/// <param name="Name">The person or the post.</param>
public sealed record Contact(string Name)
{
    /// <summary>The e-mail address; null if none is given.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number as it is printed; null if none is given.</summary>
    public string? Telephone { get; init; }
}
