namespace ReportingPipeline.Domain.Ledger;

/// <summary>A finished workbook; its file is never changed.</summary>
/// <param name="BlobName">Its name in the container of reports.</param>
/// <param name="Sha256">The SHA-256 of its bytes in lower-case hexadecimal.</param>
/// <param name="DataAsOf">
/// What was registered of the reported period before this instant is counted in it, as far as it was taken up.
/// </param>
/// <param name="BuiltAt">When it was built.</param>
public sealed record BuiltWorkbook(string BlobName, string Sha256, DateTimeOffset DataAsOf, DateTimeOffset BuiltAt);
