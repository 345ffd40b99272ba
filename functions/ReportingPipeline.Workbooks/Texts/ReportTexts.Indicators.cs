using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What the centre tells of itself in numbers.</content>
internal sealed partial class ReportTexts
{
    public string IndicatorsCaption => Text();
    public string Indicator => Text();
    public string IndicatorValue => Text();
    public string IndicatorWhole => Text();
    public string IndicatorUnit => Text();
    public string IsApproximate => Text();

    public string IndicatorsTitle(ReportHeading heading) => Format(nameof(IndicatorsTitle), heading.CentreName);

    public string Approximate(IndicatorFigure figure) => Text($"{nameof(Approximate)}_{figure.IsApproximate}");

    /// <summary>The period or periods, without their days.</summary>
    public string IndicatorPeriods(IndicatorFigure figure)
    {
        var (first, last) = (figure.FirstPeriod, figure.LastPeriod);
        if (figure.IsUndated) return Text("IndicatorPeriods_Undated");
        if (first == last) return Periods.Short(first);
        return first.Kind == PeriodKind.Year && last.Kind == PeriodKind.Year
            ? Format("IndicatorPeriods_Years", first.Id, last.Id)
            : Format("IndicatorPeriods_Several", Periods.Name(first), Periods.Name(last));
    }

    /// <summary>The unit in the number of what it counts; a hidden number is not given away by its singular.</summary>
    public string UnitName(IndicatorFigure figure) => figure.Unit.Text is { } text
        ? Given(text)
        : Text($"{nameof(UnitName)}_{figure.Unit.Word}_{((figure.Whole ?? figure.Value).Hundredths == 100 ? "one" : "other")}");

    /// <summary>Where the numbers are from, and what is missing.</summary>
    public IReadOnlyList<string> IndicatorSentences(IndicatorSection indicators, MonthSpan covered) =>
    [
        Text("IndicatorSentences_GivenByTheCentre"),
        Format("IndicatorSentences_Periods", Prose.Days(covered)),
        .. indicators.Figures.Any(figure => figure.Whole is not null) && indicators.Figures.Any(figure => figure.Whole is null)
            ? [Format("IndicatorSentences_NoWhole", Signs.Missing)]
            : Array.Empty<string>(),
    ];
}
