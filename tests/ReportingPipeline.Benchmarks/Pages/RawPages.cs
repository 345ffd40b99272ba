using System.Net;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Benchmarks.Pages;

/// <summary>Drains the pages of ranges without looking at them: what the network, the server and HTTP cost anyone.</summary>
internal sealed class RawPages : IDisposable
{
    private readonly HttpClient _client;

    public RawPages(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.None });
        _client.BaseAddress = address;
    }

    /// <summary>Reads every page of the ranges, and returns how many bytes they were.</summary>
    public async Task<long> DrainAsync(IEnumerable<KeyRange> ranges, int parallelReads)
    {
        var bytes = 0L;
        await Parallel.ForEachAsync(
            ranges,
            new ParallelOptions { MaxDegreeOfParallelism = parallelReads },
            async (range, token) => Interlocked.Add(ref bytes, await DrainAsync(range, token)));
        return bytes;
    }

    public void Dispose() => _client.Dispose();

    private async Task<long> DrainAsync(KeyRange range, CancellationToken cancellationToken)
    {
        var first = $"/account/Visits()?$filter={Uri.EscapeDataString(range.Filter!)}";
        var buffer = new byte[64 * 1024];
        var (bytes, next) = (0L, first);
        while (next is not null)
        {
            using var response = await _client.GetAsync(new Uri(next, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            response.EnsureSuccessStatusCode();
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;) bytes += read;

            next = response.Headers.TryGetValues("x-ms-continuation-NextRowKey", out var row)
                ? $"{first}&NextPartitionKey=page&NextRowKey={Uri.EscapeDataString(row.Single())}"
                : null;
        }

        return bytes;
    }
}
