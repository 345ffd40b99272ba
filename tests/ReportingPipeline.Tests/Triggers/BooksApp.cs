using System.Text;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// The app, whose functions need keys, on 15 February 2019: Sagatun has released both halves of 2018, which so are closed, and
/// then visits came that had been forgotten: in March by two users from Hamar, and in September by three others from Stange.
/// </summary>
public sealed class BooksApp : IAsyncLifetime
{
    public const string FunctionKey = "function";
    public const string MasterKey = "master";
    public const string Closed = "2019-02-15T12:00:00Z";

    private static readonly (string Month, string User, string Municipality)[] Forgotten =
    [
        ("2018-03", "m1", "0403"), ("2018-03", "m2", "0403"),
        ("2018-09", "s1", "0417"), ("2018-09", "s2", "0417"), ("2018-09", "s3", "0417"),
    ];

    private RunningApp? _app;

    internal RunningApp App => _app!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock(Closed),
            visit => string.CompareOrdinal(visit.Date, "2019") < 0,
            functionKey: FunctionKey,
            masterKey: MasterKey);
        _app.Client.DefaultRequestHeaders.Add("x-functions-key", MasterKey);
        await _app.InvokeAsync("CollectVisits");
        await _app.ReleaseAsync("sagatun", "2018-H1", "hamar");
        await _app.ReleaseAsync("sagatun", "2018-H2", "hamar");

        _app.Clock.Now = _app.Clock.Now.AddDays(1);
        var visits = _app.Account.Tables.GetTableClient(StorageNames.VisitsTable);
        foreach (var (month, user, municipality) in Forgotten)
        {
            await visits.AddEntityAsync(SourceRows.Row($"sagatun|{month}", user, 5, user, municipality));
        }

        await _app.InvokeAsync("CollectVisits");
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    /// <summary>What is answered to somebody with another key, or none.</summary>
    internal async Task<HttpResponseMessage> SendWithAsync(string? key, HttpMethod method, string path)
    {
        using var client = new HttpClient { BaseAddress = App.Client.BaseAddress };
        using var request = new HttpRequestMessage(method, path);
        if (key is not null) request.Headers.Add("x-functions-key", key);
        if (method == HttpMethod.Post) request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }
}

/// <summary>The test classes that share these books; each looks at, or takes up, what no other does.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBooksApp : ICollectionFixture<BooksApp>
{
    public const string Name = "Books";
}
