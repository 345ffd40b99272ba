using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Pseudonyms;

/// <summary>Whom it erases and what it re-keys is no correction of closed books, wherever it is interrupted.</summary>
public class ClosedBooksTests
{
    private const string OnlyWaiting = "2019-H2: 4 users, 0 registrations";

    private static readonly Failure[] Deaths = [Failure.DiesBefore, Failure.DiesAfter];

    private static readonly CanonicalId Erased = ClosedBooksScene.Ids[0];

    [Fact]
    public async Task EraseAsync_BetweenClosingAndTakeUp_IsNoCorrection()
    {
        await using var scene = await ClosedBooksScene.NewAsync();
        var released = await scene.ReleasedAsync();

        await EraseAsync(scene.Ledger.Get<PersonErasure>());
        await scene.SpendRevisionDateAsync();

        Assert.Equal([1, 1], await scene.VersionsAsync());
        Assert.Equal([OnlyWaiting], await scene.WaitingAsync());
        Assert.Equal(released, await scene.ReleasedAsync());
        Assert.DoesNotContain(TestKeys.First.PseudonymOf(Erased), await scene.UsersInBooksAsync());
    }

    [Fact]
    public async Task EraseAsync_BeforeOthersAreTakenUp_StaysCountedInTheNextVersion()
    {
        await using var scene = await ClosedBooksScene.NewAsync();
        await EraseAsync(scene.Ledger.Get<PersonErasure>());

        await scene.CancelAsync(2);
        await scene.SpendRevisionDateAsync();

        Assert.Equal([1, 2], await scene.VersionsAsync());
        Assert.Empty(await scene.WaitingAsync());
        Assert.Equal(8, await scene.Ledger.VisitsAsync("sagatun_2019-H2_hamar_r2")); // of twelve, five are cancelled, none is erased, and somebody else came
        Assert.Equal(3, (await scene.UsersInBooksAsync()).Count(user => user.IsErased)); // in both parts, and in the second's next version
    }

