using System.Reflection;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class StorageSetupTests
{
    [Fact]
    public async Task StartAsync_EmptyAccountTwice_CreatesEveryNameOfStorageNames()
    {
        var account = await StorageAccount.NewAsync(isSetUp: false);

        await account.SetUpAsync();
        await account.SetUpAsync();

        Assert.Equal(NamesThatEndIn("Table"), (await account.TableNamesAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(NamesThatEndIn("Container"), account.Blobs.GetBlobContainers().Select(container => container.Name).Order(StringComparer.Ordinal));
        Assert.Equal(NamesThatEndIn("Queue"), account.Queues.GetQueues().Select(queue => queue.Name));
    }

    [Fact]
    public async Task StartAsync_SeveralInstancesAtOnce_AllSucceed()
    {
        var account = await StorageAccount.NewAsync(isSetUp: false);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(account.SetUpAsync)));

        Assert.Equal(NamesThatEndIn("Table"), (await account.TableNamesAsync()).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> NamesThatEndIn(string kind) => typeof(StorageNames)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.Name.EndsWith(kind, StringComparison.Ordinal))
        .Select(field => (string)field.GetRawConstantValue()!)
        .Order(StringComparer.Ordinal);
}
