using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace FunctionsHost.Settings;

/// <summary>The app's host.json, overruled by environment variables as hosts do, with their defaults for what it leaves out.</summary>
public sealed class HostFile(IConfiguration values)
{
    /// <summary>What stands before every route.</summary>
    internal string RoutePrefix => values["extensions:http:routePrefix"] ?? "api";

    /// <summary>The log levels.</summary>
    public IConfiguration Logging => values.GetSection("logging");

    /// <exception cref="LocalHostException">The file is missing or no JSON.</exception>
    public static HostFile Read(string appFolder)
    {
        var path = Path.Combine(appFolder, "host.json");
        try
        {
            return new HostFile(new ConfigurationBuilder().AddJsonFile(path, optional: false).AddEnvironmentVariables("AzureFunctionsJobHost__").Build());
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException)
        {
            throw new LocalHostException($"{path} cannot be read; is {appFolder} the folder of a built app? {unusable.Message}", unusable);
        }
    }

    internal int Number(string path, int otherwise) =>
        values[path] is { } text ? int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture) : otherwise;

    internal TimeSpan Interval(string path, TimeSpan otherwise) =>
        values[path] is { } text ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    internal T Choice<T>(string path, T otherwise)
        where T : struct, Enum => values[path] is { } text ? Enum.Parse<T>(text, ignoreCase: true) : otherwise;
}
