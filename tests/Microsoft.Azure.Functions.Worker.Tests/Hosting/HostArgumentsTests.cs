using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public class HostArgumentsTests
{
    [Fact]
    public void Parse_MixedArguments_LeavesUnknownOnesToSessions()
    {
        var arguments = HostArguments.Parse(["--once", "--out", "DIR", "--port", "7100", "--LocalHost:RequireKeys=true"]);

        Assert.True(arguments.Once);
        Assert.Equal(7100, arguments.Port);
        Assert.Equal(["--out", "DIR"], arguments.Others);
        Assert.Equal(["--LocalHost:RequireKeys=true"], arguments.Settings);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "web")]
    [InlineData("--port", "65536")]
    public void Parse_NoPort_SaysWhatAPortIs(params string[] arguments)
    {
        var refusal = Assert.Throws<LocalHostException>(() => HostArguments.Parse(arguments));

        Assert.Contains("from 0 (any free port) to 65535", refusal.Message, StringComparison.Ordinal);
    }
}
