using System.Net;
using FunctionsHost;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

public sealed class ExplainConfigurationErrorsTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(
        new ManualClock("2021-03-15T12:00:00Z"), _ => false, EditedCentres.With("centres[0].recipients[1].municipality", "\"elverum\""));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Post_WrongConfiguration_Is503NamingTheField()
    {
        var problem = await (await _app.PostAsync(new { centre = "sagatun", period = "2019-H2" })).ProblemAsync(HttpStatusCode.ServiceUnavailable);

        Assert.Equal("The configuration is wrong", problem.Title);
        Assert.Equal(
            "configuration/centres.json: centres[0].recipients[1].municipality is 'elverum'; it must be one of the centre's municipalities: hamar, stange, ringsaker, loten.",
            problem.Detail);
    }

    [Fact]
    public async Task CollectVisits_WrongConfiguration_ThrowsForTheHostToLog()
    {
        var failure = await Assert.ThrowsAsync<LocalHostException>(() => _app.InvokeAsync("CollectVisits"));

        Assert.StartsWith("CollectVisits: ConfigurationException: configuration/centres.json: ", failure.Message, StringComparison.Ordinal);
    }
}
