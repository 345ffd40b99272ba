using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Gives a centre's visits the pseudonyms of the present key, by the centre's own register of its users.</summary>
public sealed class RekeyPseudonyms(CentresBlob centres, Rekeying rekeying)
{
    private static readonly Dictionary<string, bool> Truths = new() { ["true"] = true, ["false"] = false };

    /// <summary>
    /// <c>POST /api/pseudonyms/rekey?centre=&amp;dryRun=</c> with one id a line: 200 and what would be re-keyed, or was; 409 if a year
    /// was left as it is, since not all of its pseudonyms are of these ids.
    /// </summary>
    [Needs(AccessKind.MasterKey)]
    [Function(nameof(RekeyPseudonyms))]
    [Query("centre", "dryRun?")]
    [Consumes(MediaTypeNames.Text.Plain)]
    [ProducesResponseType<RekeyView>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/pseudonyms/rekey")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var centre = Fields.Centre(request.Query["centre"], await centres.ReadAsync(cancellationToken));
        var dryRun = Fields.OneOf("dryRun", (string?)request.Query["dryRun"] ?? "true", Truths);
        var ids = Fields.Ids(await Requests.ReadFileAsync(request, cancellationToken));
        var years = await rekeying.RekeyAsync(centre, ids, dryRun, cancellationToken);
        var skipped = years.Where(year => year.Left > 0).Select(year => year.Year).ToList();
        return dryRun || skipped.Count == 0 ? Results.Ok(new RekeyView(dryRun, years)) : Problems.Conflict(
            $"These years of {centre.Id} are left as they were: {string.Join(", ", skipped)}. "
            + "Not all pseudonyms there are of these ids, and a year cannot be under two keys; add the ids that are missing.",
            years);
    }
}

/// <summary>What re-keying did, or would do.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Years">The years that hold pseudonyms of other keys than the present one.</param>
public sealed record RekeyView(bool DryRun, IReadOnlyList<RekeyedYear> Years);
