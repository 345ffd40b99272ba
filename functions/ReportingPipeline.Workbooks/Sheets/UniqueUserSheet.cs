using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Registered unique users by municipality, how the periods hang together, and three years in two ways.</summary>
internal static class UniqueUserSheet
{
    /// <summary>The table with a row for every municipality and a column for every period, the whole years first.</summary>
    public const string CountTable = "UnikeBrukere";

    /// <summary>The sheet of a report that has counted the users of at least one period.</summary>
    public static Sheet Of(ReportModel model, ReportTexts texts)
    {
        IReadOnlyList<PeriodUsers> periods = [.. model.Users.Periods.OrderBy(period => period.Period.Kind != PeriodKind.Year)];
        return new Sheet(
            texts.UsersName, texts.UsersTitle, model.Heading, texts,
            [
                Counts(model, periods, texts),
                Shares(model, periods, texts),
                new Paragraph(texts.LatestMunicipality, texts.UsersDoNotAdd, texts.Rounding),
                .. UserChart.Of(model, periods, texts) is { } chart ? [chart] : Array.Empty<Block>(),
                Periods(periods, texts),
                .. Bridges(model.Users.Bridges, texts),
                .. model.Users.ThreeYears is { } threeYears ? ThreeYears(model, threeYears, texts) : [],
            ])
        {
            KeepsFirstColumn = true,
            TabColor = TabColor.Figures,
        };
    }

    private static Table Counts(ReportModel model, IReadOnlyList<PeriodUsers> periods, ReportTexts texts) => ByMunicipality(
        CountTable, texts.UsersCaption, model, periods[0].Municipalities, texts,
        [.. periods.Select(period => Count(texts.Periods.Short(period.Period), period.Municipalities, period.Total))]) with
    {
        Names = [.. periods.Select((period, index) => DefinedName.Of("UnikeBrukere", period.Period.Id, period.Municipalities.Count, index + 1))],
    };

    private static Table Shares(ReportModel model, IReadOnlyList<PeriodUsers> periods, ReportTexts texts) => ByMunicipality(
        "UnikeBrukereAndeler", texts.UserSharesCaption, model, periods[0].Municipalities, texts,
        [.. periods.Select(period => Share(texts.Periods.Short(period.Period), period.Municipalities, period.Total))]);

    private static Table Periods(IReadOnlyList<PeriodUsers> periods, ReportTexts texts) => Table.Of(
        "UnikeBrukerePerioder",
        texts.PeriodsCaption,
        periods,
        new(texts.Period, CellKind.Text, period => texts.Periods.Title(period.Period)),
        new(texts.FirstDay, CellKind.Date, period => period.Period.FirstDay),
        new(texts.LastDay, CellKind.Date, period => period.Period.LastDay),
        new(texts.UniqueUsers, CellKind.Whole, period => period.Total),
        new(texts.VisitsWithoutUserId, CellKind.Whole, period => period.UserVisitsWithoutId));

    private static Block[] Bridges(IReadOnlyList<UserBridge> bridges, ReportTexts texts) => bridges.Count == 0 ? [] :
    [
        Table.Of(
            "BrukereDelOgHelhet",
            texts.BridgeCaption,
            bridges,
            [
                new(texts.Year, CellKind.Text, bridge => texts.Periods.Title(bridge.Year.Period)),
                new(texts.FirstDay, CellKind.Date, bridge => bridge.Year.Period.FirstDay),
                new(texts.LastDay, CellKind.Date, bridge => bridge.Year.Period.LastDay),
                .. bridges[0].Parts.Select((part, index) => new Column<UserBridge>(
                    texts.Periods.PartOfYear(part.Period), CellKind.Whole, bridge => bridge.Parts[index].Users)),
                new(texts.Repeated(bridges[0].Parts[0].Period.Kind), CellKind.Whole, bridge => bridge.Repeated),
                new(texts.InYear, CellKind.Whole, bridge => bridge.Year.Users),
            ]),
        new Paragraph([.. bridges.Select(texts.Bridge)]),
    ];

    private static Block[] ThreeYears(ReportModel model, ThreeYearUsers users, ReportTexts texts) =>
    [
        ByMunicipality(
            "BrukereTreAr", texts.ThreeYearsCaption(users.Span), model, users.UserYears, texts,
            [
                Count(texts.UserYears, users.UserYears, users.UserYearTotal),
                Share(texts.ShareOfUserYears, users.UserYears, users.UserYearTotal),
                Count(texts.DistinctUsers, users.Distinct, users.DistinctTotal),
                Share(texts.ShareOfDistinctUsers, users.Distinct, users.DistinctTotal),
            ]),
        new Paragraph(texts.UserYearsNote, texts.DistinctNote),
    ];

    // A row for every municipality, and one for all of them at the end.
    private static Table ByMunicipality(
        string name, string caption, ReportModel model, IReadOnlyList<MunicipalityUsers> rows, ReportTexts texts, IReadOnlyList<Column<int>> columns) =>
        Table.WithTotals(
            name,
            caption,
            Enumerable.Range(0, rows.Count + 1),
            row => row == rows.Count,
            [
                new(texts.MunicipalityHeader, CellKind.Text, row => row < rows.Count ? texts.MunicipalityName(model, rows[row].MunicipalityId) : texts.Total),
                .. columns,
            ]);

    private static Column<int> Count(string header, IReadOnlyList<MunicipalityUsers> rows, Figure total) =>
        new(header, CellKind.Whole, row => row < rows.Count ? rows[row].Users : total);

    private static Column<int> Share(string header, IReadOnlyList<MunicipalityUsers> rows, Figure total) =>
        new(header, CellKind.Percent, row => row < rows.Count ? rows[row].ShareOfTotal : ShareFigure.OfItself(total));
}
