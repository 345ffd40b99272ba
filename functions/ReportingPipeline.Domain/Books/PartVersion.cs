namespace ReportingPipeline.Domain.Books;

/// <summary>A version of a closed part; never changed.</summary>
/// <param name="Number">1 as it was closed, and one more for each date on which corrections were taken up.</param>
/// <param name="CountsName">The name of its counts, which follows from what is counted.</param>
/// <param name="DataAsOf">What was registered of the part before this instant is counted, as far as it was taken up.</param>
/// <param name="At">Since when it is the part's version.</param>
public sealed record PartVersion(int Number, string CountsName, DateTimeOffset DataAsOf, DateTimeOffset At)
{
    /// <summary>Who took up corrections for it that few users are behind; null if nobody did.</summary>
    public TakenUp? TakenUp { get; init; }
}
