using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Pseudonyms;

/// <summary>Registrations as rows of the source table, under row keys that follow from what they say.</summary>
internal static class RegistrationRows
{
    private const string Purpose = "row keys of registrations";

    /// <summary>
    /// A row for each line, in order. Equal lines are told apart by their number among their equals, so a file gives the same
    /// row keys whenever it is imported, however its lines are ordered.
    /// </summary>
    /// <param name="centreId">The centre.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="keys">
    /// The keys; users get their pseudonyms under the first, and a row is known by its row keys under all of them.
    /// </param>
    /// <param name="now">When lines are registered that do not say.</param>
    public static IEnumerable<RegistrationRow> Of(
        string centreId, IReadOnlyList<RegistrationLine> lines, IReadOnlyList<PseudonymKey> keys, DateTimeOffset now)
    {
        var equals = new Dictionary<string, int>();
        foreach (var line in lines)
        {
            var content = line.Content();
            var number = equals[content] = equals.GetValueOrDefault(content) + 1;
            var text = string.Create(CultureInfo.InvariantCulture, $"{centreId}\n{content}\n{number}");
            string[] rowKeys = [.. keys.Select(key => key.HashFor(Purpose, text))];
            var partition = SourcePartition.Of(centreId, new YearMonth(line.Date));
            yield return new RegistrationRow(partition, ToRow(partition, rowKeys[0], line, keys[0], now), rowKeys);
        }
    }

    private static TableEntity ToRow(SourcePartition partition, string rowKey, RegistrationLine line, PseudonymKey key, DateTimeOffset now)
    {
        var row = new TableEntity(partition.Key, rowKey)
        {
            ["Date"] = line.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Kind"] = line.Kind == VisitKind.User ? "user" : "other",
            ["RegisteredAt"] = line.RegisteredAt ?? now,
        };
        if (line.Municipality is not null) row["Municipality"] = line.Municipality;
        if (line.Id is null) return row;

        var user = key.PseudonymOf(line.Id);
        row["UserId"] = user.Pseudonym;
        row["KeyVersion"] = user.KeyVersion;
        return row;
    }
}

/// <summary>A registration as a row of the source table.</summary>
/// <param name="Partition">The partition that it stands in.</param>
/// <param name="Row">The row.</param>
/// <param name="RowKeys">
/// Its row key under each of the pseudonym keys: if there is a row under any of them, it has been imported before.
/// </param>
internal sealed record RegistrationRow(SourcePartition Partition, TableEntity Row, IReadOnlyList<string> RowKeys);
