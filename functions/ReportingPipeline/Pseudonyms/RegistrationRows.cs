using System.Globalization;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Pseudonyms;

/// <summary>Registrations as rows of the source table, under row keys that follow from what they are the registration of.</summary>
internal static class RegistrationRows
{
    private const string Purpose = "row keys of registrations";

    /// <summary>
    /// A row for each line. Of a user whose id is known it is that user's visit on that day, whatever else the line says of it. The
    /// other lines are told apart by their number among those of the same day, kind and municipality, the earliest registered first;
    /// so a file gives the same rows whenever it is imported, however its lines are ordered.
    /// </summary>
    /// <param name="centreId">The centre.</param>
    /// <param name="lines">The lines, of which no two are of the same person and day.</param>
    /// <param name="keys">
    /// The keys; users get their pseudonyms under the first, and a row is known by its row keys under all of them.
    /// </param>
    public static IEnumerable<RegistrationRow> Of(string centreId, IReadOnlyList<RegistrationLine> lines, IReadOnlyList<PseudonymKey> keys)
    {
        var unnamed = lines
            .Where(line => line.Id is null)
            .GroupBy(line => (line.Date, line.Kind, line.Municipality))
            .SelectMany(alike => alike.OrderBy(line => line.RegisteredAt ?? DateTimeOffset.MaxValue).Index())
            .Select(line => RowOf(line.Item, $"{line.Item.Municipality}\n{line.Index + 1}"));
        return lines.Where(line => line.Id is not null).Select(line => RowOf(line, $"id\n{line.Id!.Value}")).Concat(unnamed);

        RegistrationRow RowOf(RegistrationLine line, string which)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{centreId}\n{line.Date:yyyy-MM-dd}\n{line.Kind}\n{which}");
            return new RegistrationRow(
                line.Number,
                SourcePartition.Of(centreId, new YearMonth(line.Date)),
                line.Date,
                line.Kind,
                line.Municipality,
                line.RegisteredAt,
                [.. keys.Select(key => key.HashFor(Purpose, text))],
                line.Id is null ? null : keys[0].PseudonymOf(line.Id));
        }
    }
}

/// <summary>A registration as a row of the source table, which knows no id any more, and so may be stored.</summary>
/// <param name="Line">The number of the line that says it.</param>
/// <param name="Partition">The partition that it stands in.</param>
/// <param name="Date">The local date.</param>
/// <param name="Kind">Who came.</param>
/// <param name="Municipality">The home municipality's four-digit code; null if unknown.</param>
/// <param name="RegisteredAt">When it was registered; null if the line does not say.</param>
/// <param name="RowKeys">
/// Its row key under each of the pseudonym keys, the present one first: if there is a row under any of them, it is this one.
/// </param>
/// <param name="User">The user's pseudonym; null if unknown.</param>
internal sealed record RegistrationRow(
    int Line,
    SourcePartition Partition,
    DateOnly Date,
    VisitKind Kind,
    string? Municipality,
    DateTimeOffset? RegisteredAt,
    IReadOnlyList<string> RowKeys,
    UserKey? User);
