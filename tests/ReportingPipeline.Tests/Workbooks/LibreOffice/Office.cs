using System.Diagnostics;

namespace ReportingPipeline.Tests.Workbooks.LibreOffice;

/// <summary>The programs of an office that has no Excel.</summary>
internal static class Office
{
    // It starts slowly, on a busy machine above all, and then converts several files a second.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // Numbers as a reader in Norway sees them.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
          <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nb-NO</value></prop></item>
        </oor:items>
        """;

    /// <summary>The programs that are not installed; null if all are.</summary>
    public static string? Missing { get; } = string.Join(" and no ", new[] { "soffice", "pdftotext" }.Where(program => !IsOnPath(program))) is { Length: > 0 } missing ? missing : null;

    /// <summary>Opens all files in one start and saves them in another format, below a folder, by the same names.</summary>
    public static async Task ConvertAsync(IEnumerable<string> files, string format, string folder)
    {
        // A profile of its own, as only one program at a time may use one.
        var profile = Directory.CreateTempSubdirectory("LibreOffice");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Settings);
            await RunAsync("soffice", [$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", format, "--outdir", folder, .. files]);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    /// <summary>The text of each page of a PDF, as it is laid out, with a blank for each no-break space.</summary>
    public static async Task<IReadOnlyList<string>> PagesAsync(string pdf) =>
        (await RunAsync("pdftotext", ["-layout", pdf, "-"])).Replace('\u00A0', ' ').Split('\f', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, await output + await error);
            return await output;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
