using ReportingPipeline.Domain.Checks;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>What a check found when a report was built.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Verdict">What came of it.</param>
/// <param name="Figures">The <see cref="Finding.Figures"/> that it was found by; an explanation holds as long as they are the same.</param>
/// <param name="Sentence">The finding in a Norwegian sentence, with its figures, for the centre's own staff alone.</param>
/// <param name="WithoutFigures">The finding in a Norwegian sentence for everybody.</param>
/// <param name="Explanation">What the staff say to it; null if nothing.</param>
public sealed record RecordedCheck(
    CheckKind Kind, Verdict Verdict, string Figures, string Sentence, string WithoutFigures, Decision? Explanation)
{
    /// <summary>Whether nothing needs to be done about it.</summary>
    public bool IsSettled => Verdict is Verdict.Ok or Verdict.NotChecked || Explanation is not null;

    /// <summary>Whether it keeps a report from being approved, even by a person.</summary>
    public bool Holds => Verdict == Verdict.Stop && Explanation is null;
}
