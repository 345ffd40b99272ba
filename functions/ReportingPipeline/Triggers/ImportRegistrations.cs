using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Imports a file of registrations, for a centre whose own system cannot write the source table.</summary>
public sealed class ImportRegistrations(CentresBlob centres, RegistrationImport import)
{
    /// <summary>
    /// <c>POST /api/registrations?centre=</c> with a CSV file: 200 and what was taken,
    /// 400 and what is wrong in which lines, or 409 if the key does not fit.
    /// </summary>
    [Function(nameof(ImportRegistrations))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "registrations")] HttpRequest request,
        CancellationToken cancellationToken) =>
        Requests.AnswerAsync(async () =>
        {
            var centre = Fields.Centre(request.Query["centre"], await centres.ReadAsync(cancellationToken));
            var result = await import.ImportAsync(centre, await Requests.ReadFileAsync(request, cancellationToken), cancellationToken);
            return result.Faults.Count > 0 ? Problems.BadFile(result.Faults) : Results.Ok(new ImportView(result.Rows, result.Months));
        });
}

/// <summary>What an import took, for people.</summary>
/// <param name="Rows">The registrations of the file, those included that had been imported before.</param>
/// <param name="Months">The months that they are of.</param>
public sealed record ImportView(int Rows, IReadOnlyList<string> Months);
