using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>Whatever single call fails in the life of a report, the report arrives, once per revision.</summary>
public class FailurePointTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Reconciling_AfterAFailureAtAnyCall_DeliversEachRevisionOnce() => output.WriteLine(await FailurePoints.TryAsync(inEveryWay: false));
}
