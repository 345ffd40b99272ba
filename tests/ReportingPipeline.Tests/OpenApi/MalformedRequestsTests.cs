using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>
/// Thousands of requests with one thing wrong, made of the document, are each answered by problem details that say so, are never a mistake
/// of the app, and leave nothing behind. MALFORMED_SEED makes others.
/// </summary>
[Collection(DescribedApp.Name)]
public sealed class MalformedRequestsTests(BooksApp books, ITestOutputHelper output)
{
    private const int Requests = 5_000;
    private const int AtOnce = 8;
    private const ulong UsualSeed = 17;

    private readonly AnswersCheck _check = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<(string Kind, int Status), int> _counts = new();

    [Fact]
    public async Task Requests_WithOneThingWrong_AreRefusedAndLeaveNothing()
    {
        var given = Environment.GetEnvironmentVariable("MALFORMED_SEED");
        var seed = given is null ? UsualSeed : ulong.Parse(given, CultureInfo.InvariantCulture);
        var requests = Gen.OneOf([.. MalformedBodies.Kinds(), .. MalformedAddresses.Kinds()]).Sample(Requests, new Rnd(seed), size: 50);
        await books.App.UntilIdleAsync();
        await StorageListing.ClearQueuesAsync(books.App.Account);
        var before = await StorageListing.ReadAsync(books.App.Account);

        Assert.Contains(before, stored => stored.StartsWith(StorageNames.LedgerTable, StringComparison.Ordinal));

        await Parallel.ForEachAsync(
            requests.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (request, _) => await SendAsync(request.Index, request.Item));

        Report();
        var faults = _faults.Concat(await _check.FindFaultsAsync()).Order(StringComparer.Ordinal).ToList();
        Assert.True(faults.Count == 0, $"{faults.Count} faults with MALFORMED_SEED={seed}:\n{string.Join('\n', faults.Take(50))}");
        Assert.Equal(before, await StorageListing.ReadAsync(books.App.Account));
    }

    private async Task SendAsync(int index, MalformedRequest wrong)
    {
        using var request = wrong.Request(books.App.Client.BaseAddress!);
        var body = request.Content is null ? "" : Shown(await request.Content.ReadAsStringAsync());
        var headers = string.Join("; ", request.Headers.Select(header => $"{header.Key}: {Shown(string.Join(", ", header.Value))}"));
        var shown = $"{index} {wrong.Kind}: {request.Method} {Shown(request.RequestUri!.PathAndQuery)} {headers} "
            + $"{request.Content?.Headers.ContentType} {body}";
        using var answer = await books.App.Client.SendAsync(request);
        var status = (int)answer.StatusCode;
        _counts.AddOrUpdate((wrong.Kind, status), 1, (_, count) => count + 1);
        var text = status < 400 ? "" : await answer.Content.ReadAsStringAsync();
        if (!wrong.Statuses.Contains(status)) _faults.Enqueue($"{shown} is answered by {status}: {Shown(text)}");
        else if (status == 400 && wrong.Field is not null && (string?)JsonNode.Parse(text)!["field"] != wrong.Field)
        {
            _faults.Enqueue($"{shown} is wrong in {wrong.Field}, but answered by {Shown(text)}");
        }

        await _check.AddAsync(shown, status is 404 or 405 ? null : wrong.Call, answer);
    }

    private void Report()
    {
        foreach (var kind in _counts.GroupBy(count => count.Key.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            var statuses = kind.OrderBy(count => count.Key.Status).Select(count => $"{count.Key.Status} × {count.Value}");
            output.WriteLine($"{kind.Key}: {string.Join(", ", statuses)}");
        }
    }

    private static string Shown(string text) => text.Length > 300 ? $"{text[..300]}… ({text.Length})" : text;
}
