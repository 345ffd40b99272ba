using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>Reads rows of the source table, whatever stands in them.</summary>
internal static class VisitRows
{
    /// <summary>What a column holds; null if the row does not have it.</summary>
    public static object? Value(TableEntity row, string column) => row.TryGetValue(column, out var value) ? value : null;

    /// <summary>Whether the row is withdrawn.</summary>
    public static bool IsCancelled(TableEntity row) => Value(row, "Cancelled") is true;

    /// <summary>Whether the row is of a day.</summary>
    public static bool IsOn(TableEntity row, DateOnly day) =>
        Value(row, "Date") as string == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The user, as the contract reads it: some clients write every whole number as an Int64.</summary>
    public static UserKey? UserOf(TableEntity row) => (Value(row, "UserId"), Value(row, "KeyVersion")) switch
    {
        (string { Length: > 0 } pseudonym, int version) => new UserKey(version, pseudonym),
        (string { Length: > 0 } pseudonym, long and >= int.MinValue and <= int.MaxValue and var version) =>
            new UserKey((int)version, pseudonym),
        _ => null,
    };
}
