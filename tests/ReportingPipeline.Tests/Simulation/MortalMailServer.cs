using MimeKit;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>A mail server to which the hand-over fails where a test says.</summary>
internal sealed class MortalMailServer(IMailServer server, KillSwitch kill) : IMailServer
{
    public async Task<HandOver> SendAsync(
        MimeMessage mail, Func<CancellationToken, Task> begin, CancellationToken cancellationToken)
    {
        var failure = kill.Next(CallKind.Mail);
        if (failure == Failure.DiesBefore) throw kill.Die();
        if (failure == Failure.FailsBefore) return new HandOver.NotHandedOver("Nobody answered.");

        var handOver = await server.SendAsync(mail, begin, cancellationToken);
        return failure switch
        {
            Failure.DiesAfter => throw kill.Die(),
            Failure.FailsAfter when handOver is HandOver.Accepted => new HandOver.Uncertain("The answer was lost."),
            _ => handOver,
        };
    }
}
