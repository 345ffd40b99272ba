using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>What has to be written so that a partition of the source table says what a file says.</summary>
/// <param name="Writes">The rows to add, and to replace if nobody has changed them since they were read.</param>
/// <param name="Faults">The lines that cannot be imported, as another system says otherwise.</param>
internal sealed record RegistrationChanges(IReadOnlyList<TableTransactionAction> Writes, IReadOnlyList<FileFault> Faults)
{
    private const string OtherSystem =
        "Another system has registered this person on this day, as another kind or from another municipality: put it right there.";

    /// <summary>Nothing to write.</summary>
    public static readonly RegistrationChanges None = new([], []);

    /// <summary>
    /// The difference between rows of a file and those that are there. A row that is there is replaced if it says anything else, or is
    /// cancelled. Without a registration time in the file, it keeps its own.
    /// </summary>
    /// <param name="rows">The file's rows of the partition.</param>
    /// <param name="there">All rows of the partition.</param>
    /// <param name="now">When rows are registered of which nobody says it.</param>
    public static RegistrationChanges Of(IEnumerable<RegistrationRow> rows, IReadOnlyList<TableEntity> there, DateTimeOffset now)
    {
        var (writes, faults) = (new List<TableTransactionAction>(), new List<FileFault>());
        var byKey = there.ToDictionary(row => row.RowKey);
        var byPerson = there
            .Where(row => VisitRows.UserOf(row) is not null && !VisitRows.IsCancelled(row))
            .ToLookup(row => (VisitRows.Value(row, "Date") as string, VisitRows.UserOf(row)));
        foreach (var row in rows)
        {
            var mine = row.RowKeys.Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);
            var wanted = ToEntity(row, mine, now);
            var another = row.User is null || mine is not null && !VisitRows.IsCancelled(mine)
                ? null
                : byPerson[(VisitRows.Value(wanted, "Date") as string, row.User)].FirstOrDefault();
            if (another is not null)
            {
                if (!IsSame(another, wanted, "Kind", "Municipality")) faults.Add(new FileFault(row.Line, "line", OtherSystem));
            }
            else if (mine is null)
            {
                writes.Add(new TableTransactionAction(TableTransactionActionType.Add, wanted));
            }
            else if (VisitRows.IsCancelled(mine) || !IsSame(mine, wanted, [.. VisitTable.Columns]))
            {
                writes.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, wanted, mine.ETag));
            }
        }

        return new RegistrationChanges(writes, faults);
    }

    private static TableEntity ToEntity(RegistrationRow row, TableEntity? mine, DateTimeOffset now)
    {
        var registeredAt = mine is null ? null : VisitRows.Value(mine, "RegisteredAt") as DateTimeOffset?;
        var entity = new TableEntity(row.Partition.Key, mine?.RowKey ?? row.RowKeys[0])
        {
            ["Date"] = row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Kind"] = row.Kind == VisitKind.User ? "user" : "other",
            ["RegisteredAt"] = row.RegisteredAt ?? registeredAt ?? now,
        };
        if (row.Municipality is not null) entity["Municipality"] = row.Municipality;
        if (row.User is { } user) (entity["UserId"], entity["KeyVersion"]) = (user.Pseudonym, user.KeyVersion);
        return entity;
    }

    private static bool IsSame(TableEntity there, TableEntity wanted, params string[] columns) =>
        columns.All(column => column == "Cancelled" || Equals(VisitRows.Value(there, column), VisitRows.Value(wanted, column)));
}
