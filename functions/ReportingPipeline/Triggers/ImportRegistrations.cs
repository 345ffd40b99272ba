using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Imports a file of registrations, for a centre whose own system cannot write the source table.</summary>
public sealed class ImportRegistrations(CentresBlob centres, RegistrationImport import)
{
    /// <summary>
    /// <c>POST /api/registrations?centre=</c> with a CSV file or an .xlsx workbook: 200, what was taken, and what is wrong in which
    /// other lines; 400 and what is wrong if nothing can be taken, or 409 if the key does not fit.
    /// </summary>
    [Needs(AccessKind.FunctionKey)]
    [Function(nameof(ImportRegistrations))]
    [Query("centre")]
    [Consumes(MediaTypeNames.Text.Csv, ReportWorkbook.ContentType)]
    [ProducesResponseType<ImportResult>(StatusCodes.Status200OK)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/registrations")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var centre = Fields.Centre(request.Query["centre"], await centres.ReadAsync(cancellationToken));
        var result = await import.ImportAsync(centre, await Requests.ReadFileAsync(request, cancellationToken), cancellationToken);
        return result.Rows == 0 && result.FaultsInAll > 0 ? Problems.BadFile(result) : Results.Ok(result);
    }
}
