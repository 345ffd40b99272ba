using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests;

/// <summary>The app's services on a storage account, without a host.</summary>
internal sealed class Pipeline : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>The app's services on an account as it is.</summary>
    /// <param name="account">The account.</param>
    /// <param name="clock">What they take for the time.</param>
    /// <param name="settings">Settings other than the account's.</param>
    /// <param name="replace">Puts other services in the place of the app's.</param>
    public Pipeline(
        StorageAccount account, TimeProvider clock, IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<IServiceCollection>? replace = null)
    {
        Account = account;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureWebJobsStorage", account.ConnectionString), .. settings ?? []])
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddReportingPipeline(configuration).AddSingleton(clock);
        replace?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public StorageAccount Account { get; }

    /// <summary>The app's services on a new account that holds the example's configuration.</summary>
    public static Task<Pipeline> NewAsync(ManualClock clock, IReportSteps? steps = null) => NewAsync(
        clock, ExampleLoader.Centres(), services => services.Add(steps is null ? [] : [ServiceDescriptor.Singleton(steps)]));

    /// <summary>The app's services on a new account that holds a configuration, with some of them replaced, and further settings.</summary>
    public static async Task<Pipeline> NewAsync(
        ManualClock clock, string centres, Action<IServiceCollection> replace, params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(centres);
        return new Pipeline(account, clock, settings, replace);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Writes the example's visits of January 2019 and collects them.</summary>
    public async Task CollectJanuary2019Async()
    {
        var visits = SagatunVisits.All().Where(visit => visit.PartitionKey == "sagatun|2019-01").ToList();
        await new ExampleLoader(Account.ConnectionString, _ => { }).WriteVisitsAsync(visits, CancellationToken.None);
        await this.CollectAllAsync();
    }

    public BlobClient Blob(string name) => Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).GetBlobClient(name);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
