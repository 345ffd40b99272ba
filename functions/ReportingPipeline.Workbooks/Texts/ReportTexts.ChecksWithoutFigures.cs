using ReportingPipeline.Domain.Checks;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What the checks found, for those who may not see every figure: no number, no day, and nothing that stands for one.</content>
internal sealed partial class ReportTexts
{
    public string SentenceWithoutFigures(ReportCheck check) => (check.Kind, check.Outcome) switch
    {
        (CheckKind.NothingRegistered, FindingOutcome.NothingFound) => Text("SentenceWithoutFigures_NothingRegistered_None"),
        (CheckKind.NothingRegistered, _) => Text("SentenceWithoutFigures_NothingRegistered_Some"),
        (CheckKind.OpenDaysWithoutVisits, FindingOutcome.NothingToCheck) => Text("SentenceWithoutFigures_OpenDaysNone"),
        (CheckKind.OpenDaysWithoutVisits, FindingOutcome.NothingFound) => Text("SentenceWithoutFigures_OpenDaysAllWithVisits"),
        (CheckKind.OpenDaysWithoutVisits, _) => Text("SentenceWithoutFigures_OpenDaysWithoutVisits"),
        (CheckKind.VisitsChanged, _) => Format($"SentenceWithoutFigures_Compared{check.Outcome}", Visits),
        (CheckKind.UsersChanged, _) => Format($"SentenceWithoutFigures_Compared{check.Outcome}", UniqueUsers),
        (CheckKind.WithoutMunicipality, FindingOutcome.NothingToCheck) => Text("SentenceWithoutFigures_NoShareWithoutMunicipality"),
        (CheckKind.WithoutMunicipality, _) => Text($"SentenceWithoutFigures_ShareWithoutMunicipality{check.Outcome}"),
        (CheckKind.RejectedRows, FindingOutcome.NothingFound) => Text("SentenceWithoutFigures_NoneRejected"),
        (CheckKind.RejectedRows, _) => Format("SentenceWithoutFigures_Rejected", Reasons(check)),
        (CheckKind.UnplacedRows, FindingOutcome.NothingFound) => Text("SentenceWithoutFigures_NoneUnplaced"),
        (CheckKind.UnplacedRows, _) => Format("SentenceWithoutFigures_Unplaced", Reasons(check)),
        (CheckKind.KeyChanged, FindingOutcome.Found) => Text("SentenceWithoutFigures_KeyChanged"),
        (CheckKind.KeyChanged, FindingOutcome.NothingToCheck) => Text("SentenceWithoutFigures_KeyNotUsed"),
        (CheckKind.KeyChanged, _) => Text("SentenceWithoutFigures_KeyNotChanged"),
        (CheckKind.Recount, _) => RecountSummary(check.Verdict),
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "The check has no sentence."),
    };

    private string Reasons(ReportCheck check) => string.Join("; ", check.Rejected.Select(reason => Prose.Uncapital(ReasonText(reason))));
}
