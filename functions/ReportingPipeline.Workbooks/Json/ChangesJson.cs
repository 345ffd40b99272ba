using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Workbooks.Json;

[Description("What differs from the revision before, and why.")]
internal sealed class ChangesJson(ChangeSection changes)
{
    [AtLeast(1)]
    public int EarlierRevision => changes.EarlierRevision;

    [Description(
        "What was registered of the reported period before this instant, in UTC, was counted in it, but for corrections that waited.")]
    public DateTime EarlierDataAsOf => changes.EarlierDataAsOf.UtcDateTime;

    [Description("Corrections that were taken up by a decision of their own, though few users are behind them, each with its reason.")]
    public IEnumerable<TakenUpJson> TakenUp => changes.TakenUp.Select(takenUp => new TakenUpJson(takenUp.Part, takenUp.Reason));

    [Description(
        "The figures that differ, without the shares and changes that are made of them; none if those that once differed are back where "
        + "they were.")]
    public IEnumerable<ChangedFigureJson> Figures => changes.Figures.Select(figure => new ChangedFigureJson(figure));
}

[Description("Corrections that were taken up by a decision of their own.")]
internal sealed record TakenUpJson(PeriodJson Period, string Reason);

[Description("A figure that differs.")]
internal sealed class ChangedFigureJson(ChangedFigure figure)
{
    [Description(
        "What is counted; repeatedUsers are what the parts of a year count more than the year, as in the bridges; grantKroner are whole "
        + "kroner.")]
    public Quantity Quantity => figure.Name.Quantity;

    [Description("The months that it counts in.")]
    public SpanJson Period => new(figure.Name.Span);

    [Description("Whom it counts, a municipality or several together; null for the whole centre."), MinLength(1)]
    public IReadOnlyList<string>? Municipalities => figure.Name.Row?.Ids;

    public CountJson Before => figure.Before;
    public CountJson Now => figure.Now;

    [Description("Now less before.")]
    public DifferenceJson Difference => figure.Difference;

    [Description("Why; protection says nothing of what happened to the visits."), MinLength(1)]
    public IReadOnlyList<ChangeReason> Reasons => figure.Reasons;
}
