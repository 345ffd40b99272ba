namespace ReportingPipeline.Storage;

/// <summary>A link that somebody was sent by e-mail.</summary>
/// <param name="Id">Which one it is.</param>
/// <param name="SentTo">The address that it was sent to.</param>
/// <param name="CreatedAt">Since when it works.</param>
/// <param name="ExpiresAt">From when on it works no more.</param>
public sealed record SentLink(LinkId Id, string SentTo, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The municipality whose reports it opens; null if it is of the centre's managers.</summary>
    public string? MunicipalityId { get; init; }

    /// <summary>The delivery that it was sent for; null if it is of the centre's managers.</summary>
    public string? Delivery { get; init; }

    /// <summary>Whether it is of a recipient, and not of the centre's managers.</summary>
    public bool IsOfRecipient => MunicipalityId is not null;

    /// <summary>When it was revoked; null if it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who has revoked it.</summary>
    public string? RevokedBy { get; init; }

    /// <summary>When it was last opened by a person; null if it never was.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Whether it works.</summary>
    public bool Works(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
