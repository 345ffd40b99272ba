namespace ReportingPipeline.Tests.Triggers;

/// <summary>The app with all of the example, collected on 15 March 2021: every half-year up to 2020-H2 has ended, 2021-H1 has not.</summary>
public sealed class SagatunApp : IAsyncLifetime
{
    private RunningApp? _app;

    internal RunningApp App => _app!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), _ => true);
        await _app.InvokeAsync("CollectVisits");
    }

    public async Task DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}

/// <summary>The test classes that share one app; each of their tests takes a report that no other test takes.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSagatunApp : ICollectionFixture<SagatunApp>
{
    public const string Name = "Sagatun";
}
