using FunctionsHost.Queues;
using Microsoft.Extensions.Configuration;

namespace FunctionsHost.Settings;

/// <summary>The app's host.json, overruled by environment variables and with the defaults of hosts for what neither says.</summary>
public sealed class HostFile(IConfiguration values)
{
    /// <summary>The log levels.</summary>
    public IConfiguration Logging => values.GetSection("logging");

    /// <exception cref="LocalHostException">A value is none of its kind.</exception>
    internal QueueSettings Queues
    {
        get
        {
            try
            {
                return values.GetSection("extensions:queues").Get<QueueSettings>() ?? new QueueSettings();
            }
            catch (InvalidOperationException unusable)
            {
                throw new LocalHostException($"host.json cannot be used: {unusable.Message}", unusable);
            }
        }
    }

    /// <summary>A function's route behind the app's prefix, without a slash before it.</summary>
    internal string PathOf(string route) => $"{values["extensions:http:routePrefix"] ?? "api"}/{route}".TrimStart('/');

    /// <exception cref="LocalHostException">The file is missing or no JSON.</exception>
    public static HostFile Read(string appFolder) => new(ReadJson(appFolder, "host.json", "AzureFunctionsJobHost__"));

    /// <summary>A file of a built app, overruled by environment variables whose names begin so, if any do.</summary>
    /// <exception cref="LocalHostException">The file is missing or no JSON.</exception>
    internal static IConfiguration ReadJson(string appFolder, string name, string? overruledBy = null)
    {
        try
        {
            var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(appFolder, name), optional: false);
            return (overruledBy is null ? file : file.AddEnvironmentVariables(overruledBy)).Build();
        }
        catch (Exception unusable) when (unusable is IOException or InvalidDataException)
        {
            throw new LocalHostException(
                $"{name} cannot be read; is {appFolder} the folder of a built app? {unusable.Message}", unusable);
        }
    }
}
