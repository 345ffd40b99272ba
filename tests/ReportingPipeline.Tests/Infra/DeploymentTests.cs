using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Infra;

/// <summary>What the compiler predicts of a deployment is what the code needs.</summary>
public sealed class DeploymentTests(InfraFolder infra, ITestOutputHelper output) : IClassFixture<InfraFolder>
{
    public static TheoryData<string> Checks => [.. DeploymentChecks.All.Keys];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Deployment_OfTheRepository_IsWhatTheCodeNeeds(string check)
    {
        var compared = new Comparison();

        await DeploymentChecks.All[check](infra, compared);

        output.WriteLine($"{check}: {compared.Count} names and values compared");
        Assert.Empty(compared.Wrong);
        Assert.NotEqual(0, compared.Count);
    }
}
