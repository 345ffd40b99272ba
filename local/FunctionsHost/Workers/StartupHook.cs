/// <summary>
/// What the runtime calls in the worker's process before the app's Main: ends the worker when its host has ended,
/// however that happened. By itself a worker stays for ever and keeps the app's files open. The app must not be built
/// for an older runtime than this class.
/// </summary>
internal static class StartupHook
{
    /// <summary>The variable that names the assembly with this class.</summary>
    public const string Variable = "DOTNET_STARTUP_HOOKS";

    public static void Initialize()
    {
        // Not for processes that the app starts.
        Environment.SetEnvironmentVariable(Variable, null);
        new Thread(EndWithHost) { IsBackground = true }.Start();
    }

    // The host writes nothing; its end of the pipe is closed when it is gone.
    private static void EndWithHost()
    {
        Console.OpenStandardInput().CopyTo(Stream.Null);
        Environment.Exit(1);
    }
}
