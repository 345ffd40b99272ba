using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Delivery;

/// <summary>Hands released reports over through the channels of one type.</summary>
public interface IChannelDelivery
{
    /// <summary>The type of channel.</summary>
    Type ChannelType { get; }

    /// <summary>
    /// The id that a report carries through a channel, the same at every attempt, so that one that arrives twice can be told for
    /// one; null in a channel that carries none.
    /// </summary>
    string? MessageIdOf(RevisionId revision, OutboxRow row);

    /// <summary>
    /// Hands a report over. If it throws, a channel that can be uncertain is taken for one whose run has died, and any other is
    /// tried again.
    /// </summary>
    /// <param name="entry">The report, whose files are written.</param>
    /// <param name="row">The channel, of this type.</param>
    /// <param name="centre">The report's centre; null if it is no longer configured.</param>
    /// <param name="begin">
    /// Called, in a channel that can be prepared, once its receiver is ready; if it throws, the receiver is told nothing of the report.
    /// </param>
    /// <param name="cancellationToken">Breaks the hand-over off.</param>
    Task<HandOver> HandOverAsync(
        LedgerEntry entry, OutboxRow row, Centre? centre, Func<CancellationToken, Task> begin, CancellationToken cancellationToken);
}
