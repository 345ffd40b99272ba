using ReportingPipeline.Http;
using ReportingPipeline.Pseudonyms;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>What is wrong, as problem details (RFC 9457).</summary>
/// <param name="Type">An address that stands for the kind of problem.</param>
/// <param name="Title">The kind of problem in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What is wrong, and what to do.</param>
/// <param name="CorrelationId">The id under which the logs of the call are found, which stands in the header as well.</param>
internal record Problem(string Type, string Title, int Status, string Detail, string CorrelationId);

/// <summary>Which field is wrong, and what is accepted.</summary>
/// <param name="Type">An address that stands for the kind of problem.</param>
/// <param name="Title">The kind of problem in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What is wrong, and what is accepted.</param>
/// <param name="CorrelationId">The id under which the logs of the call are found, which stands in the header as well.</param>
/// <param name="Field">The field of the body or of the address, the header, or <c>body</c> for the whole body.</param>
/// <param name="Faults">What is wrong with which lines of a file of which nothing was taken, at most 500.</param>
/// <param name="FaultsInAll">How many faults such a file has.</param>
internal sealed record WrongField(
    string Type, string Title, int Status, string Detail, string CorrelationId, string Field,
    IReadOnlyList<FileFault>? Faults = null, int? FaultsInAll = null);

/// <summary>Why something cannot be done as things stand.</summary>
/// <param name="Type">An address that stands for the kind of problem.</param>
/// <param name="Title">The kind of problem in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">Why it cannot be done.</param>
/// <param name="CorrelationId">The id under which the logs of the call are found, which stands in the header as well.</param>
/// <param name="Reports">The reports that were decided about, as they stand.</param>
/// <param name="Years">The years that were to be re-keyed, as they stand.</param>
internal sealed record StateConflict(
    string Type, string Title, int Status, string Detail, string CorrelationId,
    IReadOnlyList<ReportView>? Reports = null, IReadOnlyList<RekeyedYear>? Years = null);
