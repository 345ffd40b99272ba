using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lists who called for what of a centre, and who was refused.</summary>
public sealed class ListAudit(CentresBlob centres, AuditTable audit)
{
    private const int EarliestYear = 2000;

    /// <summary>
    /// <c>GET /api/audit?centre=&amp;from=&amp;limit=&amp;after=</c>: a part of the list, the latest first; of no centre that is known with
    /// <c>centre=_</c>. The answer may not be stored.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ListAudit))]
    [Query("centre", "from?", "limit?", "after?")]
    [ProducesResponseType<Page<AuditView>>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/audit")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        var known = (await centres.ReadAsync(cancellationToken)).Select(centre => centre.Id).Append(AuditTable.NoCentre);
        var centre = Fields.OneOf("centre", request.Query["centre"], known.ToDictionary(id => id));
        var paging = Paging.Of(request);
        var entries = audit.ReadAsync(centre, FromOf(request.Query["from"]), paging.After, cancellationToken);
        var page = await paging.TakeAsync(request, entries, entry => entry.Key, cancellationToken);
        return Results.Ok(new Page<AuditView>([.. page.Items.Select(AuditView.Show)], page.Next));
    }

    private static DateTimeOffset? FromOf(string? text) => string.IsNullOrEmpty(text)
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year >= EarliestYear
            ? LocalTime.InstantOf(day.ToDateTime(TimeOnly.MinValue))
            : throw new RequestRefusedException(
                "from", $"'from' must be a day from {EarliestYear} on, written like 2026-11-27, or be left out for all.");
}

/// <summary>That somebody called, or tried to.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">nobody, system, recipient, managers or staff.</param>
/// <param name="Who">The name of the caller, as far as it is known.</param>
/// <param name="CallerId">The id of the link, or of the person who has signed in; null for others.</param>
/// <param name="What">The function that was called.</param>
/// <param name="About">The report, delivery, link or municipality that it was about; null if it was about none.</param>
/// <param name="Status">The status that it was answered by.</param>
/// <param name="Refused">Why it was refused; null if it was not.</param>
/// <param name="Further">How many further calls, at least, were refused in that minute and are not listed one by one.</param>
/// <param name="CorrelationId">The id of the answer.</param>
public sealed record AuditView(
    DateTimeOffset At,
    string Kind,
    string Who,
    string? CallerId,
    string What,
    string? About,
    int Status,
    string? Refused,
    long Further,
    string CorrelationId)
{
    /// <summary>Shows an entry.</summary>
    public static AuditView Show(AuditEntry entry) => new(
        entry.At, Word(entry.Kind), entry.Who, Said(entry.CallerId), entry.What, Said(entry.Of),
        entry.Outcome, Said(Word(entry.Reason)), entry.Further, entry.CorrelationId);

    private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
