namespace ReportingPipeline.Domain.Disclosure;

/// <summary>Counts of which some must not be found out, and how they hang together. Counts are numbered from 0.</summary>
/// <param name="Threshold">Counts of 1 to one less than this many persons must not be found out.</param>
/// <param name="Values">The value of each count; null if nobody knows it any more, as its source rows have been deleted.</param>
/// <param name="Least">The least that a reader knows each count to be: 1 for one that is hidden, as zeros are always printed.</param>
/// <param name="Zero">Forms of the counts that are always zero, such as the parts less the whole.</param>
/// <param name="ZeroOrMore">Forms of the counts that are never below zero, such as the whole less one part.</param>
/// <param name="Known">Counts that a reader knows already: they have been printed before, or are zero.</param>
/// <param name="Candidates">The counts that would be printed, those that matter most first.</param>
/// <param name="Targets">What must not be found out.</param>
public sealed record DisclosureProblem(
    int Threshold,
    IReadOnlyList<long?> Values,
    IReadOnlyList<long> Least,
    IReadOnlyList<LinearForm> Zero,
    IReadOnlyList<LinearForm> ZeroOrMore,
    IReadOnlySet<int> Known,
    IReadOnlyList<CandidateCell> Candidates,
    IReadOnlyList<LinearForm> Targets);

/// <summary>A count that would be printed.</summary>
/// <param name="Count">Its number.</param>
/// <param name="MustHide">Whether it must not be printed whatever else is: it is a target itself, or was hidden before.</param>
public sealed record CandidateCell(int Count, bool MustHide);
