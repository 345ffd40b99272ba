using MimeKit;
using ReportingPipeline.Domain.Tests;
using ReportingPipeline.Domain.Tests.Texts;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class HeaderTextTests
{
    [Fact]
    public void TryLine_AnyTextThatIsKept_CanStandInAHeader() => ForEvery.Value(
        TypedTexts.Texts,
        text =>
        {
            if (PlainText.TryLine(text) is not { } line) return;

            var message = new MimeMessage { Subject = line };
            message.From.Add(new MailboxAddress(line, "rapport@senter.example"));
            using var written = new MemoryStream();
            message.WriteTo(written);
            written.Position = 0;
            var read = MimeMessage.Load(written);
            Assert.Equal((line, line), (read.Subject, read.From.Mailboxes.Single().Name));
        },
        times: 1_000);
}
