using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Pseudonyms;

namespace ReportingPipeline.Storage;

/// <summary>
/// The table of erasures: a row for each that was finished, never changed, which says who ordered it and how much went, and not
/// who was erased. While one goes on, rows of another partition hold the tokens that frozen counts get in the person's place.
/// </summary>
public sealed class ErasuresTable(TableServiceClient tables)
{
    private const string Finished = "finished";
    private const string Unfinished = "unfinished";

    private readonly TableClient _erasures = tables.GetTableClient(StorageNames.ErasuresTable);

    /// <summary>
    /// The random token for a pseudonym that is being erased: the same until the erasure is finished, so that one that died
    /// half-way is taken up without making two persons of one.
    /// </summary>
    /// <param name="centreId">The centre.</param>
    /// <param name="tag">A keyed hash that stands for the pseudonym in one centre.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<string> TokenAsync(string centreId, string tag, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        try
        {
            var row = new TableEntity(Unfinished, tag) { ["Centre"] = centreId, ["Token"] = token };
            await _erasures.AddEntityAsync(row, cancellationToken);
            return token;
        }
        catch (RequestFailedException begun) when (begun.Status == 409)
        {
            var row = await _erasures.GetEntityAsync<TableEntity>(Unfinished, tag, cancellationToken: cancellationToken);
            return row.Value.GetString("Token");
        }
    }

    /// <summary>The centres of which an erasure goes on, or has died half-way: what they lack of a person is no cancellation.</summary>
    public async Task<IReadOnlySet<string>> FindUnfinishedAsync(CancellationToken cancellationToken)
    {
        var centres = new HashSet<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Unfinished}");
        var rows = _erasures.QueryAsync<TableEntity>(filter, select: ["Centre"], cancellationToken: cancellationToken);
        await foreach (var row in rows) centres.Add(row.GetString("Centre"));
        return centres;
    }

    /// <summary>Records an erasure, and forgets the tokens that it gave.</summary>
    public async Task FinishAsync(Erasure erasure, IEnumerable<string> tags, CancellationToken cancellationToken)
    {
        var rowKey = string.Create(CultureInfo.InvariantCulture, $"{erasure.At.UtcDateTime:yyyyMMddHHmmssfff}-{Guid.NewGuid():N}");
        await _erasures.AddEntityAsync(
            new TableEntity(Finished, rowKey)
            {
                ["Who"] = erasure.Who,
                ["At"] = erasure.At,
                ["Centres"] = string.Join(", ", erasure.Centres),
                ["Visits"] = erasure.Visits,
                ["CollectedRows"] = erasure.CollectedRows,
                ["FrozenCounts"] = erasure.FrozenCounts,
            },
            cancellationToken);
        foreach (var tag in tags) await _erasures.DeleteEntityAsync(Unfinished, tag, ETag.All, cancellationToken);
    }
}
