using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class StartTests : IAsyncDisposable
{
    private readonly HostUnderTest _host = new();

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Run_InsideAzure_IsRefused()
    {
        _host.Settings["WEBSITE_INSTANCE_ID"] = "4f2c";

        await _host.RunAsync(typeof(HttpFunctions));

        AssertRefused("WEBSITE_INSTANCE_ID says that it runs in Azure");
    }

    [Fact]
    public async Task Run_PortIsTaken_NamesItAndTheArgument()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        _host.Settings["LocalHost:Port"] = $"{port}";

        await _host.RunAsync(typeof(HttpFunctions));

        AssertRefused($"Port {port} is taken. Choose another one with --port N.");
    }

    [Fact]
    public async Task Run_SettingOfTriggerIsMissing_NamesItAndTheFunction()
    {
        await _host.RunAsync(typeof(TimerFunctions.FiveMinutely));

        AssertRefused("Function FiveMinutely needs the setting Schedule, which is not set.");
    }

    [Fact]
    public async Task Run_NoStorageForTheQueue_NamesTheSetting()
    {
        _host.Settings["AzureWebJobsStorage"] = "";

        await _host.RunAsync(typeof(QueueFunctions.ByText));

        AssertRefused("The setting AzureWebJobsStorage must hold a storage connection string");
    }

    [Fact]
    public async Task Run_TwoFunctionsOfOneName_IsRefused()
    {
        await _host.RunAsync(typeof(HttpFunctions), typeof(Same));

        AssertRefused("Two functions are named text.");
    }

    [Fact]
    public async Task Run_HttpWithoutWebApplication_NamesTheCall()
    {
        await using var host = new HostUnderTest { Configure = _ => { } };

        await host.RunAsync(typeof(HttpFunctions));

        Assert.Equal("HTTP functions need builder.ConfigureFunctionsWebApplication() in Program.cs.", host.Error.Trim());
    }

    [Fact]
    public async Task Run_OptionsAreInvalid_SaysWhy()
    {
        await using var host = new HostUnderTest
        {
            Configure = builder => builder.ConfigureFunctionsWebApplication().Services.AddOptions<Retention>()
                .Validate(retention => retention.Years > 0, "Retention:Years must be positive.").ValidateOnStart(),
        };

        await host.RunAsync(typeof(HttpFunctions));

        Assert.Equal(1, host.ExitCode);
        Assert.Equal("Retention:Years must be positive.", host.Error.Trim());
    }

    [Fact]
    public async Task Start_Serving_TellsEachFunctionAndTheAddress()
    {
        _host.Settings["Schedule"] = "0 0 3 * * *";

        await _host.StartAsync(typeof(HttpFunctions), typeof(TimerFunctions.FiveMinutely), typeof(QueueFunctions.ByText));

        Assert.Contains($"GetItem: GET {_host.Context.HttpAddress}api/items/{{id:guid}}/{{count:int?}}", _host.Out, StringComparison.Ordinal);
        Assert.Contains("FiveMinutely: timer 0 0 3 * * *", _host.Out, StringComparison.Ordinal);
        Assert.Contains($"ByText: queue {_host.Name}", _host.Out, StringComparison.Ordinal);
        Assert.Contains($"Serving on {_host.Context.HttpAddress}.", _host.Out, StringComparison.Ordinal);
    }

    private void AssertRefused(string reason)
    {
        Assert.Equal(1, _host.ExitCode);
        Assert.Contains(reason, Assert.Single(_host.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    public static class Same
    {
        [Function("text")]
        public static void Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => Assert.NotNull(timer);
    }

    private sealed class Retention
    {
        public int Years { get; init; }
    }
}
