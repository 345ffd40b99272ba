using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lists the centres that are configured.</summary>
public sealed class ListCentres(CentresBlob centres, CollectedCountsReader counts)
{
    /// <summary><c>GET /api/centres</c>: each centre with its municipalities and recipients.</summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListCentres))]
    [ProducesResponseType<IReadOnlyList<CentreView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/centres")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var shown = new List<CentreView>();
        foreach (var centre in await centres.ReadAsync(cancellationToken))
        {
            shown.Add(CentreView.Of(centre, await counts.ReadDataAsOfAsync(centre.Id, cancellationToken)));
        }

        return Results.Ok(shown);
    }
}

/// <summary>A centre as it is shown over HTTP.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as printed.</param>
/// <param name="Calendar">When its reporting year begins: calendar-year or july-year.</param>
/// <param name="ReportsBy">half-year or tertial.</param>
/// <param name="FirstPeriod">The first period that is reported.</param>
/// <param name="LastPeriod">The last one; null for a centre that goes on.</param>
/// <param name="DataAsOf">Up to when registered visits are counted; null if nothing has been collected yet.</param>
/// <param name="Municipalities">The municipalities that figures are broken down by.</param>
/// <param name="Recipients">Who gets the reports.</param>
public sealed record CentreView(
    string Id,
    string Name,
    string Calendar,
    string ReportsBy,
    string FirstPeriod,
    string? LastPeriod,
    DateTimeOffset? DataAsOf,
    IReadOnlyList<MunicipalityView> Municipalities,
    IReadOnlyList<RecipientView> Recipients)
{
    /// <summary>Shows a centre.</summary>
    public static CentreView Of(Centre centre, DateTimeOffset? dataAsOf) => new(
        centre.Id,
        centre.Name,
        centre.Calendar == ReportingCalendar.JulyYear ? "july-year" : "calendar-year",
        centre.ReportsBy == PeriodKind.Tertial ? "tertial" : "half-year",
        centre.FirstPeriod.Key,
        centre.LastPeriod?.Key,
        dataAsOf,
        [.. centre.Municipalities.Select(municipality => new MunicipalityView(municipality.Id, municipality.Name))],
        [.. centre.Recipients.Select(RecipientView.Of)]);
}

/// <summary>A municipality.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as printed.</param>
public sealed record MunicipalityView(string Id, string Name);

/// <summary>A municipality that gets reports.</summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Language">nb, nn or en.</param>
/// <param name="Channels">By which kinds of channels it gets them.</param>
/// <param name="FirstPeriod">The first period that it gets a report of; null for the first of the centre.</param>
/// <param name="LastPeriod">The last one; null while it goes on.</param>
public sealed record RecipientView(
    string Municipality, string Language, IReadOnlyList<string> Channels, string? FirstPeriod, string? LastPeriod)
{
    /// <summary>Shows a recipient, without its addresses.</summary>
    public static RecipientView Of(Recipient recipient) => new(
        recipient.MunicipalityId,
        TagOf(recipient.Language),
        [.. recipient.Channels.Select(channel => channel.Name).Distinct()],
        recipient.FirstPeriod?.Key,
        recipient.LastPeriod?.Key);

    private static string TagOf(Language language) => language switch
    {
        Domain.Languages.Language.Nynorsk => "nn",
        Domain.Languages.Language.English => "en",
        _ => "nb",
    };
}
