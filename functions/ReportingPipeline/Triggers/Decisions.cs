using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Answers what people decide about a report, or about all reports of a period at once.</summary>
internal static class Decisions
{
    /// <summary>
    /// 200 and the reports as they then stand; 404 if there are none. Each report is taken by itself: one that cannot be
    /// decided about does not stop the others, but is named in a 409 with what has become of all of them.
    /// </summary>
    /// <param name="reports">Finds the reports.</param>
    /// <param name="id">What the decision is about: a report, a revision or a period.</param>
    /// <param name="decide">Decides about one; null if it is gone; may throw <see cref="StateConflictException"/>.</param>
    /// <param name="cancellationToken">Stops between two reports.</param>
    public static async Task<IResult> AnswerAsync(
        ReportLookup reports, string id, Func<RevisionId, Task<LedgerEntry?>> decide, CancellationToken cancellationToken)
    {
        var decided = new List<LedgerEntry>();
        var conflicts = new List<string>();
        foreach (var entry in await reports.FindAsync(id, cancellationToken))
        {
            try
            {
                decided.Add(await decide(entry.Id) ?? entry);
            }
            catch (StateConflictException conflict)
            {
                decided.Add(entry);
                conflicts.Add(conflict.Message);
            }
        }

        var shown = await reports.MarkAsync(decided, cancellationToken);
        return conflicts.Count > 0
            ? Problems.Conflict(string.Join(" ", conflicts), shown)
            : Answers.Of(id, shown) ?? Problems.UnknownReport(id);
    }
}
