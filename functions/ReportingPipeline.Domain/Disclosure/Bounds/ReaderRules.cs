namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>How figures hang together, whatever they are.</summary>
/// <param name="Zero">Forms that are zero, such as the parts less the whole.</param>
/// <param name="ZeroOrMore">Forms that are zero or more, such as the whole less one part.</param>
/// <param name="Least">The least that each unknown can be.</param>
internal sealed record ReaderRules(IReadOnlyList<LinearForm> Zero, IReadOnlyList<LinearForm> ZeroOrMore, IReadOnlyList<long> Least);
