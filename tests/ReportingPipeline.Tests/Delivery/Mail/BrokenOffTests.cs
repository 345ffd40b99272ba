using System.Net;
using System.Net.Sockets;
using System.Text;
using FsCheck.Fluent;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Tests;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Delivery.Mail;

/// <summary>Hand-overs that are broken off at any moment, to a server that takes in all it gets and never answers.</summary>
public sealed class BrokenOffTests
{
    private const string End = "\r\n.\r\n";

    // MailKit writes so many octets at once, so that here the end may be cut in two.
    private const int Block = 4096;

    [Fact]
    public void SendAsync_BrokenOffAnywhere_IsNotHandedOverOnlyIfTheEndNeverArrived()
    {
        var moments =
            from blocks in Gen.Frequency((3, Gen.Choose(0, 3)), (1, Gen.Choose(0, 1000)))
            from more in Gen.Choose(0, 500)
            from cut in Gen.Choose(0, (blocks + 1) * Block)
            select (length: (blocks * Block) + more, cut);

        ForEvery.Value(moments, moment =>
        {
            var (handOver, received) = SendAsync(moment.length, moment.cut).GetAwaiter().GetResult();

            if (received.Contains(End, StringComparison.Ordinal)) Assert.IsType<HandOver.Uncertain>(handOver);
            else Assert.True(handOver is HandOver.NotHandedOver or HandOver.Uncertain);
        });
    }

    [Fact]
    public async Task SendAsync_BrokenOffEarlyInALongMessage_IsNotHandedOver()
    {
        var (handOver, received) = await SendAsync(length: 30_000_000, cut: 1);

        Assert.Contains("was cancelled", Assert.IsType<HandOver.NotHandedOver>(handOver).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(End, received, StringComparison.Ordinal);
    }

    // The sender is cancelled once so many octets of the message have arrived, or its end has.
    private static async Task<(HandOver HandOver, string Received)> SendAsync(int length, int cut)
    {
        using var cancellation = new CancellationTokenSource();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var settings = new MailOptions { Host = "127.0.0.1", Port = port, Encryption = MailEncryption.None };
        var body = string.Concat(Enumerable.Repeat($"{new string('x', 70)}\n", (length / 71) + 1))[..length];

        var receiving = ReceiveAsync(listener, cut, cancellation);
        var handOver = await new SmtpServer(settings, TimeProvider.System, trust: null)
            .SendAsync(Mails.To("post@hamar.example", body: body), cancellation.Token);
        return (handOver, await receiving);
    }

    private static async Task<string> ReceiveAsync(TcpListener listener, int cut, CancellationTokenSource cancellation)
    {
        using var client = await listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
        foreach (var says in new[] { "220 hello", "250 hello", "250 ok", "250 ok" })
        {
            await writer.WriteLineAsync(says);
            await reader.ReadLineAsync();
        }

        await writer.WriteLineAsync("354 go on");
        var received = new StringBuilder();
        var buffer = new char[256];
        while (await ReadAsync(reader, buffer) is var count and > 0)
        {
            received.Append(buffer, 0, count);
            var tail = received.ToString(Math.Max(0, received.Length - End.Length), Math.Min(received.Length, End.Length));
            if (received.Length >= cut || tail == End) await cancellation.CancelAsync();
        }

        return received.ToString();
    }

    // Who breaks off may do so rudely.
    private static async Task<int> ReadAsync(StreamReader reader, char[] buffer)
    {
        try
        {
            return await reader.ReadAsync(buffer);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
