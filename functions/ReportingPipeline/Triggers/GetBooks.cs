using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows a centre's closed periods and what waits to be corrected in them, to the centre's own staff.</summary>
public sealed class GetBooks(CentresBlob centres, BooksBlobs books, BookCorrections corrections)
{
    /// <summary>
    /// <c>GET /api/internal/books?centre=</c>: the closed periods with their versions, the rows of closed years,
    /// and what waits; the answer may not be stored.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(GetBooks))]
    [Query("centre")]
    [ProducesResponseType<BooksView>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/internal/books")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        var centre = Fields.Centre(request.Query["centre"], await centres.ReadAsync(cancellationToken));
        var (present, _) = await books.ReadAsync(centre.Id, cancellationToken);
        var waiting = await corrections.FindWaitingAsync(centre, cancellationToken);
        return Results.Ok(new BooksView(
            centre.Id,
            [.. present.Parts.Select(part => new ClosedPartView(part.Part.Key, [.. part.Versions.Select(PartVersionView.Of)]))],
            [.. present.Years.Select(ClosedYearView.Of)],
            [.. waiting.Select(WaitingView.Of)]));
    }
}

/// <summary>A centre's books as they are shown over HTTP.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Periods">The closed half-years or tertials.</param>
/// <param name="Years">The closed years.</param>
/// <param name="Waiting">What is registered otherwise by now and waits.</param>
public sealed record BooksView(
    string Centre, IReadOnlyList<ClosedPartView> Periods, IReadOnlyList<ClosedYearView> Years, IReadOnlyList<WaitingView> Waiting);

/// <summary>A closed half-year or tertial.</summary>
/// <param name="Period">Its id, with a hyphen for a slash.</param>
/// <param name="Versions">Its versions, in asked.</param>
public sealed record ClosedPartView(string Period, IReadOnlyList<PartVersionView> Versions);

/// <summary>A version of a closed period.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="At">Since when it counts.</param>
/// <param name="DataAsOf">What was registered before this instant is counted, as far as it was taken up.</param>
/// <param name="TakenUp">Who took up corrections that few users are behind, and why; null if nobody did.</param>
public sealed record PartVersionView(int Version, DateTimeOffset At, DateTimeOffset DataAsOf, TakenUp? TakenUp)
{
    /// <summary>Shows a version.</summary>
    public static PartVersionView Of(PartVersion version) => new(version.Number, version.At, version.DataAsOf, version.TakenUp);
}

/// <summary>A closed year.</summary>
/// <param name="Year">Its id, with a hyphen for a slash.</param>
/// <param name="Rows">The municipalities by the rows that they are told in; none if nothing is told by municipality.</param>
/// <param name="ArePeriodsTold">Whether the visits of each row are told for the year's half-years or tertials.</param>
/// <param name="Threshold">How many users each row has at least, unless it has none.</param>
/// <param name="NoBreakdown">Why nothing is told by municipality; null if it is.</param>
public sealed record ClosedYearView(
    string Year, IReadOnlyList<IReadOnlyList<string>> Rows, bool ArePeriodsTold, int Threshold, NoBreakdownReason? NoBreakdown)
{
    /// <summary>Shows a year.</summary>
    public static ClosedYearView Of(YearDivision year) => new(
        year.Year.Key,
        [.. year.Rows.Select(row => row.Ids)],
        year.ArePartsTold,
        year.Threshold,
        year.WhyNoBreakdown);
}

/// <summary>Corrections that wait.</summary>
/// <param name="Period">The closed period's id, with a hyphen for a slash.</param>
/// <param name="Municipalities">The municipalities of the row that they touch; null for the whole centre.</param>
/// <param name="Users">How many users they are of.</param>
/// <param name="Registrations">How many registrations of others than users, or without an id.</param>
public sealed record WaitingView(string Period, IReadOnlyList<string>? Municipalities, int Users, int Registrations)
{
    /// <summary>Shows what waits.</summary>
    public static WaitingView Of(WaitingCorrections waiting) =>
        new(waiting.Part.Key, waiting.Row?.Ids, waiting.Users, waiting.Registrations);
}
