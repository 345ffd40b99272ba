using ReportingPipeline.Delivery.Mail;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class MimeTextTests
{
    [Fact]
    public void Of_AMessage_IsTheseLines() =>
        Assert.Equal(
            """
            From: Sagatun brukerstyrt senter
             <rapport@senter.example>
            To: <post@hamar.example>
            Subject: =?utf-8?B?UmFwcG9ydCBmb3IgZsO4cnN0ZSBoYWx2w6VyIDIwMTk=?=
            Date: Wed, 08 Jan 2020 05:30:00 +0000
            Message-ID: <sagatun_2019-H2_hamar_r1_email-1a2b3c4d@senter.example>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            70,56 % =3D 1=C2=A0764=20
            =C3=A6

            """,
            LinesOf(Mails.To("post@hamar.example", "Rapport for første halvår 2019", "70,56 % = 1\u00A0764 \næ")));

    [Theory]
    [InlineData("Report for 2019/20 (revision 1)", "Subject: Report for 2019/20 (revision 1)\r\n")]
    [InlineData("", "Subject: \r\n")]
    [InlineData(" spaces ", "Subject: =?utf-8?B?IHNwYWNlcyA=?=\r\n")]
    [InlineData("=?utf-8?B?w6Y=?=", "Subject: =?utf-8?B?PT91dGYtOD9CP3c2WT0/PQ==?=\r\n")]
    public void Of_Subject_IsEncodedWhereItMustBe(string subject, string line) =>
        Assert.Contains($"\r\n{line}Date: ", MimeText.Of(Mails.To("post@hamar.example", subject)), StringComparison.Ordinal);

    [Fact]
    public void Of_LongSubject_IsFoldedBetweenCharacters()
    {
        var text = MimeText.Of(Mails.To("post@hamar.example", string.Concat(Enumerable.Repeat("år🎉", 40))));

        Assert.All(text.Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        Assert.DoesNotContain("77+9", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\rtwo")]
    [InlineData("one\r\ntwo\r\n")]
    public void Of_AnyKindOfLineBreak_EndsALine(string body) =>
        Assert.EndsWith("\r\n\r\none\r\ntwo\r\n", MimeText.Of(Mails.To("post@hamar.example", body: body)), StringComparison.Ordinal);

    [Theory]
    [InlineData("report\r\nBcc: everyone@kommune.example")]
    [InlineData("report\rBcc: everyone@kommune.example")]
    [InlineData("report\nBcc: everyone@kommune.example")]
    [InlineData("report\0")]
    [InlineData("report\u0085")]
    public void Fields_WithControlCharacters_AreRefused(string text)
    {
        Assert.Throws<ArgumentException>(() => Mails.To("post@hamar.example", subject: text));
        Assert.Throws<ArgumentException>(() => new Mailbox("post@hamar.example", text));
        Assert.Throws<ArgumentException>(() => new Mailbox($"post@hamar.example{text}"));
        Assert.Throws<ArgumentException>(() => MessageId.Of(text, "senter.example"));
        Assert.Throws<ArgumentException>(() => MessageId.Of("report", text));
    }

    [Theory]
    [InlineData("post@hamar.kommune.no")]
    [InlineData("ola.o'nordmann+rapport@kommune.example")]
    [InlineData("root@localhost")]
    public void Mailbox_Address_IsAccepted(string address) => Assert.Equal(address, new Mailbox(address).Address);

    [Theory]
    [InlineData("")]
    [InlineData("post")]
    [InlineData("@hamar.example")]
    [InlineData("post@")]
    [InlineData("post@hamar..example")]
    [InlineData("post@-hamar.example")]
    [InlineData(".post@hamar.example")]
    [InlineData("a b@hamar.example")]
    [InlineData("post@løten.example")]
    [InlineData("one@hamar.example,two@hamar.example")]
    [InlineData("post@hamar.example> SIZE=1")]
    [InlineData("post@hamar.example\n")]
    public void Mailbox_NoAddress_IsRefusedWithIt(string address) =>
        Assert.Contains($"'{address}'", Assert.Throws<ArgumentException>(() => new Mailbox(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void MessageId_OfADelivery_IsAlwaysTheSame()
    {
        Assert.Equal("<sagatun_2019-20-H2_hamar_r1_email-1a2b3c4d@senter.example>", $"{MessageId.Of("sagatun_2019-20-H2_hamar_r1_email-1a2b3c4d", "senter.example")}");
        Assert.Equal(MessageId.Of("a", "b"), MessageId.Of("a", "b"));
    }

    [Theory]
    [InlineData("", "senter.example")]
    [InlineData("report", "")]
    [InlineData("report..1", "senter.example")]
    [InlineData("report>", "senter.example")]
    [InlineData("re port", "senter.example")]
    [InlineData("report", "senter@example")]
    public void MessageId_OfOtherCharacters_IsRefused(string deliveryId, string domain) =>
        Assert.Throws<ArgumentException>(() => MessageId.Of(deliveryId, domain));

    private static string LinesOf(OutgoingMail mail) => MimeText.Of(mail).Replace("\r\n", "\n", StringComparison.Ordinal);
}
