using MimeKit;
using Moq;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>A mail server that does what a test says when a message is to be sent, and counts the messages.</summary>
internal sealed class MockedMailServer
{
    private readonly Mock<IMailServer> _server = new(MockBehavior.Strict);

    public IMailServer Object => _server.Object;

    /// <summary>Says that it is ready, and then answers.</summary>
    public void Answer(HandOver outcome) => Serve(async (_, begin) =>
    {
        await begin(CancellationToken.None);
        return outcome;
    });

    /// <param name="serve">Is given what to call when it is ready, and returns its answer.</param>
    public void Serve(Func<Func<CancellationToken, Task>, Task<HandOver>> serve) => Serve((_, begin) => serve(begin));

    /// <param name="serve">Is given the message and what to call when it is ready, and returns its answer.</param>
    public void Serve(Func<MimeMessage, Func<CancellationToken, Task>, Task<HandOver>> serve) => _server
        .Setup(server => server.SendAsync(
            It.IsAny<MimeMessage>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
        .Returns((MimeMessage message, Func<CancellationToken, Task> begin, CancellationToken _) => serve(message, begin));

    public void VerifySent(Times times) => _server.Verify(
        server => server.SendAsync(
            It.IsAny<MimeMessage>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()), times);
}
