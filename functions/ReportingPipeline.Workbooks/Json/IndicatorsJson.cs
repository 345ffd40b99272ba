using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

[Description("What the centre tells of itself in numbers, as it has typed them in.")]
internal sealed class IndicatorsJson(IndicatorSection indicators)
{
    [MinLength(1)]
    public IEnumerable<IndicatorJson> Figures => indicators.Figures.Select(figure => new IndicatorJson(figure));
}

[Description("A number that the centre tells of itself.")]
internal sealed class IndicatorJson(IndicatorFigure figure)
{
    public TextJson Name => new(figure.Name);

    [Description("The period that it is for, or the first of several that it is for together.")]
    public PeriodJson FirstPeriod => figure.FirstPeriod;

    [Description("The last of these periods, itself one of them.")]
    public PeriodJson LastPeriod => figure.LastPeriod;

    [Description("What it is a number of; other is what the centre calls it.")]
    public UnitWord Unit => figure.Unit.Word;

    [Description("What the centre calls the unit; null for one that has a word.")]
    public TextJson? UnitText => figure.Unit.Text is { } text ? new(text) : null;

    public DecimalJson Value => figure.Value;

    [Description("The whole that it is a part of; null if it is no part.")]
    public DecimalJson? Whole => figure.Whole is { } whole ? whole : null;

    public bool IsApproximate => figure.IsApproximate;

    [Description("Whether nobody says of when it is; its periods then say only in which reports it stands.")]
    public bool IsUndated => figure.IsUndated;
}
