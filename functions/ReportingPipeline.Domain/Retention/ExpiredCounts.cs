namespace ReportingPipeline.Domain.Retention;

/// <summary>How much there is of a centre's calendar year that is deleted, or would be.</summary>
/// <param name="Visits">Source rows.</param>
/// <param name="Collected">Collected counts, former ones among them.</param>
/// <param name="Rejected">Listed rows that broke the contract.</param>
/// <param name="Frozen">Blobs of the books: counts of parts, what reports were made from, and former states.</param>
public sealed record ExpiredCounts(int Visits, int Collected, int Rejected, int Frozen);
