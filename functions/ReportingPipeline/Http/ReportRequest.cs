using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Http;

/// <summary>A request for reports as somebody sends it.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Period">The period's id, such as <c>2019-H2</c>.</param>
/// <param name="Municipality">The recipient's id; null asks for the reports to all recipients.</param>
/// <param name="Name">Who asks, for the history; null if nobody says.</param>
[Example("""{"centre": "sagatun", "period": "2019-H2", "municipality": "hamar"}""")]
public sealed record ReportRequest(string? Centre, string? Period, string? Municipality = null, string? Name = null)
{
    /// <summary>Finds the centre that is asked for.</summary>
    /// <exception cref="RequestRefusedException">It is missing or unknown.</exception>
    public Centre FindCentre(IReadOnlyList<Centre> centres) =>
        centres.FirstOrDefault(centre => centre.Id == Centre)
        ?? throw Refuse("centre", Centre, $"give one of {string.Join(", ", centres.Select(centre => centre.Id))}");

    /// <summary>Finds the reports that are asked for, and whether they are previews, as the period has not ended.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="today">The present day.</param>
    /// <exception cref="RequestRefusedException">A field is missing or wrong, or the period has not begun.</exception>
    public (IReadOnlyList<ReportId> Reports, bool ArePreviews) FindReports(Centre centre, DateOnly today)
    {
        if (centre.Recipients.Count == 0)
        {
            throw Refuse("centre", Centre, "it is configured without recipients; add one to centres.json, or give another centre");
        }

        var period = centre.Calendar.TryParse(Period) is { } parsed && centre.Reports(parsed)
            ? parsed
            : throw Refuse(
                "period",
                Period,
                $"give a period that {centre.Id} reports, {Reported(centre)}, "
                + $"written like {centre.Calendar.Examples(centre.ReportsBy, PeriodKind.Year)}");
        if (period.FirstDay >= today)
        {
            throw Refuse(
                "period",
                Period,
                $"it begins on {period.FirstDay:yyyy-MM-dd}; "
                + "ask for a preview when it has, or for the report when it has ended");
        }

        var recipients = centre.Recipients
            .Where(recipient => recipient.IsActive(period))
            .Select(recipient => recipient.MunicipalityId)
            .ToList();
        var asked = recipients.Where(id => Municipality is null || id == Municipality).ToList();
        return asked.Count > 0
            ? ([.. asked.Select(id => new ReportId(centre.Id, period.Key, id))], period.LastDay >= today)
            : throw Refuse("municipality", Municipality, $"give one of {string.Join(", ", recipients)}, or leave it out for all");
    }

    private static string Reported(Centre centre) => centre.LastPeriod is { } last
        ? $"from {centre.FirstPeriod} to {last}"
        : $"from {centre.FirstPeriod} on";

    private static RequestRefusedException Refuse(string field, string? value, string accepted) =>
        new(field, value is null ? $"'{field}' is missing: {accepted}." : $"'{field}' cannot be '{value}': {accepted}.");
}
