using ReportingPipeline.Domain.Figures;
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
        IReadOnlyList<PeriodUsers> told =
        [
            .. periods.Where(period => period.Period.Kind == PeriodKind.Year || IsToldByMunicipality(period)),
        ];
        return new Sheet(
            texts.UsersName, texts.UsersTitle, model.Heading, texts,
            [
                .. told.Count > 0 ? ByMunicipality(model, told, texts) : [],
                Periods(periods, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
                .. Bridges(model, texts),
                .. model.Users.ThreeYears is { } threeYears ? ThreeYears(model, threeYears, texts) : [],
                .. Refused(model, texts),
            ])
        {
            KeepsFirstColumn = true,
            TabColor = TabColor.Figures,
        };
    }

    /// <summary>The name of a line of the tables by municipality.</summary>
    public static string LineName(ReportModel model, MunicipalityUsers line, ReportTexts texts) =>
        line.Others > 0 ? texts.OthersName(line.Others) : texts.RowName(model, line.Row);

    // Of parts of a year nothing may be told but the whole centre's users, which stand in the table of periods, be they refused.
    private static bool IsToldByMunicipality(PeriodUsers period) => period.Municipalities.Any(row => row.Users.Number is not null);

    private static IEnumerable<Block> Refused(ReportModel model, ReportTexts texts) => RefusedUsers.Note(
        model,
        texts,
        model.Users.Periods.Select(period => period.Period.Months)
            .Concat(model.Users.Bridges.SelectMany(bridge => bridge.Parts, (_, part) => part.Period.Months))
            .Concat(model.Users.ThreeYears is { } threeYears ? [threeYears.Span] : []));

    private static IEnumerable<Block> ByMunicipality(ReportModel model, IReadOnlyList<PeriodUsers> periods, ReportTexts texts) =>
    [
        Counts(model, periods, texts).WithReasons(texts, row => HiddenReason(model, periods, row, texts)),
        Shares(model, periods, texts).WithReasons(texts, row => HiddenReason(model, periods, row, texts)),
        new Paragraph([texts.LatestMunicipality, .. Legend(model, periods, texts), texts.UsersDoNotAdd, texts.Rounding]),
        .. UserChart.Of(model, periods, texts) is { } chart ? [chart] : Array.Empty<Block>(),
    ];

    // Of one period for the one reason, and of another for the other.
    private static string HiddenReason(ReportModel model, IReadOnlyList<PeriodUsers> periods, int row, ReportTexts texts) => string.Join(
        "; ",
        periods
            .Where(period => row == period.Municipalities.Count
                ? period.Total.IsHidden
                : period.Municipalities[row].ShareOfTotal.IsHidden)
            .Select(period => row == period.Municipalities.Count || period.Total.IsHidden ? texts.HiddenFewUsers(model.Disclosure!)
                : period.Municipalities.Any(line => line.Row.IsCollective) ? texts.HiddenTogether
                : texts.HiddenWithoutBreakdown)
            .Distinct());

    private static IEnumerable<string> Legend(ReportModel model, IReadOnlyList<PeriodUsers> periods, ReportTexts texts) =>
        from period in periods
        where period.Period.Kind == PeriodKind.Year
        from line in period.Municipalities
        where line.Row.IsCollective
        select texts.OthersLegend(model, period.Period, line);

    private static Table Counts(ReportModel model, IReadOnlyList<PeriodUsers> periods, ReportTexts texts) => ByMunicipality(
        CountTable, texts.UsersCaption, model, periods[0].Municipalities, texts,
        [.. periods.Select(period => Count(texts.Periods.Short(period.Period), period.Municipalities, period.Total))]);

    private static Table Shares(ReportModel model, IReadOnlyList<PeriodUsers> periods, ReportTexts texts) => ByMunicipality(
        "UnikeBrukereAndeler", texts.UserSharesCaption, model, periods[0].Municipalities, texts,
        [.. periods.Select(period => Share(texts.Periods.Short(period.Period), period.Municipalities, period.Total))]);

    private static Table Periods(IReadOnlyList<PeriodUsers> periods, ReportTexts texts) => Table.Of(
        "UnikeBrukerePerioder",
        texts.PeriodsCaption,
        periods,
        new(texts.Period, CellKind.Period, period => Cell.Of(period.Period, texts)),
        new(texts.UniqueUsers, CellKind.Whole, period => period.Total),
        new(texts.VisitsWithoutUserId, CellKind.Whole, period => period.UserVisitsWithoutId)) with
    {
        Names = [.. periods.Select((period, row) => DefinedName.Of("UnikeBrukere", period.Period.Id, row, texts.UniqueUsers))],
    };

    private static Block[] Bridges(ReportModel model, ReportTexts texts) => model.Users.Bridges is not [{ } first, ..] bridges ? [] :
    [
        Table.Of(
            "BrukereDelOgHelhet",
            texts.BridgeCaption(first.Parts[0].Period.Kind),
            bridges,
            [
                new(texts.Year, CellKind.Period, bridge => Cell.Of(bridge.Year.Period, texts)),
                .. first.Parts.Select((part, index) => new Column<UserBridge>(
                    texts.Periods.PartOfYear(part.Period), CellKind.Whole, bridge => bridge.Parts[index].Users)),
                new(texts.Repeated(first.Parts[0].Period.Kind), CellKind.Whole, bridge => bridge.Repeated),
                new(texts.InYear, CellKind.Whole, bridge => bridge.Year.Users),
            ]).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
        new Paragraph([.. bridges.Select(texts.Bridge), texts.RepeatedNote(first.Parts[0].Period.Kind)]),
    ];

    private static Block[] ThreeYears(ReportModel model, ThreeYearUsers users, ReportTexts texts) =>
    [
        ByMunicipality(
            "BrukereTreAr", texts.ThreeYearsCaption(users.Span), model, users.UserYears, texts,
            [
                Count(texts.UserYears, users.UserYears, users.UserYearTotal),
                Share(texts.ShareOfUserYears, users.UserYears, users.UserYearTotal),
            ]).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
        new Facts([new(texts.DistinctUsers, CellKind.Whole, users.Distinct)]),
        new Paragraph(texts.UserYearsNote, texts.DistinctNote),
    ];

    // A row for every municipality, and one for all of them at the end.
    private static Table ByMunicipality(
        string name,
        string caption,
        ReportModel model,
        IReadOnlyList<MunicipalityUsers> rows,
        ReportTexts texts,
        IReadOnlyList<Column<int>> columns) =>
        Table.WithTotals(
            name,
            caption,
            Enumerable.Range(0, rows.Count + 1),
            row => row == rows.Count,
            [
                new(texts.MunicipalityHeader, CellKind.Text, row => row < rows.Count ? LineName(model, rows[row], texts) : texts.Total),
                .. columns,
            ]);

    private static Column<int> Count(string header, IReadOnlyList<MunicipalityUsers> rows, Figure total) =>
        new(header, CellKind.Whole, row => row < rows.Count ? rows[row].Users : total);

    private static Column<int> Share(string header, IReadOnlyList<MunicipalityUsers> rows, Figure total) =>
        new(header, CellKind.Percent, row => row < rows.Count ? rows[row].ShareOfTotal : ShareFigure.OfItself(total));
}
