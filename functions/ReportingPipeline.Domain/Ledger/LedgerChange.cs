namespace ReportingPipeline.Domain.Ledger;

/// <summary>A step of one ledger entry and what its history says of it; saved together or not at all.</summary>
/// <param name="Entry">The entry as it shall be, with the version that the step was made from.</param>
/// <param name="Who">A person's name, or <see cref="Decision.System"/>.</param>
/// <param name="What">What happened, in plain words.</param>
public sealed record LedgerChange(LedgerEntry Entry, string Who, string What);
