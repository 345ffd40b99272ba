using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>A queue of next steps that a test can look into and take from.</summary>
internal sealed class RecordedSteps : IReportSteps
{
    private readonly List<(RevisionId Id, TimeSpan After)> _waiting = [];

    /// <summary>What is waiting: the report and how long it shall wait; but for what looks again whether a run has died.</summary>
    public IReadOnlyList<(string Id, TimeSpan After)> Waiting =>
        [.. _waiting.Where(step => step.After != LedgerLease.Length).Select(step => (step.Id.ToString(), step.After))];

    /// <summary>The reports that are looked at again once a lease has ended.</summary>
    public IReadOnlyList<string> LookedAtAgain =>
        [.. _waiting.Where(step => step.After == LedgerLease.Length).Select(step => step.Id.ToString())];

    /// <summary>Whether something waits that need not.</summary>
    public bool HasDue => _waiting.Any(step => step.After == TimeSpan.Zero);

    public Task EnqueueAsync(RevisionId id, TimeSpan after, CancellationToken cancellationToken)
    {
        lock (_waiting) _waiting.Add((id, after));
        return Task.CompletedTask;
    }

    /// <summary>Takes everything, whenever it is due.</summary>
    public IReadOnlyList<RevisionId> TakeAll()
    {
        var ids = _waiting.Select(step => step.Id).Distinct().ToList();
        _waiting.Clear();
        return ids;
    }
}
