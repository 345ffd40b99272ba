using System.Collections.Concurrent;
using System.Numerics;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Access;

/// <summary>
/// Records calls. Of refused ones so many a minute are recorded one by one, of each kind of caller and by each instance of the app; how
/// many more there were stands in a row of its own, which is written when they have doubled, so that a flood of them costs little.
/// </summary>
public sealed class Audit(AuditTable table, IOptions<AccessOptions> options)
{
    private static readonly string Instance = $"{Guid.NewGuid():N}";

    private readonly ConcurrentDictionary<string, Refusals> _refusals = new();

    /// <summary>Records a call that was let in.</summary>
    public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken) => table.WriteAsync(entry, cancellationToken);

    /// <summary>Records a call that was refused, or counts it.</summary>
    public Task WriteRefusedAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var minute = entry.At.AddTicks(-(entry.At.Ticks % TimeSpan.TicksPerMinute));
        var refusals = _refusals.AddOrUpdate(
            entry.Kind,
            _ => new Refusals(minute, 1),
            (_, before) => before.Minute == minute ? before with { Count = before.Count + 1 } : new Refusals(minute, 1));
        var further = refusals.Count - options.Value.RecordedRefusalsPerMinute;
        if (further <= 0) return table.WriteAsync(entry, cancellationToken);
        if (!BitOperations.IsPow2(further)) return Task.CompletedTask;

        return table.WriteAsync(
            new AuditEntry(minute, null, entry.Kind, "", "", "", "", entry.Outcome, "more than are recorded one by one", "")
            {
                Key = $"{AuditTable.KeyOf(minute)}-{entry.Kind}-{Instance}",
                Further = further,
            },
            cancellationToken);
    }

    private sealed record Refusals(DateTimeOffset Minute, long Count);
}
