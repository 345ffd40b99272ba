using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Registered unique users by municipality, why the parts of a year do not add up to it, and three years in two ways.</summary>
internal static class UserTables
{
    /// <summary>
    /// The table with a row for every municipality and two columns for every period, the whole years first: the counts beside one another,
    /// and then the shares.
    /// </summary>
    public const string CountTable = "UnikeBrukere";

    /// <summary>The tables of a report, with what a reader must know about them; nothing if none are counted.</summary>
    public static IEnumerable<Block> Of(ReportModel model, ReportTexts texts)
    {
        IReadOnlyList<PeriodUsers> periods = [.. model.Users.Periods.OrderBy(period => period.Period.Kind != PeriodKind.Year)];
        IReadOnlyList<PeriodUsers> told =
        [
            .. periods.Where(period => period.Period.Kind == PeriodKind.Year || IsToldByMunicipality(period)),
        ];
        return periods.Count == 0 ? [] :
        [
            .. told.Count > 0 ? ByMunicipality(model, told, texts) : [],
            PartsAndWhole(model, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
            new Paragraph(
            [
                .. model.Users.Bridges.TakeLast(1).SelectMany(
                    bridge => new[] { texts.Bridge(bridge), texts.RepeatedNote(bridge.Parts[0].Period.Kind) }),
                texts.UsersDoNotAdd,
            ]),
            .. model.Users.ThreeYears is { } threeYears ? ThreeYears(model, threeYears, texts) : [],
            .. Refused(model, texts),
        ];
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
        new Paragraph([texts.LatestMunicipality, .. Legend(model, periods, texts), texts.Rounding]),
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
        [
            .. periods.Select(period => Count(texts.Periods.Narrow(period.Period), period.Municipalities, period.Total)
                with { Dimension = Of(period, texts.UniqueUsers, texts) }),
            .. periods.Select(period => Share(texts.ShareIn(period.Period), period.Municipalities, period.Total)
                with { Dimension = Of(period, texts.ShareHeader, texts) }),
        ]);

    private static Dimension Of(PeriodUsers period, string measure, ReportTexts texts) =>
        new(texts.Period, Cell.Of(texts.Periods.Short(period.Period), period.Period.Months), measure);

    // The years that have ended, and the parts so far of the one that has not.
    private static Table PartsAndWhole(ReportModel model, ReportTexts texts)
    {
        var parts = model.Visits.Years[^1].Parts.Select(part => part.Period).ToList();
        List<UserBridge> years = [.. model.Users.Bridges];

        // Of the very first part there is nothing to add up.
        var isAlone = years.Count == 0 && parts.Count(part => UsersOf(part) != Figure.NotCollected) == 1;
        if (years.LastOrDefault()?.Year.Period != model.Heading.Period.Year)
        {
            years.Add(new UserBridge(
                [.. parts.Select(part => (part, UsersOf(part)))],
                Figure.NotCollected,
                (model.Heading.Period.Year, Figure.NotCollected)));
        }

        return Table.Of(
            "BrukereDelOgHelhet",
            isAlone ? texts.UsersByYearCaption : texts.BridgeCaption(parts[0].Kind),
            years,
            [
                new(texts.Year, CellKind.Period, bridge => Cell.Of(bridge.Year.Period.Id, bridge.Year.Period.Months)),
                .. parts.Select((part, index) => Term(texts.Periods.PartOfYear(part), bridge => bridge.Parts[index].Users, texts)),
                Term(texts.Repeated(parts[0].Kind), bridge => bridge.Repeated, texts),
                Term(texts.InYear, bridge => bridge.Year.Users, texts),
            ]) with
        {
            Names =
            [
                .. years.SelectMany((year, row) => year.Parts
                    .Select(part => DefinedName.Of("UnikeBrukere", part.Period.Id, row, texts.Periods.PartOfYear(part.Period)))
                    .Append(DefinedName.Of("UnikeBrukere", year.Year.Period.Id, row, texts.InYear))),
            ],
        };

        Figure UsersOf(ReportingPeriod part) =>
            model.Users.Periods.FirstOrDefault(users => users.Period == part)?.Total ?? Figure.NotCollected;
    }

    private static Column<UserBridge> Term(string header, Func<UserBridge, Figure> users, ReportTexts texts) =>
        new(header, CellKind.Whole, bridge => users(bridge)) { Dimension = new(texts.TermOfSum, header, texts.UniqueUsers) };

    private static Block[] ThreeYears(ReportModel model, ThreeYearUsers users, ReportTexts texts) =>
    [
        UserYears(model, users, texts).WithReasons(texts, _ => texts.HiddenFewUsers(model.Disclosure!)),
        new Facts([new(texts.DistinctUsers, CellKind.Whole, users.Distinct)]),
        new Paragraph(texts.UserYearsNote, texts.DistinctNote),
    ];

    private static Table UserYears(ReportModel model, ThreeYearUsers users, ReportTexts texts) => ByMunicipality(
        "BrukereTreAr", texts.ThreeYearsCaption(users.Span), model, users.UserYears, texts,
        [
            Count(texts.UserYears, users.UserYears, users.UserYearTotal),
            Share(texts.ShareOfUserYears, users.UserYears, users.UserYearTotal),
        ]) with
    {
        Facts = [new(texts.Period, CellKind.Period, Cell.Of(texts.Prose.Days(users.Span), users.Span))],
    };

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
