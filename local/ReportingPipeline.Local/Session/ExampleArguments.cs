using Microsoft.Azure.Functions.Worker.LocalHost;

namespace ReportingPipeline.Example;

/// <summary>The part of the command line that the local host leaves to this project.</summary>
/// <param name="OutputFolder">The folder to copy finished workbooks to; null copies none.</param>
internal sealed record ExampleArguments(string? OutputFolder)
{
    /// <summary>Reads the arguments.</summary>
    /// <exception cref="LocalSessionException">One is unknown, or --out names no folder.</exception>
    public static ExampleArguments Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new ExampleArguments(OutputFolder: null),
        ["--out", { Length: > 0 } folder] when !folder.StartsWith('-') => new ExampleArguments(folder),
        ["--out", ..] => throw new LocalSessionException("--out needs one folder, such as --out /tmp/reports."),
        _ => throw new LocalSessionException($"'{string.Join(' ', arguments)}' is not understood; there are --once, --out FOLDER and --port NUMBER."),
    };
}
