using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Tests;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class RoundTripTests(SmtpServerProcess server) : IClassFixture<SmtpServerProcess>
{
    // What MIME and SMTP treat in a special way, and characters of one to four octets.
    private static readonly Gen<string> Letters = Gen.Elements(
        "a", "Z", "7", ".", "=", "?", "_", " ", ",", "\"", "<", "@", "(", "\\", "æ", "Å", "\u00A0", "–", "漢", "🎉",
        "From ");

    private static readonly Gen<string> Line = Letters.ListOf().Select(string.Concat);

    private static readonly Gen<string> Word = Line.Select(line => $"x{line}y");

    [Fact]
    public void SendAsync_AnyText_IsReadByOthersAsItWasWritten()
    {
        var sent = 0;
        var texts =
            from name in Word
            from subject in Word
            from lines in Line.ListOf()
            select (name, subject, body: string.Join('\n', lines));

        ForEvery.Value(texts, text =>
        {
            var recipient = $"post@number{++sent}.example";
            var mail = Mails.To(recipient, text.subject, text.body, text.name);

            Assert.IsType<HandOver.Accepted>(server.Client().SendAsync(mail, CancellationToken.None).GetAwaiter().GetResult());

            var received = Assert.Single(server.AcceptedForAsync(recipient).GetAwaiter().GetResult());
            Assert.Equal(Unspaced(text.name), Unspaced(received.FromName));
            Assert.Equal(Unspaced(text.subject), Unspaced(received.Subject));
            Assert.Equal(text.body.TrimEnd('\n'), received.Text.TrimEnd('\n'));
            Assert.All(received.Raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
            Assert.All(received.Raw, octet => Assert.True(char.IsAscii(octet)));
        }, times: 40);
    }

    // In a header, blanks in a row may become one, and a quotation mark may get one beside it.
    private static string Unspaced(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
