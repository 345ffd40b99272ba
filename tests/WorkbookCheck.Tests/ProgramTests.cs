using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;

namespace WorkbookCheck.Tests;

/// <summary>The built tool, started as a program of its own.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("WorkbookCheck");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Run_SoundFile_ExitsWith0()
    {
        var file = Path.Combine(_folder.FullName, "sound.xlsx");
        await File.WriteAllBytesAsync(file, SoundWorkbook.File);

        Assert.Equal((0, "No faults in 1 workbook.", ""), await RunAsync(file));
    }

    [Fact]
    public async Task Run_FaultyFile_ExitsWith1()
    {
        var file = Path.Combine(_folder.FullName, "faulty.xlsx");
        await File.WriteAllBytesAsync(file, SoundWorkbook.File);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true)) document.PackageProperties.Title = null;

        var (exitCode, output, error) = await RunAsync(file);

        Assert.Equal((1, ""), (exitCode, error));
        Assert.EndsWith("1 fault in 1 workbook.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MissingFile_ExitsWith2AndNamesIt()
    {
        var (exitCode, output, error) = await RunAsync("missing.xlsx");

        Assert.Equal((2, "No workbook could be checked."), (exitCode, output));
        Assert.StartsWith("missing.xlsx cannot be checked. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoArguments_ExitsWith2AndPrintsHowItIsUsed()
    {
        var (exitCode, output, error) = await RunAsync();

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("usage: ", error, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [BuiltFrom.Tool, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, output.Trim(), (await error).Trim());
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}
