using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The command line: --once and --port N are the host's, Name=value pairs are settings, the rest is for sessions.</summary>
internal sealed record HostArguments(bool Once, int? Port, IReadOnlyList<string> Settings, IReadOnlyList<string> Others)
{
    public static HostArguments None { get; } = new(false, null, [], []);

    /// <exception cref="LocalHostException">--port is not followed by a port number.</exception>
    public static HostArguments Parse(IReadOnlyList<string> arguments)
    {
        var once = false;
        int? port = null;
        var settings = new List<string>();
        var others = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--once") once = true;
            else if (arguments[i] == "--port") port = ParsePort(++i < arguments.Count ? arguments[i] : "");
            else if (arguments[i].StartsWith("--", StringComparison.Ordinal) && arguments[i].Contains('=')) settings.Add(arguments[i]);
            else others.Add(arguments[i]);
        }

        return new HostArguments(once, port, settings, others);
    }

    public static int ParsePort(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new LocalHostException($"'{text}' is no port: give a number from 0 (any free port) to 65535.");
}
