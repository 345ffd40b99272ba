namespace ReportingPipeline.Local.Example;

/// <summary>One row of the Visits table, as the centre's registration system writes it.</summary>
/// <param name="PartitionKey"><c>{centre}|{yyyy-MM}</c> of the month that <paramref name="Date"/> lies in.</param>
/// <param name="RowKey">The registration's number in order of registering, six digits after a v.</param>
/// <param name="Date">The local date of the visit, yyyy-MM-dd.</param>
/// <param name="Kind"><c>user</c> or <c>other</c>.</param>
/// <param name="UserId">The user's pseudonym; absent for other visits, and for users who gave no identity.</param>
/// <param name="KeyVersion">The version of the key behind <paramref name="UserId"/>; absent when that is.</param>
/// <param name="Municipality">The home municipality's code, valid on the day; absent when unknown.</param>
/// <param name="RegisteredAt">When the row was registered, in UTC.</param>
/// <param name="Cancelled">Whether the registration was withdrawn, so that it counts nowhere.</param>
public sealed record VisitRow(
    string PartitionKey,
    string RowKey,
    string Date,
    string Kind,
    string? UserId,
    int? KeyVersion,
    string? Municipality,
    DateTimeOffset RegisteredAt,
    bool Cancelled);
