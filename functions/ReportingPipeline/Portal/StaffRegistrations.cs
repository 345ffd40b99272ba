using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Portal;

/// <summary>Shows staff the registrations that are counted nowhere, and the corrections that wait outside closed books.</summary>
public sealed class StaffRegistrations(BookCorrections corrections, CollectedCountsReader counts)
{
    /// <summary>How many rejected rows are shown.</summary>
    public const int MostRejected = 200;

    /// <summary>The corrections that wait.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="takeUp">Where they are taken up; null for whoever may not.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<CorrectionsContent> ReadCorrectionsAsync(Centre centre, FormTarget? takeUp, CancellationToken cancellationToken)
    {
        var waiting = from correction in await corrections.FindWaitingAsync(centre, cancellationToken)
                      orderby correction.Part.FirstDay
                      let row = correction.Row is { } touched ? string.Join(", ", touched.Ids.Select(id => NameOf(centre, id))) : null
                      select new CorrectionsOfPeriod(correction.Part, row, correction.Users, correction.Registrations);
        return new CorrectionsContent(centre.Name, [.. waiting], centre.DisclosureThreshold) { TakeUp = takeUp };
    }

    /// <summary>The registrations of the centre that are counted nowhere; none before anything is collected.</summary>
    public async Task<RejectedRowsContent> ReadRejectedAsync(Centre centre, CancellationToken cancellationToken)
    {
        var collected = await counts.ReadExtentAsync(centre.Id, cancellationToken);
        if (collected.DataAsOf is not { } instant) return new RejectedRowsContent(centre.Name, [], 0);

        // Rows of a day that has not come yet are rejected, too; nobody is a year ahead.
        var first = collected.Deleted is { } deleted ? new YearMonth(deleted.Through + 1, 1) : centre.RegisteredFrom;
        var span = new MonthSpan(first, new YearMonth(LocalTime.DateOf(instant)).AddMonths(12));
        var (read, rows) = await counts.ReadAsync(centre.Id, span, MostRejected, cancellationToken);
        return new RejectedRowsContent(centre.Name, rows, read.Years.SelectMany(year => year.Rejected).Sum(rejected => rejected.Rows));
    }

    private static string NameOf(Centre centre, string municipalityId) =>
        centre.Municipalities.FirstOrDefault(municipality => municipality.Id == municipalityId)?.Name ?? municipalityId;
}
