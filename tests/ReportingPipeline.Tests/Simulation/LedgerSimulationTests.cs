using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>The benchmark <c>ledger</c> runs the same simulation over ten years.</summary>
public class LedgerSimulationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task RunAsync_YearsOfBadNights_DeliversEverythingOwedOncePerRevision() =>
        output.WriteLine(await LedgerSimulation.RunAsync(SimulationSize.Small, output.WriteLine));
}
