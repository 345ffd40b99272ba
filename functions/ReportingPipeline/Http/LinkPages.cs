using Microsoft.AspNetCore.Http;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Problems;
using ReportingPipeline.Pages.Recipients;
using ReportingPipeline.Portal;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Http;

/// <summary>The pages behind links, each in the language of whoever was sent the link.</summary>
public sealed class LinkPages(CentresBlob centres, RecipientReports reports, WrongPersonNotices notices)
{
    /// <summary>What the field of the reports' address is called that says that the centre has just been told something.</summary>
    internal const string ToldField = "told";

    private static readonly FormTarget WrongPerson = new("/reports/wrong-person");

    /// <summary>What a link leads to, with a button.</summary>
    public async Task<IResult> ButtonAsync(HttpRequest request, SentLink link, CancellationToken cancellationToken)
    {
        var (centre, language) = await FindAsync(link, cancellationToken);
        var content = new OpenContent(centre is null ? null : ReportOf(centre, link), new FormTarget("/open"))
        {
            ManagedCentreName = link.IsOfRecipient ? null : centre?.Name ?? link.Id.CentreId,
        };
        return await PageAnswers.OfAsync(request, content, PageAnswers.FrameOf(request, language));
    }

    /// <summary>Reports that have been released to a municipality.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="link">The link of whoever asks.</param>
    /// <param name="wrongPerson">What was filled in where one says not to be the right person.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IResult> ReportsAsync(
        HttpRequest request, SentLink link, FormInput wrongPerson, CancellationToken cancellationToken)
    {
        var (centre, language) = await FindAsync(link, cancellationToken);
        var content = await reports.ReadAsync(link.Id.CentreId, link.MunicipalityId!, centre, cancellationToken);
        return await PageAnswers.OfAsync(
            request,
            content with
            {
                WrongPerson = centre is not null && notices.CanTell(centre, link) ? WrongPerson : null,
                WrongPersonInput = wrongPerson,
                WasTold = request.Query.ContainsKey(ToldField),
            },
            PageAnswers.FrameOf(request, language));
    }

    /// <summary>What went wrong with something that was asked for by a link.</summary>
    public async Task<IResult> ProblemAsync(
        HttpRequest request, SentLink link, Problem problem, int status, CancellationToken cancellationToken)
    {
        var (_, language) = await FindAsync(link, cancellationToken);
        var content = new ProblemContent(problem, CorrelateAnswers.IdOf(request.HttpContext.Response));
        return await PageAnswers.OfAsync(request, content, PageAnswers.FrameOf(request, language), status);
    }

    /// <summary>That a link works no more, or is none, and whom to ask.</summary>
    public async Task<IResult> EndedAsync(HttpRequest request, SentLink? link, int status, CancellationToken cancellationToken)
    {
        var (centre, language) = link is null
            ? (null, PageAnswers.LanguageOf(request))
            : await FindAsync(link, cancellationToken);
        var contact = link is { IsOfRecipient: true } ? centre?.Contact : null;
        return await PageAnswers.OfAsync(request, new LinkEndedContent(contact), PageAnswers.FrameOf(request, language), status);
    }

    private static SentReport? ReportOf(Centre centre, SentLink link) =>
        OutboxId.TryParse(link.Delivery ?? "")?.Revision is { } revision
        && centre.Calendar.TryParse(revision.Report.PeriodKey) is { } period
            ? new SentReport(centre.Name, centre.Municipality(link.MunicipalityId!).Name, period, revision.Revision)
            : null;

    // Reports that have been released can be had whatever has become of the configuration.
    private async Task<(Centre? Centre, Language Language)> FindAsync(SentLink link, CancellationToken cancellationToken)
    {
        try
        {
            if (await centres.FindAsync(link.Id.CentreId, cancellationToken) is { } centre
                && (link.MunicipalityId is null || centre.Municipalities.Any(municipality => municipality.Id == link.MunicipalityId)))
            {
                return (centre, link.MunicipalityId is { } id ? centre.LanguageOf(id) : Language.Bokmal);
            }
        }
        catch (ConfigurationException)
        {
        }

        return (null, Language.Bokmal);
    }
}
