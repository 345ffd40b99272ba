using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The charts of visits, which the summary shows beside one another and the sheets of their tables again.</summary>
internal static class VisitCharts
{
    /// <summary>The half-years or tertials of every year side by side.</summary>
    public static Chart ByPart(ReportModel model, ReportTexts texts)
    {
        var visits = model.Visits;
        var parts = visits.Years[0].Parts;
        var (most, fewest) = Extremes(visits.Years
            .SelectMany(year => year.Parts)
            .Select(part => (texts.Periods.Name(part.Period), part.Visits.Visits)));
        return new Chart(
            ChartKind.ClusteredColumns,
            texts.VisitChartTitle(parts[0].Period.Kind),
            texts.MessageWithEvents(texts.VisitChartMessage(most.Name, most.Visits, fewest.Name, fewest.Visits), model.Events),
            texts.Year,
            texts.NumberOfVisits,
            new ChartCells(VisitTables.AllVisits, [.. parts.Select(part => texts.Periods.PartOfYear(part.Period))]));
    }

    /// <summary>The months of the reporting year, with those of the year before behind them.</summary>
    public static Chart ByMonth(ReportModel model, ReportTexts texts)
    {
        var (most, fewest) = Extremes(model.Monthly.Months
            .Select(month => (texts.Prose.MonthNames[month.Month.Month - 1], month.Visits.Visits)));
        var (year, before) = (model.Heading.Period.Year.Months, model.Heading.Period.Year.YearsBefore(1).Months);
        var isBeforeDrawn = model.Monthly.Months.Any(month => month.VisitsYearBefore.Number is not null);
        var drawn = model.Events.Where(happened => happened.DaysIn(year) + (isBeforeDrawn ? happened.DaysIn(before) : 0) > 0);
        return new Chart(
            ChartKind.Lines,
            texts.TitleWithEvents(texts.MonthChartTitle(model.Heading.Period.Year), drawn),
            texts.MessageWithEvents(texts.MonthChartMessage(most.Name, most.Visits, fewest.Name, fewest.Visits), drawn),
            texts.Month,
            texts.NumberOfVisits,
            new ChartCells(MonthTable.Name, texts.VisitsYearBefore, texts.Visits))
        {
            EarlierSeries = 1,
        };
    }

    // Of what is not told nothing is drawn, and so nothing said.
    private static ((string Name, long Visits) Most, (string Name, long Visits) Fewest) Extremes(
        IEnumerable<(string Name, Figure Visits)> figures)
    {
        var told = figures
            .Where(figure => figure.Visits.Number is not null)
            .Select(figure => (figure.Name, Visits: (long)figure.Visits.Number!))
            .ToList();
        return told.Count == 0 ? default : (told.MaxBy(figure => figure.Visits), told.MinBy(figure => figure.Visits));
    }
}
