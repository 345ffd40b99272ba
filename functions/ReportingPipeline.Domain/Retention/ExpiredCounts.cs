namespace ReportingPipeline.Domain.Retention;

/// <summary>How much there is of a centre's calendar year that is deleted, or would be.</summary>
/// <param name="Visits">Source rows.</param>
/// <param name="Collected">Rows of collected counts.</param>
/// <param name="Users">Rows of collected users, one for each user and generation of the counts.</param>
/// <param name="Rejected">Listed rows that broke the contract.</param>
/// <param name="Frozen">Blobs of the books: counts of parts, what reports were made from, and former states.</param>
public sealed record ExpiredCounts(int Visits, int Collected, int Users, int Rejected, int Frozen);
