using ReportingPipeline.Domain.Changes;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>A count as a release told it, or hid it.</summary>
/// <param name="Name">Which count.</param>
/// <param name="Value">Its value; null for a hidden one whose source rows have been deleted since.</param>
/// <param name="IsHidden">Whether the release hid it.</param>
/// <param name="IsSensitive">Whether it was a count of too few persons, and not only hidden for the sake of others.</param>
public sealed record ReleasedCell(FigureName Name, long? Value, bool IsHidden, bool IsSensitive);
