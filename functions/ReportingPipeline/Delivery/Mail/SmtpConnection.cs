using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>A connection to a mail server, over which commands and replies take turns.</summary>
internal sealed class SmtpConnection : IDisposable
{
    // RFC 5321 4.5.3.1.5 allows 512; no honest server comes near this.
    private const int LongestReply = 64 * 1024;

    private readonly TcpClient _client;
    private readonly byte[] _received = new byte[4096];
    private Stream _stream;
    private int _next;
    private int _end;

    private SmtpConnection(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    /// <summary>What to call ourselves: the address we speak from, since an instance in a cloud has no name of its own (RFC 5321 4.1.3).</summary>
    public string LocalName => ((IPEndPoint)_client.Client.LocalEndPoint!).Address switch
    {
        { IsIPv4MappedToIPv6: true } address => $"[{address.MapToIPv4()}]",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => $"[IPv6:{new IPAddress(address.GetAddressBytes())}]",
        var address => $"[{address}]",
    };

    public static async Task<SmtpConnection> OpenAsync(string host, int port, CancellationToken cancellationToken)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(host, port, cancellationToken);
            return new SmtpConnection(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Encrypts what follows.</summary>
    public async Task EncryptAsync(SslClientAuthenticationOptions options, CancellationToken cancellationToken)
    {
        RequireSilence();
        var encrypted = new SslStream(_stream);
        _stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(options, cancellationToken);
    }

    /// <summary>Sends a command and reads the reply to it.</summary>
    public async Task<SmtpReply> CommandAsync(string command, CancellationToken cancellationToken)
    {
        await WriteAsync($"{command}\r\n", cancellationToken);
        return await ReadReplyAsync(cancellationToken);
    }

    /// <summary>Sends text as it is, which must be ASCII.</summary>
    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        RequireSilence();
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    /// <summary>Reads a reply of one line or more.</summary>
    /// <exception cref="InvalidDataException">What the server sent is no reply.</exception>
    /// <exception cref="IOException">The connection ended before the reply did.</exception>
    public async Task<SmtpReply> ReadReplyAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var length = 0;
        while (true)
        {
            var line = await ReadLineAsync(LongestReply - length, cancellationToken);
            length += line.Length;
            if (line.Length < 3 || line[0] is < '2' or > '5' || !line[..3].All(char.IsAsciiDigit) || (line.Length > 3 && line[3] is not (' ' or '-')))
            {
                throw new InvalidDataException("The server sent something that is no reply of a mail server.");
            }

            lines.Add(line);
            if (line[..3] != lines[0][..3]) throw new InvalidDataException("The server sent a reply with two different codes.");
            if (line.Length == 3 || line[3] == ' ') break;
        }

        return new SmtpReply(int.Parse(lines[0][..3], CultureInfo.InvariantCulture), [.. lines.Select(line => line[Math.Min(line.Length, 4)..])]);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    // A reply to what has not been said is no reply; before encryption, somebody may have slipped it in (CVE-2011-0411).
    private void RequireSilence()
    {
        if (_next < _end) throw new InvalidDataException("The server spoke out of turn.");
    }

    private async Task<string> ReadLineAsync(int longest, CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (true)
        {
            if (_next == _end) await ReceiveAsync(cancellationToken);
            var octet = _received[_next++];
            if (octet == '\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            if (line.Count >= longest) throw new InvalidDataException("The server sent a reply without end.");
            line.Add(octet);
        }
    }

    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        _next = 0;
        _end = await _stream.ReadAsync(_received, cancellationToken);
        if (_end == 0) throw new IOException("The server closed the connection.");
    }
}
