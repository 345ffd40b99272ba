using System.Globalization;
using System.Text;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>
/// Tells a centre's managers by e-mail that whoever was sent a link says that the reports should go to somebody else; of each link once a
/// day, so that nobody floods them.
/// </summary>
public sealed class WrongPersonNotices(ManagerMails mails, AnsweredRequests requests, TimeProvider clock)
{
    private const string About = "wrong-person";

    private static readonly byte[] Told = "told"u8.ToArray();

    /// <summary>Whether whoever has a link can tell the managers of its centre.</summary>
    public bool CanTell(Centre centre, SentLink link) =>
        mails.CanReach(centre) && centre.Municipalities.Any(municipality => municipality.Id == link.MunicipalityId);

    /// <summary>Tells the managers of a centre.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="link">The link of whoever says so.</param>
    /// <param name="said">What is said.</param>
    /// <param name="cancellationToken">Breaks it off; managers may have been told by then.</param>
    public async Task<WrongPersonOutcome> TellAsync(
        Centre centre, SentLink link, WrongPerson said, CancellationToken cancellationToken)
    {
        var today = LocalTime.DateOf(clock.GetUtcNow());
        var key = RequestKey.Of(string.Create(CultureInfo.InvariantCulture, $"{About} {link.Id} {today:yyyy-MM-dd}"));
        var fingerprint = key.FingerprintOf("POST", About, Encoding.UTF8.GetBytes($"{said}"));
        var start = await requests.BeginAsync(key, fingerprint, cancellationToken);
        if (start.Standing == RequestStanding.OfAnother) return WrongPersonOutcome.ToldToday;

        // Whoever presses the button twice has told it once.
        if (start.Standing != RequestStanding.Begun) return WrongPersonOutcome.Told;

        var wasSent = false;
        try
        {
            wasSent = await SendAsync(centre, link, said, cancellationToken);
        }
        finally
        {
            // Whoever has called may be gone by then.
            if (wasSent) await requests.TryFinishAsync(key, Told, CancellationToken.None);
            else await requests.ForgetAsync(key, CancellationToken.None);
        }

        return wasSent ? WrongPersonOutcome.Told : WrongPersonOutcome.NotSent;
    }

    private Task<bool> SendAsync(Centre centre, SentLink link, WrongPerson said, CancellationToken cancellationToken)
    {
        var municipality = centre.Municipality(link.MunicipalityId!).Name;
        var content = new WrongPersonMailContent(centre, municipality, link.SentTo, said.What, said.Name, said.Email);
        var mail = new ManagerMail(content.Subject, content.Body, _ => Task.CompletedTask);
        return mails.SendAsync(centre, About, _ => mail, cancellationToken);
    }
}

/// <summary>What somebody says who was sent reports that should go to somebody else.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Name">Who the right person is; null if it is not said.</param>
/// <param name="Email">That person's address; null likewise.</param>
public sealed record WrongPerson(string What, string? Name, string? Email);

/// <summary>What has come of telling managers that somebody is not the right person.</summary>
public enum WrongPersonOutcome
{
    /// <summary>A manager has got it, as far as anybody can know.</summary>
    Told,

    /// <summary>The mail server took it for nobody, and it can be said again.</summary>
    NotSent,

    /// <summary>Something else was told by the same link on that day.</summary>
    ToldToday,
}
