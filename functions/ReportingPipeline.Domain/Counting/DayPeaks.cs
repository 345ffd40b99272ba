namespace ReportingPipeline.Domain.Counting;

/// <summary>
/// The most visits on any one day, for each sort that names nobody, from all municipalities together. As one person is
/// registered at most once a day, either is a lower bound of the persons behind the visits of its sort. The two may be of
/// different days and the same persons, so they are never added up, nor are those of several months.
/// </summary>
/// <param name="OtherVisits">The most visits by others than users.</param>
/// <param name="UserVisitsWithoutId">The most user visits that name no user.</param>
public readonly record struct DayPeaks(int OtherVisits, int UserVisitsWithoutId)
{
    /// <summary>The peaks of a single day.</summary>
    public static DayPeaks Of(VisitTally day) => new(day.OtherVisits, day.UserVisitsWithoutId);

    /// <summary>The peaks of the days of both, each sort for itself.</summary>
    public static DayPeaks Max(DayPeaks left, DayPeaks right) => new(
        Math.Max(left.OtherVisits, right.OtherVisits),
        Math.Max(left.UserVisitsWithoutId, right.UserVisitsWithoutId));
}
