using System.Diagnostics;
using Azurite;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>The published app from its start to its first answer, with and without what is done to make that short.</summary>
internal static class StartBenchmark
{
    private const int Starts = 7;

    // What the app's own settings say otherwise.
    private static readonly KeyValuePair<string, string>[] AllCoresCollect = [new("DOTNET_gcServer", "1"), new("DOTNET_gcConcurrent", "1")];

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("published-").FullName;
        try
        {
            var ahead = await PublishAsync(Path.Combine(folder, "ahead"), isCompiledAhead: true);
            var plain = await PublishAsync(Path.Combine(folder, "plain"), isCompiledAhead: false);
            await CompareAsync(
            [
                new("compiled as it runs, garbage collected on all cores", plain, AllCoresCollect),
                new("ReadyToRun", ahead, AllCoresCollect),
                new("garbage collected on one core", plain, []),
                new("both, as published", ahead, []),
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareAsync(Way[] ways)
    {
        await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions());
        await new ExampleLoader(storage.ConnectionString, _ => { }).LoadIfEmptyAsync(CancellationToken.None);
        var starts = ways.Select(_ => new List<Start>()).ToList();
        for (var turn = 0; turn <= Starts; turn++)
        {
            foreach (var (way, measured) in ways.Zip(starts))
            {
                var start = await StartAsync(way, storage.ConnectionString);

                // The first turn has the files read from the disk.
                if (turn > 0) measured.Add(start);
            }
        }

        Printed.Table(
            $"start: the published app to its first answer, medians of {Starts} starts in turns",
            [["", "s", "min", "max", "processor s", "MB", "published MB"], .. ways.Zip(starts, Row)]);
    }

    private static string[] Row(Way way, List<Start> starts) =>
    [
        way.Name,
        .. Printed.Spread(new Timing(way.Name, starts.ConvertAll(start => start.Seconds)), Printed.Seconds),
        Printed.Seconds(new Timing("", starts.ConvertAll(start => start.ProcessorSeconds)).Median),
        Printed.Whole(new Timing("", starts.ConvertAll(start => start.Megabytes)).Median),
        Printed.Whole(new DirectoryInfo(way.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6),
    ];

    private static async Task<Start> StartAsync(Way way, string connection)
    {
        using var client = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        await using var app = await AppProcess.StartAsync(way.Folder, connection, way.Variables);
        await client.GetStringAsync(new Uri(app.HttpAddress!, "api/owed"));
        return new Start(
            Stopwatch.GetElapsedTime(started).TotalSeconds, AppProcess.ProcessorSeconds(way.Folder), AppProcess.Megabytes(way.Folder).Now);
    }

    // For the machine that measures, which is the one that it is published for if that is Linux on x64.
    private static async Task<string> PublishAsync(string folder, bool isCompiledAhead)
    {
        Printed.Note($"publishing into {folder}");
        string[] arguments =
        [
            "publish", AppProcess.ProjectFolder, "--configuration", "Release", "--output", folder,
            "--use-current-runtime", $"--property:PublishReadyToRun={isCompiledAhead}", "--verbosity", "quiet",
        ];
        using var publish = Process.Start("dotnet", arguments);
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException($"dotnet publish ended with {publish.ExitCode}.");
    }

    private sealed record Way(string Name, string Folder, KeyValuePair<string, string>[] Variables);

    private sealed record Start(double Seconds, double ProcessorSeconds, double Megabytes);
}
