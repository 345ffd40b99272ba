using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Reporting;

/// <summary>A request for reports as somebody sends it; every field is text that has yet to be checked.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Period">The period's id, such as <c>2019-H2</c>.</param>
/// <param name="Municipality">The recipient's id; null asks for the reports to all recipients.</param>
public sealed record ReportOrder(string? Centre, string? Period, string? Municipality)
{
    /// <summary>Finds the centre that is asked for.</summary>
    /// <exception cref="ReportOrderException">It is missing or unknown.</exception>
    public Centre FindCentre(IReadOnlyList<Centre> centres) =>
        centres.FirstOrDefault(centre => centre.Id == Centre)
        ?? throw Refuse("centre", Centre, $"give one of {string.Join(", ", centres.Select(centre => centre.Id))}");

    /// <summary>Finds the reports that are asked for.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="collectedUntil">The local date up to which visits have been collected; null if none have been.</param>
    /// <exception cref="ReportOrderException">A field is missing or wrong, or the period has not ended or is not collected.</exception>
    public IReadOnlyList<ReportId> FindReports(Centre centre, DateOnly? collectedUntil)
    {
        if (centre.Recipients.Count == 0) throw Refuse("centre", Centre, "it is configured without recipients; add one to centres.json, or give another centre");

        var period = centre.Calendar.TryParse(Period) is { } parsed && centre.Reports(parsed)
            ? parsed
            : throw Refuse("period", Period, $"give a period that {centre.Id} reports, {Reported(centre)}, written like {centre.Calendar.AcceptedIds}");
        if (period.LastDay >= (collectedUntil ?? DateOnly.MinValue))
        {
            throw Refuse("period", Period, collectedUntil is null
                ? "no visits have been collected yet; they are every night"
                : $"it ends on {period.LastDay:yyyy-MM-dd}, and visits have been collected up to {collectedUntil:yyyy-MM-dd}; ask when it has ended and been collected");
        }

        var reports = ReportDesk.ReportsOf(centre, period).Where(id => Municipality is null || id.MunicipalityId == Municipality).ToList();
        return reports.Count > 0
            ? reports
            : throw Refuse("municipality", Municipality, $"give one of {string.Join(", ", centre.Recipients.Select(recipient => recipient.MunicipalityId))}, or leave it out for all");
    }

    private static string Reported(Centre centre) => centre.LastPeriod is { } last
        ? $"from {centre.FirstPeriod} to {last}"
        : $"from {centre.FirstPeriod} on";

    private static ReportOrderException Refuse(string field, string? value, string accepted) =>
        new(field, value is null ? $"'{field}' is missing: {accepted}." : $"'{field}' cannot be '{value}': {accepted}.");
}

/// <summary>A request for reports that cannot be met as it stands; the message says what is accepted.</summary>
/// <param name="field">The field that is wrong.</param>
/// <param name="message">What is wrong with it, and what is accepted.</param>
public sealed class ReportOrderException(string field, string message) : Exception(message)
{
    /// <summary>The field that is wrong.</summary>
    public string Field { get; } = field;
}
