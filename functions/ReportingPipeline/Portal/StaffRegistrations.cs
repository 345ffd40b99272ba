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
    public async Task<CorrectionsContent> ReadCorrectionsAsync(
        Centre centre, FormTarget? takeUp, CancellationToken cancellationToken) => new(
        centre.Name,
        [
            .. from waiting in await corrections.FindWaitingAsync(centre, cancellationToken)
               orderby waiting.Part.FirstDay
               let row = waiting.Row?.Ids.Select(id => centre.Municipalities.FirstOrDefault(known => known.Id == id)?.Name ?? id)
               select new CorrectionsOfPeriod(
                   waiting.Part, row is null ? null : string.Join(", ", row), waiting.Users, waiting.Registrations),
        ],
        centre.DisclosureThreshold)
    {
        TakeUp = takeUp,
    };

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
}
