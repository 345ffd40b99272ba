namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Where the host speaks to the person at the terminal, and its exit code.</summary>
internal sealed record HostConsole(TextWriter Out, TextWriter Error, Action<int> SetExitCode)
{
    public static HostConsole Process { get; } = new(Console.Out, Console.Error, code => Environment.ExitCode = code);

    public void Say(string line) => Out.WriteLine(line);

    public void Fail(string reason)
    {
        Error.WriteLine(reason);
        SetExitCode(1);
    }
}
