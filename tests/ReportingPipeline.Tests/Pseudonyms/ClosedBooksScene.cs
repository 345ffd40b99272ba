using System.Globalization;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Pseudonyms;

/// <summary>
/// A centre to which the same users have come in both halves of 2019, whose reports are released. One user less than may be told has
/// been cancelled in the second half since, so that these corrections wait, and any further one would be taken up with them.
/// </summary>
internal sealed class ClosedBooksScene : IAsyncDisposable
{
    /// <summary>How many users' corrections wait.</summary>
    public const int Waiting = 4;

    private const int Users = 12;

    private DateOnly _revisionDate = new(2020, 1, 15);

    private ClosedBooksScene(LedgerScene ledger) => Ledger = ledger;

    public LedgerScene Ledger { get; }

    /// <summary>The ids of all users, those whose corrections wait last.</summary>
    public static IReadOnlyList<CanonicalId> Ids { get; } = [.. Enumerable.Range(1, Users).Select(number => TestKeys.Id($"bruker{number}"))];

    public static async Task<ClosedBooksScene> NewAsync()
    {
        var everyDay = $"[{string.Join(", ", Enumerable.Range(1, 28))}]";
        var scene = new ClosedBooksScene(await LedgerScene.EmptyAsync(mailServer: null, ("centres[0].revisionDays", everyDay)));
        foreach (var number in Enumerable.Range(1, Users))
        {
            await scene.Ledger.WriteAsync(Visit("2019-03", number), Visit("2019-09", number));
        }

        await scene.Ledger.WriteAsync(LedgerScene.SomebodyCame("2019-04", "2019-10"));
        await scene.Ledger.SpendNightAsync("2020-01-15T06:00:00Z");
        Assert.Equal([1, 1], await scene.VersionsAsync());

        foreach (var number in Enumerable.Range(Users - Waiting + 1, Waiting)) await scene.CancelAsync(number);
        await scene.SpendRevisionDateAsync();
        return scene;
    }

    /// <summary>What was registered of a user in the second half is cancelled.</summary>
    public async Task CancelAsync(int number)
    {
        var row = Ledger.Account.Tables.GetTableClient(StorageNames.VisitsTable);
        var visit = (await row.GetEntityAsync<TableEntity>("sagatun|2019-09", Visit("2019-09", number).RowKey)).Value;
        visit["Cancelled"] = true;
        await row.UpdateEntityAsync(visit, visit.ETag, TableUpdateMode.Replace);
    }

    /// <summary>Counts everything anew on the next revision date, takes up what may be taken up, and issues anew what it changes.</summary>
    public async Task SpendRevisionDateAsync()
    {
        do _revisionDate = _revisionDate.AddDays(1); while (_revisionDate.Day > 28);
        Ledger.Clock.Now = new DateTimeOffset(_revisionDate, new TimeOnly(6, 0), TimeSpan.Zero);
        await Ledger.Get<VisitCollector>().CollectAsync("sagatun", everything: true, CancellationToken.None);
        await Ledger.ReconcileAsync();
    }

    /// <summary>How many versions each closed part has.</summary>
    public async Task<IEnumerable<int>> VersionsAsync() =>
        (await Ledger.Get<BooksBlobs>().ReadAsync("sagatun", CancellationToken.None)).Books.Parts.Select(part => part.Versions.Count);

    /// <summary>What waits, in words.</summary>
    public async Task<IReadOnlyList<string>> WaitingAsync()
    {
        var centre = (await Ledger.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var waiting = await Ledger.Get<BookCorrections>().FindWaitingAsync(centre, CancellationToken.None);
        return
        [
            .. waiting.Select(row => string.Create(
                CultureInfo.InvariantCulture, $"{row.Part.Key}: {row.Users} users, {row.Registrations} registrations")),
        ];
    }

    /// <summary>The files that are released, and what every revision says, by what it was made from.</summary>
    public async Task<IReadOnlyList<string>> ReleasedAsync()
    {
        var released = new List<string>();
        var centre = (await Ledger.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        foreach (var entry in await Ledger.Ledger.ReadAsync("sagatun", CancellationToken.None))
        {
            var frozen = await Ledger.Get<FrozenReports>().ReadAsync(entry, centre, CancellationToken.None);
            released.Add($"{entry.Id} {WorkbookBlobs.Sha256Of(await Ledger.FileAsync(entry.Release!))}");
            var told = FrozenReports.Told(entry.Id, centre, frozen);
            released.AddRange(told.Select(figure => $"{figure.Key} {figure.Value}").Order(StringComparer.Ordinal));
        }

        return released;
    }

    /// <summary>The users of every blob of counts in the books.</summary>
    public async Task<IReadOnlyList<UserKey>> UsersInBooksAsync()
    {
        var users = new List<UserKey>();
        await Ledger.Get<PartCountsBlobs>().FindUsersAsync(
            user =>
            {
                users.Add(user);
                return false;
            },
            "sagatun", part: null, CancellationToken.None);
        return users;
    }

    /// <summary>Does something in a process of its own, which dies at one of its writes.</summary>
    /// <returns>Whether it had that many writes to make.</returns>
    public async Task<bool> DiesAsync(IReadOnlyList<KeyValuePair<string, string?>> keys, FailurePoint point, Func<Pipeline, Task> act)
    {
        var kill = new KillSwitch();
        kill.FailAt(point);
        await using var app = new Pipeline(Ledger.Account, Ledger.Clock, keys, services => services
            .AddSingleton(new TableServiceClient(Ledger.Account.ConnectionString, Mortal(new TableClientOptions(), kill)))
            .AddSingleton(new BlobServiceClient(Ledger.Account.ConnectionString, Mortal(new BlobClientOptions(), kill))));
        var failed = await Record.ExceptionAsync(() => act(app));
        Assert.True(failed is null || kill.HasFailed, $"{failed}");
        return kill.HasFailed;
    }

    public ValueTask DisposeAsync() => Ledger.DisposeAsync();

    private static TableEntity Visit(string month, int number) =>
        LedgerScene.Visit(month, $"v{number}", number, TestKeys.First.PseudonymOf(Ids[number - 1]).Pseudonym, "0403");

    private static T Mortal<T>(T options, KillSwitch kill)
        where T : ClientOptions
    {
        options.AddPolicy(kill, HttpPipelinePosition.PerCall);
        return options;
    }
}
