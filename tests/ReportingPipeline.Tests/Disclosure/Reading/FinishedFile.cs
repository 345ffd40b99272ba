using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>A file as a recipient gets it, in whatever format.</summary>
/// <param name="CentreId">The centre that it is from.</param>
/// <param name="Period">The period that it reports.</param>
/// <param name="Version">The version of the counts that it is made from.</param>
/// <param name="Recipient">The municipality that it is for.</param>
/// <param name="Content">The bytes.</param>
internal sealed record FinishedFile(string CentreId, ReportingPeriod Period, int Version, string Recipient, byte[] Content);
