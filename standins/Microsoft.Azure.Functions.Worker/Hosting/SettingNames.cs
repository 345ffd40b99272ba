using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Resolves the settings that triggers name.</summary>
internal sealed partial class SettingNames(IConfiguration settings)
{
    /// <summary>The text with each %Name% replaced by that setting.</summary>
    /// <exception cref="LocalHostException">A setting is missing.</exception>
    public string Resolve(string text, LocalFunction function) => Placeholder().Replace(text, found =>
        Value(found.Groups[1].Value)
        ?? throw new LocalHostException($"Function {function.Name} needs the setting {found.Groups[1].Value}, which is not set."));

    /// <summary>The connection string that a trigger names; null takes AzureWebJobsStorage.</summary>
    /// <exception cref="LocalHostException">The setting is missing.</exception>
    public string Connection(string? name) => settings[name ?? LocalHostOptions.DefaultConnection] is { Length: > 0 } value
        ? value
        : throw new LocalHostException(
            $"The setting {name ?? LocalHostOptions.DefaultConnection} must hold a storage connection string; " +
            "UseDevelopmentStorage=true takes the emulator.");

    private string? Value(string name) => settings[name.Replace("__", ":", StringComparison.Ordinal)];

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
