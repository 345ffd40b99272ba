using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReportingPipeline.Benchmarks.Pages;

/// <summary>
/// A loopback server that answers the reads of the source table out of pages built beforehand, so that the client is what
/// is measured. It knows the three queries that the product sends, and nothing else.
/// </summary>
internal sealed partial class PageServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SortedList<string, byte[][]> _partitions;
    private int _requests;

    private PageServer(WebApplication app, IEnumerable<KeyValuePair<string, byte[][]>> partitions)
    {
        _app = app;
        _partitions = new SortedList<string, byte[][]>(partitions.ToDictionary(), StringComparer.Ordinal);
    }

    /// <summary>How long each answer is held back.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How many requests have been answered since this was set to zero.</summary>
    public int Requests
    {
        get => _requests;
        set => _requests = value;
    }

    public Uri Address => new(_app.Urls.Single() + "/account");

    public static async Task<PageServer> StartAsync(IEnumerable<KeyValuePair<string, byte[][]>> partitions)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PageServer(app, partitions);
        app.MapGet("/account/Visits()", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        if (Latency > TimeSpan.Zero) await HoldBackAsync(Latency);

        var query = context.Request.Query;
        var page = Find($"{query["$filter"]}", $"{query["NextRowKey"]}", out var next);
        if (next is not null)
        {
            context.Response.Headers["x-ms-continuation-NextPartitionKey"] = "page";
            context.Response.Headers["x-ms-continuation-NextRowKey"] = next;
        }

        context.Response.ContentType = "application/json;odata=minimalmetadata;charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    // A timer fires up to some milliseconds late; both sides of every comparison wait by this one.
    private static async Task HoldBackAsync(TimeSpan latency)
    {
        var started = Stopwatch.GetTimestamp();
        while (latency - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } left) await Task.Delay(left);
    }

    private byte[] Find(string filter, string continuation, out string? next)
    {
        var range = Range().Match(filter);
        var pages = _partitions
            .Where(partition => string.CompareOrdinal(partition.Key, range.Groups["after"].Value) > 0
                && string.CompareOrdinal(partition.Key, range.Groups["last"].Value) <= 0)
            .SelectMany(partition => partition.Value)
            .ToList();
        var number = continuation.Length == 0 ? 0 : ODataPages.NumberOf(continuation);
        next = number + 1 < pages.Count ? ODataPages.ContinuationOf(number + 1) : null;
        return pages.Count == 0 ? ODataPages.Empty : pages[number];
    }

    [GeneratedRegex(@"^PartitionKey gt '(?<after>[^']+)' and PartitionKey le '(?<last>[^']+)'\z")]
    private static partial Regex Range();
}
