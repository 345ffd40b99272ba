using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests;

public class ServiceRegistrationTests
{
    [Theory]
    [InlineData("ParallelReads", "0", "The field ParallelReads must be between 1 and 256.")]
    [InlineData("ParallelReads", "257", "The field ParallelReads must be between 1 and 256.")]
    [InlineData("TimestampOverlap", "-00:00:01", "The field TimestampOverlap must be between 00:00:00 and 1.00:00:00.")]
    [InlineData("TimestampOverlap", "1.00:00:01", "The field TimestampOverlap must be between 00:00:00 and 1.00:00:00.")]
    public async Task StartAsync_OptionOutOfRange_IsRefusedWithTheRange(string name, string value, string message)
    {
        using var host = await HostAsync($"Collection:{name}", value);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ParallelReads", "many")]
    [InlineData("TimestampOverlap", "ten minutes")]
    public async Task StartAsync_OptionOfWrongType_NamesSettingAndValue(string name, string value)
    {
        using var host = await HostAsync($"Collection:{name}", value);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains($"'{value}' at 'Collection:{name}'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ParallelReads", "1")]
    [InlineData("ParallelReads", "256")]
    [InlineData("TimestampOverlap", "00:00:00")]
    [InlineData("TimestampOverlap", "1.00:00:00")]
    public async Task StartAsync_OptionAtItsBound_Starts(string name, string value)
    {
        using var host = await HostAsync($"Collection:{name}", value);

        await host.StartAsync();
        await host.StopAsync();
    }

    [Fact]
    public async Task StartAsync_MailHostWithoutSender_IsRefusedWithTheSetting()
    {
        using var host = await HostAsync("Mail:Host", "smtp.example");

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains($"Mail__From is ''; it must be {EmailAddress.Accepted}, since Mail__Host is set.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddReportingPipeline_MailServer_IsThatOfTheSettings()
    {
        using var host = await HostAsync("Mail:Encryption", "None");

        var server = host.Services.GetRequiredService<IMailServer>();

        Assert.IsType<SmtpServer>(server);
        Assert.Equal(MailEncryption.None, host.Services.GetRequiredService<IOptions<MailOptions>>().Value.Encryption);
    }

    [Fact]
    public async Task AddReportingPipeline_EveryTypeOfChannel_HasOneDelivery()
    {
        using var host = await HostAsync("Collection:ParallelReads", "1");
        var types = typeof(DeliveryChannel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeliveryChannel)));

        var delivered = host.Services.GetServices<IChannelDelivery>().Select(delivery => delivery.ChannelType);

        Assert.Equal(
            types.OrderBy(type => type.Name, StringComparer.Ordinal), delivered.OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task AddReportingPipeline_EveryFunction_CanBeMade()
    {
        using var host = await HostAsync("Collection:ParallelReads", "1");
        var functions = typeof(ServiceRegistration).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FunctionAttribute), inherit: false)));

        Assert.All(functions, function => Assert.NotNull(ActivatorUtilities.CreateInstance(host.Services, function)));
    }

    [Fact]
    public void AddReportingPipeline_WithoutStorageSetting_NamesBothSettingsThatWillDo()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);

        var refusal = Assert.Throws<ConfigurationException>(() => builder.Services.AddReportingPipeline(builder.Configuration));

        Assert.Equal(
            "The setting AzureWebJobsStorage (a connection string) or AzureWebJobsStorage__accountName "
            + "(the account that the app's managed identity may use) is missing.",
            refusal.Message);
    }

    private static async Task<IHost> HostAsync(string setting, string value)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", await Emulator.NewAccountAsync()), new(setting, value)]);
        builder.Services.AddReportingPipeline(builder.Configuration);
        return builder.Build();
    }
}
