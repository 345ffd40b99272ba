using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Http;

/// <summary>Answers what people decide about a report, or about all reports of a period at once.</summary>
internal static class Decisions
{
    /// <summary>
    /// 200 and the reports as they then stand; 404 if there are none. Each report is taken by itself: one that cannot be
    /// decided about does not stop the others, but is named with the reason; if none can be, by a 409.
    /// </summary>
    /// <param name="reports">Finds the reports.</param>
    /// <param name="id">What the decision is about: a report, a revision or a period.</param>
    /// <param name="decide">Decides about one; null if it is gone; may throw <see cref="StateConflictException"/>.</param>
    /// <param name="cancellationToken">Stops between two reports.</param>
    public static async Task<IResult> AnswerAsync(
        ReportLookup reports, string id, Func<RevisionId, Task<LedgerEntry?>> decide, CancellationToken cancellationToken)
    {
        var decided = new List<LedgerEntry>();
        var conflicts = new List<(RevisionId Id, string Reason)>();
        foreach (var entry in await reports.FindAsync(id, cancellationToken))
        {
            try
            {
                decided.Add(await decide(entry.Id) ?? entry);
            }
            catch (StateConflictException conflict)
            {
                decided.Add(entry);
                conflicts.Add((entry.Id, conflict.Message));
            }
        }

        var shown = await reports.MarkAsync(decided, cancellationToken);
        var undone = InSentences(conflicts);
        return undone.Count == 0 ? Answers.Of(id, shown) ?? Problems.UnknownReport(id)
            : conflicts.Count < shown.Count ? Answers.Partly(id, shown, undone)
            : Problems.Conflict(string.Join(" ", undone), shown);
    }

    // What is said of one report begins with its id; the same said of several is said once.
    private static IReadOnlyList<string> InSentences(IEnumerable<(RevisionId Id, string Reason)> conflicts) =>
    [
        .. conflicts
            .GroupBy(conflict => conflict.Reason.Replace(conflict.Id.ToString(), "", StringComparison.Ordinal))
            .Select(alike => alike.Count() == 1
                ? alike.First().Reason
                : $"{string.Join(", ", alike.Select(conflict => conflict.Id))}: each{alike.Key}"),
    ];
}
