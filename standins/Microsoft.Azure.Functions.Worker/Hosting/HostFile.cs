using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>host.json, with settings below AzureFunctionsJobHost on top, as hosts read it.</summary>
internal sealed class HostFile(string folder, IConfiguration settings)
{
    private readonly IConfigurationRoot _values = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(folder, "host.json"), optional: true)
        .AddInMemoryCollection(settings.GetSection("AzureFunctionsJobHost").AsEnumerable(makePathsRelative: true)
            .Where(pair => pair.Value is not null))
        .Build();

    public string RoutePrefix => _values["extensions:http:routePrefix"] ?? "api";

    public IConfiguration Logging => _values.GetSection("logging");

    public int Number(string path, int otherwise) =>
        _values[path] is { } text ? int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture) : otherwise;

    public TimeSpan Interval(string path, TimeSpan otherwise) =>
        _values[path] is { } text ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string path) => _values[path];
}
