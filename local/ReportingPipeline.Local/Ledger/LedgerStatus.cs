namespace ReportingPipeline.Local.Ledger;

/// <summary>How a report stands: whether it can go on by itself, and what it waits for in the app's own words.</summary>
public static class LedgerStatus
{
    /// <summary>Whether a run of the app works on it, or died over it, in which case another takes over when its time is up.</summary>
    public static bool IsInWork(this LedgerLine line) =>
        line.State == "Building" || line.Channels.Any(channel => channel.State == "HandingOver");

    /// <summary>
    /// Whether the app will go on with it without anybody doing anything, and that now;
    /// while it waits to try again, it will not.
    /// </summary>
    public static bool CanGoOn(this LedgerLine line, DateTimeOffset now) =>
        line.IsInWork()
        || (line.State is "Owed" or "Approved" && !(line.NotBefore > now))
        || line.Channels.Any(channel => channel.State == "Waiting" && !(channel.NotBefore > now));

    /// <summary>Whether building or delivering it has failed.</summary>
    public static bool HasFailed(this LedgerLine line) => line.State == "Failed";

    /// <summary>What it waits for, such as "waiting for approval".</summary>
    public static string Words(this LedgerLine line) => line switch
    {
        { State: "Delivered" } => "delivered",
        { IsReleased: true } => WordsOfChannels([.. line.Channels.Select(channel => channel.State)]),
        { State: "Failed" } => "failed to be built",
        { State: "Building" } => "being built",
        { State: "Owed" } => "waiting to be built",
        { IsPreview: true } => "a preview",
        { IsHeld: true } => "held",
        _ when line.Unexplained.Contains("Stop") => "held by a check",
        { Unexplained.Count: > 0 } => "waiting for an explanation",
        _ => "waiting for approval",
    };

    /// <summary>What it waits for beside the other reports of its centre, such as "waiting for the earlier period 2018-H1".</summary>
    /// <param name="line">The report.</param>
    /// <param name="ledger">Every revision of every report of its centre.</param>
    public static string Words(this LedgerLine line, IReadOnlyCollection<LedgerLine> ledger) =>
        line.IsExplained() && Earlier(line, ledger) is { } period ? $"waiting for the earlier period {period}" : line.Words();

    // A release closes its period and all before it, so one of the reports of each of those must be explained.
    private static string? Earlier(LedgerLine line, IReadOnlyCollection<LedgerLine> ledger)
    {
        var closedTo = ledger.Where(other => other.IsReleased).Select(other => other.Period).Max(StringComparer.Ordinal);
        return ledger.Where(other => !other.IsPreview && IsBefore(other.Period, line.Period) && IsBefore(closedTo, other.Period))
            .GroupBy(other => other.Period)
            .Where(period => !period.Any(IsExplained))
            .Select(period => period.Key)
            .Min(StringComparer.Ordinal);
    }

    private static bool IsExplained(this LedgerLine line) =>
        line is { State: "Checking", IsReleased: false, IsPreview: false, IsHeld: false, Unexplained.Count: 0 };

    private static bool IsBefore(string? period, string other) => string.CompareOrdinal(period, other) < 0;

    private static string WordsOfChannels(HashSet<string> states) =>
        states.Contains("Uncertain") ? "uncertain"
        : states.Contains("Bounced") ? "bounced"
        : states.Contains("Rejected") ? "rejected"
        : states.Contains("Failed") ? "failed to be delivered"
        : states.Contains("HandedOver") && !states.Contains("Waiting") ? "waiting to be dispatched"
        : "being delivered";
}
