using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Pseudonyms;

/// <summary>How far a file has come that was handed in on a page.</summary>
/// <param name="ReadAt">When it was read.</param>
/// <param name="NotedAt">When this was noted.</param>
/// <param name="Months">The months that are to be written, in order.</param>
/// <param name="Result">What it takes, with the months that have been looked at.</param>
public sealed record ImportProgress(DateTimeOffset ReadAt, DateTimeOffset NotedAt, IReadOnlyList<YearMonth> Months, ImportResult Result)
{
    // The message of a run that is killed comes back within ten minutes, and no run lasts longer than half an hour.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromHours(1);

    /// <summary>How many months are written.</summary>
    public int Written { get; init; }

    /// <summary>Why it was given up; null if it was not.</summary>
    public ImportFailure? Failure { get; init; }

    /// <summary>Whether all of it is written.</summary>
    [JsonIgnore]
    public bool IsDone => Failure is null && Written == Months.Count;

    /// <summary>The month that comes next, and whether it has been looked at before; null if there is none.</summary>
    internal (YearMonth Month, bool IsLookedAt)? Next() =>
        Failure is null && Written < Months.Count ? (Months[Written], Result.Months.Count > Written) : null;

    /// <summary>The same as it is to be told: given up, if nobody has noted anything for too long.</summary>
    internal ImportProgress At(DateTimeOffset now) =>
        Failure is null && !IsDone && NotedAt + LongestSilence < now ? this with { Failure = ImportFailure.Interrupted } : this;
}

/// <summary>Why a file that was handed in was given up.</summary>
public enum ImportFailure
{
    /// <summary>No key is set, or a year of the file is counted under another version of it.</summary>
    Key,

    /// <summary>Something went wrong that may go well another time.</summary>
    Interrupted,
}
