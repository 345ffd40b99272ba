using System.Net;
using System.Net.Sockets;
using System.Text;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Delivery.Mail;

/// <summary>A server that says to one client, octet by octet, what a test wants: first a greeting, then an answer to each line.</summary>
internal static class ScriptedMailServer
{
    /// <summary>Has a message sent to a server without encryption, and returns how that ended and what the server heard.</summary>
    public static Task<(HandOver HandOver, IReadOnlyList<string> Heard)> SendAsync(params string[] says) =>
        SendAsync(new MailOptions { Encryption = MailEncryption.None }, says);

    /// <inheritdoc cref="SendAsync(string[])"/>
    public static async Task<(HandOver HandOver, IReadOnlyList<string> Heard)> SendAsync(MailOptions settings, params string[] says)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        settings.Host = "127.0.0.1";
        settings.Port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var serving = ServeAsync(listener, says);
        var handOver = await new SmtpServer(settings, TimeProvider.System, trust: null)
            .SendAsync(Mails.To("post@hamar.example"), CancellationToken.None);
        return (handOver, await serving);
    }

    private static async Task<IReadOnlyList<string>> ServeAsync(TcpListener listener, string[] says)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        var heard = new List<string>();
        foreach (var (index, answer) in says.Index())
        {
            await SayAsync(client.Client, answer, isLast: index == says.Length - 1);
            var isMessage = answer.StartsWith("354", StringComparison.Ordinal);
            string? line;
            do
            {
                line = await HearAsync(reader);
                if (line is not null) heard.Add(line);
            }
            while (isMessage && line is not (null or "."));
        }

        return heard;
    }

    // A client that has heard enough may break off, here and below.
    private static async Task SayAsync(Socket client, string answer, bool isLast)
    {
        try
        {
            await client.SendAsync(Encoding.ASCII.GetBytes(answer));
            if (isLast) client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
        }
    }

    private static async Task<string?> HearAsync(StreamReader reader)
    {
        try
        {
            return await reader.ReadLineAsync();
        }
        catch (IOException)
        {
            return null;
        }
    }
}
