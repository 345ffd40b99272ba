using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Tests.Workbooks;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.EndToEnd;

public sealed class CheckTests : IDisposable
{
    // Nothing could start or listen here, and no settings would be understood.
    private static readonly Dictionary<string, string> Unusable = new() { ["AzureWebJobsStorage"] = "nonsense", ["Collection__ParallelReads"] = "0", ["PATH"] = "" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ReportingPipeline");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_FinishedWorkbook_SaysSoAndExitsWith0WithoutStartingAnything()
    {
        var path = Path.Combine(_folder.FullName, "first-report.xlsx");
        await File.WriteAllBytesAsync(path, ReportWorkbook.Write(Samples.All["first-report"], Language.Bokmal));

        var run = await AppProcess.RunAsync(Unusable, "check", path);

        Assert.Equal((0, "No faults in 1 workbook.", ""), (run.ExitCode, run.Output.Trim(), run.Error));
    }

    [Fact]
    public async Task Check_MissingFile_ExitsWith2AndNamesIt()
    {
        var run = await AppProcess.RunAsync(Unusable, "check", "missing.xlsx");

        Assert.Equal((2, "No faults in 0 workbooks."), (run.ExitCode, run.Output.Trim()));
        Assert.StartsWith("missing.xlsx cannot be read. ", run.Error, StringComparison.Ordinal);
    }
}
