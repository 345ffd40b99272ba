using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ReportingPipeline.Local;

/// <summary>The command line.</summary>
internal static class LocalCommand
{
    // More than what runs may take to end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Option<bool> Once = new("--once")
    {
        Description = "Make one pass and end: with exit code 0, or with 1 and the reason, such as a report that has failed.",
    };

    private static readonly Option<DirectoryInfo?> Out = new("--out")
    {
        Description = "Copy the workbook of each report to this folder, which is created if need be.",
        HelpName = "folder",
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "Serve HTTP on this port; 0 takes a free one.",
        HelpName = "number",
        DefaultValueFactory = _ => 7071,
        CustomParser = ParsePort,
    };

    private static readonly Option<DirectoryInfo?> App = new("--app")
    {
        Description = "Run the app in this folder, such as one that 'dotnet publish' has written; otherwise the one that was built.",
        HelpName = "folder",
    };

    private static readonly Option<string?> Storage = new("--storage")
    {
        Description = "Where the storage emulator keeps its data, or 'memory'; otherwise in .azurite. Delete the folder to start over.",
        HelpName = "folder",
    };

    private static readonly Option<string> FunctionKey = new("--function-key")
    {
        Description = "Refuse calls without this key, or the master key, as Azure does.",
        HelpName = "key",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string> MasterKey = new("--master-key")
    {
        Description = "Refuse admin calls without this key, as Azure does.",
        HelpName = "key",
        DefaultValueFactory = _ => "",
    };

    /// <summary>Runs what the arguments ask for; Ctrl-C ends it.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] arguments)
    {
        var command = new RootCommand(
            "Runs the whole pipeline on this machine: starts a storage emulator, loads an example centre into it, collects its visits, "
            + "enters what is owed into the ledger, builds the reports, shows the ledger, and serves HTTP and timers until Ctrl-C. "
            + "Settings are read from local.settings.json or, without it, from local.settings.sample.json; "
            + "environment variables overrule them.")
        {
            Once, Out, Port, App, Storage, FunctionKey, MasterKey,
        };
        command.SetAction((given, cancellationToken) => new LocalRun(new LocalOptions
        {
            Once = given.GetValue(Once),
            OutputFolder = given.GetValue(Out)?.FullName,
            Port = given.GetValue(Port),
            AppFolder = given.GetValue(App)?.FullName,
            StorageFolder = given.GetValue(Storage),
            FunctionKey = given.GetValue(FunctionKey)!,
            MasterKey = given.GetValue(MasterKey)!,
        }).RunAsync(cancellationToken));
        return command.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Patience });
    }

    private static int ParsePort(ArgumentResult given)
    {
        if (ushort.TryParse(given.Tokens.Single().Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)) return port;
        given.AddError("--port needs a number from 0 (any free port) to 65535.");
        return 0;
    }
}
