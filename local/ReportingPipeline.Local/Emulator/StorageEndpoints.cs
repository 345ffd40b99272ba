using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using FunctionsHost;

namespace ReportingPipeline.Local.Emulator;

/// <summary>The ports of a storage emulator on this machine.</summary>
internal sealed record StorageEndpoints(int Blob, int Queue, int Table)
{
    private static readonly string[] EndpointNames = ["BlobEndpoint", "QueueEndpoint", "TableEndpoint"];

    /// <summary>The ports a connection string names; null if it is not about this machine.</summary>
    /// <exception cref="LocalHostException">It is no connection string, or only some of its services are on this machine.</exception>
    public static StorageEndpoints? Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connectionString;
        }
        catch (ArgumentException invalid)
        {
            throw new LocalHostException($"The storage connection string cannot be read: {invalid.Message}", invalid);
        }

        if (parts.TryGetValue("UseDevelopmentStorage", out var isDevelopment) && Equals(isDevelopment, "true"))
        {
            return new StorageEndpoints(10000, 10001, 10002);
        }

        var ports = EndpointNames.Select(name => LoopbackPort(parts, name)).ToArray();
        return ports.All(port => port is null) ? null
            : ports is [{ } blob, { } queue, { } table] ? new StorageEndpoints(blob, queue, table)
            : throw new LocalHostException("The storage connection string must name all three services on this machine, or none.");
    }

    /// <summary>Which of the ports somebody listens on.</summary>
    public async Task<IReadOnlyList<int>> FindAnsweringAsync(CancellationToken cancellationToken)
    {
        var answering = new List<int>();
        foreach (var port in new[] { Blob, Queue, Table })
        {
            if (await AnswersAsync(port, cancellationToken)) answering.Add(port);
        }

        return answering;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Blob}, {Queue} and {Table}");

    private static int? LoopbackPort(DbConnectionStringBuilder parts, string name) =>
        parts.TryGetValue(name, out var text) && Uri.TryCreate((string)text, UriKind.Absolute, out var address) && address.IsLoopback
            ? address.Port
            : null;

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync("127.0.0.1", port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
