using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Changes since the revision before.</content>
internal sealed partial class ReportTexts
{
    public string ChangesName => Text();
    public string ChangedCounts => Text();
    public string ChangedKroner => Text();
    public string ValueBefore => Text();
    public string ValueNow => Text();
    public string KronerDifference => Text();
    public string NothingChanged => Text();

    /// <summary>What the reasons mean.</summary>
    public IReadOnlyList<string> ChangeReasonSentences(ChangeSection changes) =>
    [
        .. Enum.GetValues<ChangeReason>()
            .Where(reason => reason != ChangeReason.Protection || changes.Figures.Any(figure => figure.Reasons.Contains(reason)))
            .Select(reason => Choice(reason)),
        Text("ChangeReasonSentences_Several"),
    ];

    /// <summary>What was taken up though few users are behind it, and why.</summary>
    public string TakenUpAnyway(ReportingPeriod part, string reason) => Format(nameof(TakenUpAnyway), Periods.Name(part), reason);

    public string ChangesTitle(ChangeSection changes) => Format(nameof(ChangesTitle), Prose.Number(changes.EarlierRevision));

    public string ChangesComparedWith(ChangeSection changes) =>
        Format(nameof(ChangesComparedWith), Prose.Number(changes.EarlierRevision), Prose.Moment(changes.EarlierDataAsOf));

    public string ChangeCount(int figures) => Plural(nameof(ChangeCount), figures);

    public string FigureText(ReportModel model, FigureName name) => name.Quantity switch
    {
        Quantity.Visits => Visits,
        Quantity.UserVisits => AllUserVisits,
        Quantity.UserVisitsWithoutId => VisitsWithoutUserId,
        Quantity.UniqueUsers => UniqueUsers,
        Quantity.RepeatedUsers => Text($"FigureText_RepeatedUsers{model.Visits.Years[0].Parts[0].Period.Kind}"),
        _ => Choice(name.Quantity),
    };

    public string FigureMunicipality(ReportModel model, FigureName name) => name.Row is { } row ? RowName(model, row) : Total;

    public string ReasonsText(IEnumerable<ChangeReason> reasons) =>
        Prose.Capital(string.Join(", ", reasons.Select(reason => Choice(reason))));
}
