using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Pseudonyms;

/// <summary>Every place that holds rows of one person.</summary>
/// <param name="KeyVersions">The versions of the pseudonym key that the person was looked up under; rows of others cannot be found.</param>
/// <param name="Visits">The rows of the source table.</param>
/// <param name="Collected">The rows of collected counts.</param>
/// <param name="Frozen">The names of the frozen counts that hold a pseudonym of the person.</param>
public sealed record PersonRows(
    IReadOnlyList<int> KeyVersions, IReadOnlyList<PersonVisit> Visits, IReadOnlyList<PersonCount> Collected, IReadOnlyList<string> Frozen);

/// <summary>A row of the source table, whether or not it keeps the contract; what is not text or an instant is null.</summary>
/// <param name="PartitionKey">The partition.</param>
/// <param name="RowKey">The row.</param>
/// <param name="Date">The local date.</param>
/// <param name="Kind">Who came.</param>
/// <param name="Municipality">The home municipality's code.</param>
/// <param name="RegisteredAt">When it was registered.</param>
public sealed record PersonVisit(
    string PartitionKey, string RowKey, string? Date, string? Kind, string? Municipality, DateTimeOffset? RegisteredAt)
{
    /// <summary>The centre: what stands before the month.</summary>
    public string Centre => PartitionKey.Split('|')[0];
}

/// <summary>A user in the collected counts of a year, in one generation of them.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Name">The name of the counts.</param>
/// <param name="User">The user.</param>
public sealed record PersonCount(string Centre, int Year, string Name, UserKey User);
