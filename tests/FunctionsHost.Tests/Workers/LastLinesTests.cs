using FunctionsHost.Workers;

namespace FunctionsHost.Tests.Workers;

public class LastLinesTests
{
    [Fact]
    public void ToString_ManyLines_AreTheLastOnesWithoutStackTraces()
    {
        var lines = new LastLines();

        for (var line = 1; line <= 30; line++) lines.Add($"line {line}");
        lines.Add("");
        lines.Add("   at Some.Method()");
        lines.Add("--- End of stack trace from previous location ---");

        var expected = Enumerable.Range(11, 20).Select(line => $"line {line}");
        Assert.Equal(expected, lines.ToString().Split(Environment.NewLine));
    }
}
