using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows staff the form on which the visits of a day are registered by hand.</summary>
public sealed class ShowVisits(CentresBlob centres)
{
    /// <summary>
    /// <c>GET /staff/visits/{centre}</c>: the form; with <c>saved</c> and <c>date</c> it says how many visits of which day have just been
    /// saved.
    /// </summary>
    [Needs(AccessKind.CentreStaff)]
    [Function(nameof(ShowVisits))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff/visits/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken) =>
        await centres.FindAsync(centre, cancellationToken) is { } found
            ? await PageAnswers.OfStaffAsync(request, found.Id, ContentOf(found, request.Query))
            : Problems.UnknownCall(request);

    /// <summary>Where the form is sent; sent twice, it is done once.</summary>
    internal static FormTarget TargetOf(Centre centre) => new(StaffAddresses.Visits(centre.Id), RepeatAnswers.NewFormField());

    /// <summary>Where it is said that visits have been saved.</summary>
    internal static string AddressAfter(Centre centre, int saved, string date) =>
        string.Create(CultureInfo.InvariantCulture, $"{StaffAddresses.Visits(centre.Id)}?saved={saved}&date={date}");

    private static RegistrationContent ContentOf(Centre centre, IQueryCollection query) =>
        int.TryParse(query["saved"], NumberStyles.None, CultureInfo.InvariantCulture, out var saved) && saved <= DayRegistration.MostRows
        && DateOnly.TryParseExact(
            query["date"], DayRegistration.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? DayRegistration.After(centre, TargetOf(centre), saved, day)
            : DayRegistration.Empty(centre, TargetOf(centre));
}
