using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The chart of the users of whole years by municipality.</summary>
internal static class UserChart
{
    // The names of more do not fit below their columns.
    private const int MostMunicipalities = 6;

    /// <summary>
    /// The latest years of which everything is told; null if there is one such year at most, or if there are more
    /// municipalities than can stand beside one another.
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

        // Without the lines at the end that nobody came from. Those between stay: LibreOffice loses a chart of cells that are no
        // neighbours.
        var rows = years.Max(year => year.Municipalities.ToList().FindLastIndex(row => row.Users.Number > 0)) + 1;
        if (rows is 0 or > MostMunicipalities) return null;

        var latest = years[^1];
        var most = latest.Municipalities.MaxBy(row => row.Users.Number)!;
        return new Chart(
            ChartKind.ClusteredColumns,
            texts.UserChartTitle,
            texts.UserChartMessage(
                latest.Period,
                UserTables.LineName(model, most, texts),
                most.Users.Number!.Value,
                latest.Total.Number!.Value),
            texts.MunicipalityHeader,
            texts.NumberOfUsers,
            new ChartCells(UserTables.CountTable, [.. years.Select(year => texts.Periods.Narrow(year.Period))])
            {
                Rows = [.. Enumerable.Range(0, rows)],
            });
    }

    private static bool IsTold(PeriodUsers year) =>
        year.Total.Number is not null && year.Municipalities.All(row => row.Users.Number is not null);
}
