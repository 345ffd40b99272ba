using System.Collections.Concurrent;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>Reads the source rows that were written since counts were made; it changes nothing.</summary>
public sealed class TouchedRows(VisitTable visits, IOptions<CollectionOptions> options)
{
    /// <summary>
    /// The rows of a centre's months that were written since <paramref name="dataAsOf"/>, in no order. As clocks differ, some
    /// that were written shortly before are among them; so are those that were written again as they had been.
    /// </summary>
    public async Task<IReadOnlyCollection<TouchedRow>> ReadAsync(
        Centre centre, MonthSpan span, DateTimeOffset dataAsOf, CancellationToken cancellationToken)
    {
        var (contract, since) = (new VisitContract(centre), dataAsOf - options.Value.TimestampOverlap);
        var touched = new ConcurrentBag<TouchedRow>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelReads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(span.Months(), parallel, async (month, token) =>
        {
            var partition = SourcePartition.Of(centre.Id, month);
            await foreach (var row in visits.ReadChangedSinceAsync(partition, since, token))
            {
                touched.Add(Read(contract, row, partition, month, dataAsOf));
            }
        });
        return touched;
    }

    private static TouchedRow Read(
        VisitContract contract, TableEntity row, SourcePartition partition, YearMonth month, DateTimeOffset dataAsOf)
    {
        // A cancelled row need not keep the contract any more, so even its time of registering may be anything.
        row.TryGetValue("RegisteredAt", out var registeredAt);
        var read = contract.Read(row, partition);
        var isCancelled = read == SourceRow.Cancelled;
        if (isCancelled) read = contract.ReadUncancelled(row, partition);
        return new TouchedRow(month, read.Visit, read.Rejection, registeredAt is DateTimeOffset instant && instant >= dataAsOf, isCancelled);
    }
}
