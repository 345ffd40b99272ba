namespace Azure.Data.Tables.Http;

/// <summary>What a storage connection string says of the table service.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // The account of every storage emulator; the key opens nothing but an emulator.
    private static readonly TableSharedKeyCredential Emulator = new(
        "devstoreaccount1", "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==");

    /// <summary>Reads UseDevelopmentStorage=true, or an account's name and key with TableEndpoint or EndpointSuffix.</summary>
    /// <exception cref="InvalidOperationException">It is not a list of name=value, or repeats a name.</exception>
    /// <exception cref="ArgumentException">It is empty, or the settings do not suffice.</exception>
    public static ConnectionString Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var settings = ParseSettings(text);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") == "true")
        {
            var proxy = new Uri(settings.GetValueOrDefault("DevelopmentStorageProxyUri") ?? "http://127.0.0.1");
            return new(new UriBuilder(proxy.Scheme, proxy.Host, 10002, Emulator.AccountName).Uri, Emulator);
        }

        if (!settings.TryGetValue("AccountName", out var name) || !settings.TryGetValue("AccountKey", out var key))
        {
            throw new ArgumentException("The connection string must have AccountName and AccountKey.");
        }

        var credential = new TableSharedKeyCredential(name, key);
        if (settings.TryGetValue("TableEndpoint", out var endpoint)) return new(new UriBuilder(endpoint).Uri, credential);

        var protocol = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        return settings.TryGetValue("EndpointSuffix", out var suffix)
            ? new(new UriBuilder(protocol, $"{name}.table.{suffix}").Uri, credential)
            : throw new ArgumentException("The connection string must have TableEndpoint or EndpointSuffix.");
    }

    private static Dictionary<string, string> ParseSettings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var segments = text.EndsWith(';') ? text[..^1] : text;
        foreach (var segment in segments.Split(';'))
        {
            // A key's base64 may end in '='; only the first one separates.
            var equals = segment.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == segment.Length - 1)
            {
                throw new InvalidOperationException("Each part of a connection string must be name=value.");
            }

            if (!settings.TryAdd(segment[..equals].Trim(), segment[(equals + 1)..].Trim()))
            {
                throw new InvalidOperationException($"The connection string has '{segment[..equals].Trim()}' twice.");
            }
        }

        return settings;
    }
}
