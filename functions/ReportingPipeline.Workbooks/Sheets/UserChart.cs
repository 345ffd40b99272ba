using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The chart of the users of whole years by municipality.</summary>
internal static class UserChart
{
    // More colours are not told apart.
    private const int MostMunicipalities = 6;

    /// <summary>
    /// The latest years of which everything is told; null if there is one such year at most, or with more municipalities than a
    /// column can show.
    /// </summary>
    /// <param name="model">The report.</param>
    /// <param name="texts">The words.</param>
    public static Chart? Of(ReportModel model, ReportTexts texts)
    {
        var years = model.Users.Periods
            .Where(year => year.Period.Kind == PeriodKind.Year)
            .Reverse()
            .TakeWhile(year => IsTold(year))
            .Reverse()
            .ToList();
        if (years.Count < 2) return null;

        var rows = Enumerable.Range(0, years[0].Municipalities.Count)
            .Where(row => years.Exists(year => year.Municipalities[row].Users.Number > 0))
            .ToList();
        if (rows.Count is 0 or > MostMunicipalities) return null;

        var latest = years[^1];
        var most = latest.Municipalities.MaxBy(row => row.Users.Number)!;
        return new Chart(
            ChartKind.StackedColumns,
            texts.UserChartTitle,
            texts.UserChartMessage(
                latest.Period,
                UserTables.LineName(model, most, texts),
                most.Users.Number!.Value,
                latest.Total.Number!.Value),
            texts.Year,
            texts.NumberOfUsers,
            new ChartCells(UserTables.CountTable, [.. years.Select(year => texts.Periods.Narrow(year.Period))])
            {
                Rows = rows,
                SeriesAreRows = true,
            });
    }

    private static bool IsTold(PeriodUsers year) =>
        year.Total.Number is not null && year.Municipalities.All(row => row.Users.Number is not null);
}
