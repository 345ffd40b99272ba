using ReportingPipeline.Domain.Checks;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What the checks found, for those who may not see every figure: no number, no day, and nothing that stands for one.</content>
internal sealed partial class ReportTexts
{
    public string SentenceWithoutFigures(Finding finding) => finding switch
    {
        OpenDaysFinding { OpenDays: 0 } => Text("SentenceWithoutFigures_OpenDaysNone"),
        OpenDaysFinding { WithoutVisits: [] } => Text("SentenceWithoutFigures_OpenDaysAllWithVisits"),
        OpenDaysFinding => Text("SentenceWithoutFigures_OpenDaysWithoutVisits"),
        VisitsFinding visits => ComparedWithoutFigures(Visits, visits),
        UsersFinding users => ComparedWithoutFigures(UniqueUsers, users),
        WithoutMunicipalityFinding { ShareOfVisits: null } => Text("SentenceWithoutFigures_NoShareWithoutMunicipality"),
        WithoutMunicipalityFinding visits => Text($"SentenceWithoutFigures_ShareWithoutMunicipality{LimitOf(visits)}"),
        RejectedRowsFinding { Total: 0 } => Text("SentenceWithoutFigures_NoneRejected"),
        RejectedRowsFinding rows => Format(
            "SentenceWithoutFigures_Rejected", string.Join("; ", rows.Rows.Select(row => Prose.Uncapital(ReasonText(row.Reason))))),
        KeyFinding { KeyVersions.Count: > 1 } => Text("SentenceWithoutFigures_KeyChanged"),
        KeyFinding => Text("SentenceWithoutFigures_KeyNotChanged"),
        RecountFinding recount => RecountSummary(recount.Verdict),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "The finding has no sentence."),
    };

    private string ComparedWithoutFigures(string label, ComparisonFinding found) => Format(
        "ComparedWithoutFigures_" + found switch
        {
            { Now.Number: null } => "Unknown",
            { Before.Number: null } => "EarlierUnknown",
            { Change.OfEarlier.Share: null } => "FromZero",
            _ => LimitOf(found),
        },
        label);
}