    [Fact]
    public async Task EraseAsync_DiesOverEveryWriteInTurn_IsNoCorrectionMeanwhileNorAfterwards()
    {
        await using var scene = await ClosedBooksScene.NewAsync();
        var released = await scene.ReleasedAsync();

        var deaths = 0;
        while (await scene.DiesAsync(TestKeys.OnlyFirst, Point(deaths), app => EraseAsync(app.Get<PersonErasure>())))
        {
            Assert.True(++deaths < 60, "It comes to no end.");
            await scene.SpendRevisionDateAsync();
            Assert.Equal([1, 1], await scene.VersionsAsync());
        }

        await scene.SpendRevisionDateAsync();
        Assert.True(deaths > 5, $"{deaths} deaths");
        Assert.Equal([1, 1], await scene.VersionsAsync());
        Assert.Equal([OnlyWaiting], await scene.WaitingAsync());
        Assert.Equal(released, await scene.ReleasedAsync());
        Assert.Single((await scene.UsersInBooksAsync()).Where(user => user.IsErased).Distinct());
        Assert.DoesNotContain(TestKeys.First.PseudonymOf(Erased), await scene.UsersInBooksAsync());
        Assert.Empty(await scene.Ledger.Get<ErasuresTable>().FindUnfinishedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RekeyAsync_BetweenClosingAndTakeUp_RewritesTheBooksAndIsNoCorrection()
    {
        await using var scene = await ClosedBooksScene.NewAsync();
        await EraseAsync(scene.Ledger.Get<PersonErasure>());
        var (released, token) = (await scene.ReleasedAsync(), (await scene.UsersInBooksAsync()).First(user => user.IsErased));

        IReadOnlyList<RekeyedYear> dry = [], years = [];
        Assert.False(await scene.DiesAsync(TestKeys.Rotated, new FailurePoint(int.MaxValue, Failure.DiesBefore), async app =>
        {
            dry = await RekeyAsync(app, dryRun: true);
            years = await RekeyAsync(app, dryRun: false);
        }));
        await scene.SpendRevisionDateAsync();

        Assert.Equal([new("2019", 22, 2, 0, IsDone: false)], dry); // two of the twelve users' visits are erased; the token has no id
        Assert.Equal([new("2019", 22, 2, 0, IsDone: true)], years);
        Assert.Equal([1, 1], await scene.VersionsAsync());
        Assert.Equal([OnlyWaiting], await scene.WaitingAsync());
        Assert.Equal(released, await scene.ReleasedAsync());
        Assert.Equal(Rekeyed(token), (await scene.UsersInBooksAsync()).ToHashSet());

        await scene.CancelAsync(2);
        await scene.SpendRevisionDateAsync();
        Assert.Equal([1, 2], await scene.VersionsAsync());
        Assert.Equal(8, await scene.Ledger.VisitsAsync("sagatun_2019-H2_hamar_r2"));
    }

    [Fact]
    public async Task RekeyAsync_UserOfTheBooksHasNoId_ChangesNothing()
    {
        await using var scene = await ClosedBooksScene.NewAsync();
        var before = await scene.UsersInBooksAsync();

        IReadOnlyList<RekeyedYear> years = [];
        await scene.DiesAsync(TestKeys.Rotated, new FailurePoint(int.MaxValue, Failure.DiesBefore), async app =>
        {
            var ids = ClosedBooksScene.Ids.Where(id => id != Erased);
            years = await app.Get<Rekeying>().RekeyAsync(await CentreAsync(app), ids, dryRun: false, CancellationToken.None);
        });

        Assert.Equal([new("2019", 22, 2, 4, IsDone: false)], years); // two rows, and the counts of two parts
        Assert.Equal(before, await scene.UsersInBooksAsync());
    }

    [Fact]
    public async Task RekeyAsync_DiesOverEveryWriteInTurn_IsNoCorrectionMeanwhileAndIsFinishedByTheNextRun()
    {
        await using var scene = await ClosedBooksScene.NewAsync();
        var released = await scene.ReleasedAsync();

        var (deaths, halfWay) = (0, 0);
        while (await scene.DiesAsync(TestKeys.Rotated, Point(deaths), app => RekeyAsync(app, dryRun: false)))
        {
            Assert.True(++deaths < 60, "It comes to no end.");
            if ((await scene.UsersInBooksAsync()).Select(user => user.KeyVersion).Distinct().Count() == 2) halfWay++;
            await scene.SpendRevisionDateAsync();
            Assert.Equal([1, 1], await scene.VersionsAsync());
        }

        await scene.SpendRevisionDateAsync();
        Assert.True(deaths > 3, $"{deaths} deaths");
        Assert.True(halfWay > 0, "It never died half way through the books.");
        Assert.Equal([1, 1], await scene.VersionsAsync());
        Assert.Equal([OnlyWaiting], await scene.WaitingAsync());
        Assert.Equal(released, await scene.ReleasedAsync());
        Assert.Equal(Rekeyed(), (await scene.UsersInBooksAsync()).ToHashSet());
    }

    // One write further in each run, as every run begins with what the last one left.
    private static FailurePoint Point(int deaths) => new((deaths / Deaths.Length) + 1, Deaths[deaths % Deaths.Length]);

    private static Task<Erasure> EraseAsync(PersonErasure erasure) => erasure.EraseAsync(Erased, null, "Kari", CancellationToken.None);

    private static async Task<IReadOnlyList<RekeyedYear>> RekeyAsync(Pipeline app, bool dryRun) =>
        await app.Get<Rekeying>().RekeyAsync(await CentreAsync(app), ClosedBooksScene.Ids, dryRun, CancellationToken.None);

    private static async Task<Centre> CentreAsync(Pipeline app) => (await app.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];

    // Everybody under the second key, and whoever was erased by the token alone.
    private static HashSet<UserKey> Rekeyed(UserKey? token = null) =>
    [
        .. ClosedBooksScene.Ids.Where(id => token is null || id != Erased).Select(TestKeys.Second.PseudonymOf),
        .. token is { } erased ? [erased with { KeyVersion = 2 }] : Array.Empty<UserKey>(),
    ];
}
