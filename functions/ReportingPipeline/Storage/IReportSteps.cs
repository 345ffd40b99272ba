using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Storage;

/// <summary>
/// Where it is said that a report's next step is due. What is said there may get lost: the ledger knows,
/// and says it again.
/// </summary>
public interface IReportSteps
{
    /// <summary>Has the next steps of a report taken, at least once, when <paramref name="after"/> has passed.</summary>
    Task EnqueueAsync(RevisionId id, TimeSpan after, CancellationToken cancellationToken);
}
