using Azure;

namespace ReportingPipeline.Storage;

/// <summary>Which state of a centre's books counts.</summary>
/// <param name="BlobName">The name of that state; null while nothing is closed.</param>
/// <param name="ETag">The version that was read; null if there is none.</param>
public sealed record BooksHead(string? BlobName, ETag? ETag)
{
    /// <summary>The head of books in which nothing is closed.</summary>
    public static readonly BooksHead None = new(null, null);

    /// <summary>When corrections were last taken up; null if none ever were.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>
    /// The day up to which the counts had been collected that were last looked through for corrections;
    /// null if none were.
    /// </summary>
    public DateOnly? ComparedOn { get; init; }
}
