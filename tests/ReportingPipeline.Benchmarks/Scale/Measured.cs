namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>What was measured of a centre after some years.</summary>
/// <param name="Works">What each kind of work takes.</param>
/// <param name="RowsAReport">The rows that a report leaves in the ledger.</param>
/// <param name="MegabytesAReport">The files that a report leaves.</param>
internal sealed record Measured(IReadOnlyDictionary<Work, Invocation> Works, double RowsAReport, double MegabytesAReport);
