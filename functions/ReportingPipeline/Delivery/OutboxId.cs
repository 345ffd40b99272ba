using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Delivery;

/// <summary>Which channel of which revision.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Key">The channel's <see cref="DeliveryChannel.Key"/>.</param>
public sealed record OutboxId(RevisionId Revision, string Key)
{
    /// <summary>Reads an id as it stands in addresses; null if it is none.</summary>
    public static OutboxId? TryParse(string text)
    {
        var end = text.LastIndexOf(ReportId.Separator);
        return end > 0 && RevisionId.TryParse(text[..end]) is { } revision ? new OutboxId(revision, text[(end + 1)..]) : null;
    }

    /// <summary>The id as it stands in addresses and message ids, such as <c>sagatun_2019-H2_hamar_r1_drop</c>.</summary>
    public override string ToString() => $"{Revision}{ReportId.Separator}{Key}";
}
