namespace ReportingPipeline.Domain.Ledger;

/// <summary>Every way in which a released entry changes by what becomes of its channels.</summary>
public static class DeliveryTransitions
{
    // Who downloads a report by its link, which names nobody.
    private const string Recipient = "recipient";

    /// <summary>
    /// One channel has come to another state, and the whole with it: delivered once every channel says that it has arrived,
    /// failed once nothing more will happen in one of them, delivering until then.
    /// </summary>
    public static LedgerChange SetOutbox(this LedgerEntry entry, OutboxRow row, string who, string what)
    {
        var outbox = entry.Outbox.Select(other => other.Key == row.Key ? row : other).ToList();
        var error = outbox.FirstOrDefault(other => other.HasFailed || other.State == OutboxState.Uncertain)?.Answer;
        var onward = Transitions.Onward(entry, row.ChangedAt) with { State = StateOf(outbox), Outbox = outbox, LastError = error };
        return new LedgerChange(onward, who, $"{row.Key}: {what}");
    }

    /// <summary>
    /// The entry while one of its channels is handed over, held for longer; null if that is not held until
    /// <paramref name="until"/> any more.
    /// </summary>
    public static LedgerEntry? RenewHandingOver(this LedgerEntry entry, string key, DateTimeOffset until, DateTimeOffset next)
    {
        var held = entry.Outbox.FirstOrDefault(row => row.Key == key && row.State == OutboxState.HandingOver && row.NotBefore == until);
        return held is null
            ? null
            : entry with { Outbox = [.. entry.Outbox.Select(row => row == held ? row with { NotBefore = next } : row)] };
    }

    /// <summary>The receiver of a channel is ready, and the report is about to be sent; up to here it certainly was not.</summary>
    public static LedgerChange BeginSending(this LedgerEntry entry, OutboxRow row, DateTimeOffset now)
    {
        var change = entry.SetOutbox(
            row with { IsPreparing = false }, Decision.System, $"{row.Channel.Receiver} is ready for {row.MessageId ?? "the report"}");
        return change with { Entry = change.Entry with { ChangedAt = now } };
    }

    /// <summary>
    /// The recipient has downloaded the report by a channel's link, so that it has arrived; what a person or the receiver has said to
    /// have failed stays so, as somebody else may have the link. Null if that is known already, or it was not sent through the channel.
    /// </summary>
    public static LedgerChange? Download(this LedgerEntry entry, string key, DateTimeOffset now)
    {
        var row = entry.Outbox.FirstOrDefault(row => row.Key == key);
        if (row is null || row.State == OutboxState.Downloaded || (row.HasFailed && row.WasDownloaded)) return null;
        if (!row.HasFailed)
        {
            var arrived = row with { State = OutboxState.Downloaded, WasDownloaded = true, NotBefore = null, ChangedAt = now };
            return entry.SetOutbox(arrived, Recipient, "downloaded");
        }

        var change = entry.SetOutbox(row with { WasDownloaded = true }, Recipient, $"downloaded, and still {EnumText.Of(row.State)}");
        return change with { Entry = change.Entry with { ChangedAt = now } };
    }

    internal static ReportState StateOf(IReadOnlyList<OutboxRow> outbox) =>
        outbox.All(row => row.HasArrived) ? ReportState.Delivered
        : outbox.Any(row => row.HasFailed) && !outbox.Any(row => row.State is OutboxState.Waiting or OutboxState.HandingOver)
            ? ReportState.Failed
        : ReportState.Delivering;
}
