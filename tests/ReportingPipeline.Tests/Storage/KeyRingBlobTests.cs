using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Storage;

public sealed class KeyRingBlobTests
{
    [Fact]
    public async Task StoreElement_ManyAtOnce_LosesNone()
    {
        var account = await StorageAccount.NewAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(
            () => new KeyRingBlob(account.Blobs).StoreElement(new XElement("key", number), ""))));

        Assert.Equal(
            Enumerable.Range(0, 8), new KeyRingBlob(account.Blobs).GetAllElements().Select(key => int.Parse(key.Value)).Order());
    }

    [Fact]
    public async Task GetAllElements_NoRing_IsEmpty() => Assert.Empty(new KeyRingBlob((await StorageAccount.NewAsync()).Blobs).GetAllElements());

    [Fact]
    public async Task Apps_OnOneAccount_TakeEachOthersLinksAndAfterARestart()
    {
        var (clock, account) = (new ManualClock("2021-03-15T12:00:00Z"), await StorageAccount.NewAsync());
        string key;
        await using (var first = await RunningApp.StartAsync(clock, _ => false, account: account))
        await using (var second = await RunningApp.StartAsync(clock, _ => false, account: account))
        {
            key = (await first.SendAsync("sagatun", "hamar")).Key;
            await AssertOpensAsync(second, key);
        }

        await using var restarted = await RunningApp.StartAsync(clock, _ => false, account: account);
        await AssertOpensAsync(restarted, key);
    }

    [Fact]
    public async Task Apps_BothProtectingFirst_ShareTheirKeys()
    {
        var (clock, account) = (new ManualClock("2021-03-15T12:00:00Z"), await StorageAccount.NewAsync());
        await using var first = new Pipeline(account, clock);
        await using var second = new Pipeline(account, clock);

        var ciphers = await Task.WhenAll(new[] { first, second }.Select(app => Task.Run(() => ProtectorOf(app).Protect("text"))));

        await using var third = new Pipeline(account, clock);
        Assert.All(ciphers, cipher => Assert.Equal("text", ProtectorOf(third).Unprotect(cipher)));
    }

    [Fact]
    public async Task App_RingIsLost_EndsLinksWithThePageAndMakesNewOnes()
    {
        var (clock, account) = (new ManualClock("2021-03-15T12:00:00Z"), await StorageAccount.NewAsync());
        string key;
        await using (var before = await RunningApp.StartAsync(clock, _ => false, account: account)) key = (await before.SendAsync("sagatun", "hamar")).Key;
        await account.Blobs.GetBlobContainerClient(StorageNames.KeysContainer).GetBlobClient(StorageNames.KeyRingBlob).DeleteAsync();

        await using var app = await RunningApp.StartAsync(clock, _ => false, account: account);
        using var browser = new Browser(app);
        using var answer = await browser.GetAsync($"/open?key={key}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Lenken virker ikke lenger", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await AssertOpensAsync(app, (await app.SendAsync("sagatun", "hamar")).Key);
        Assert.Empty(app.Host.Failures);
    }

    private static IDataProtector ProtectorOf(Pipeline app) => app.Get<IDataProtectionProvider>().CreateProtector("test");

    private static async Task AssertOpensAsync(RunningApp app, string key)
    {
        using var browser = new Browser(app);
        Assert.Equal("/reports", await browser.OpenAsync(key));
    }
}
