using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Registered unique users by municipality, how the periods hang together, and three years in two ways.</summary>
internal static class UniqueUserSheet
{
    public static Sheet Of(ReportModel model) => new(
        Bokmal.UsersName, Bokmal.UsersTitle, model.Heading,
        [
            .. ByMunicipality(model),
            .. Bridges(model.Users.Bridges),
            .. model.Users.ThreeYears is { } threeYears ? ThreeYears(model, threeYears) : [],
        ])
    {
        IsLandscape = true,
        KeepsFirstColumn = true,
    };

    private static Block[] ByMunicipality(ReportModel model)
    {
        var periods = model.Users.Periods;
        if (periods.Count == 0) return [new Paragraph(Bokmal.MissingNote)];

        return
        [
            Table.WithTotals(
                "UnikeBrukere",
                Bokmal.UsersCaption,
                Enumerable.Range(0, periods[0].Municipalities.Count + 1),
                row => row == periods[0].Municipalities.Count,
                [
                    new(Bokmal.MunicipalityHeader, CellKind.Text, row => NameOf(model, periods[0].Municipalities, row)),
                    .. periods.SelectMany(period => Counted(
                        period.Municipalities, period.Total, Bokmal.CountIn(period.Period), Bokmal.ShareIn(period.Period))),
                ]),
            new Paragraph(Bokmal.LatestMunicipality, Bokmal.UsersDoNotAdd, Bokmal.Rounding),
            Table.Of(
                "UnikeBrukerePerioder",
                Bokmal.PeriodsCaption,
                periods,
                new(Bokmal.Period, CellKind.Text, period => PeriodNames.Title(period.Period)),
                new(Bokmal.FirstDay, CellKind.Date, period => period.Period.FirstDay),
                new(Bokmal.LastDay, CellKind.Date, period => period.Period.LastDay),
                new(Bokmal.UniqueUsers, CellKind.Whole, period => period.Total),
                new(Bokmal.VisitsWithoutUserId, CellKind.Whole, period => period.UserVisitsWithoutId)),
        ];
    }

    private static Block[] Bridges(IReadOnlyList<UserBridge> bridges) => bridges.Count == 0 ? [] :
    [
        Table.Of(
            "BrukereDelOgHelhet",
            Bokmal.BridgeCaption,
            bridges,
            [
                new(Bokmal.Year, CellKind.Text, bridge => PeriodNames.Title(bridge.Year.Period)),
                new(Bokmal.FirstDay, CellKind.Date, bridge => bridge.Year.Period.FirstDay),
                new(Bokmal.LastDay, CellKind.Date, bridge => bridge.Year.Period.LastDay),
                .. bridges[0].Parts.Select((part, index) => new Column<UserBridge>(
                    PeriodNames.PartOfYear(part.Period), CellKind.Whole, bridge => bridge.Parts[index].Users)),
                new(Bokmal.Repeated(bridges[0].Parts[0].Period.Kind), CellKind.Whole, bridge => bridge.Repeated),
                new(Bokmal.InYear, CellKind.Whole, bridge => bridge.Year.Users),
            ]),
        new Paragraph([.. bridges.Select(Bokmal.Bridge)]),
    ];

    private static Block[] ThreeYears(ReportModel model, ThreeYearUsers users) =>
    [
        Table.WithTotals(
            "BrukereTreAr",
            Bokmal.ThreeYearsCaption(users.Span),
            Enumerable.Range(0, users.UserYears.Count + 1),
            row => row == users.UserYears.Count,
            [
                new(Bokmal.MunicipalityHeader, CellKind.Text, row => NameOf(model, users.UserYears, row)),
                .. Counted(users.UserYears, users.UserYearTotal, Bokmal.UserYears, Bokmal.ShareOfUserYears),
                .. Counted(users.Distinct, users.DistinctTotal, Bokmal.DistinctUsers, Bokmal.ShareOfDistinctUsers),
            ]),
        new Paragraph(Bokmal.UserYearsNote, Bokmal.DistinctNote),
    ];

    // A count and a share for every municipality, and for the total in the row below them.
    private static Column<int>[] Counted(
        IReadOnlyList<MunicipalityUsers> municipalities, Figure total, string count, string share) =>
    [
        new(count, CellKind.Whole, row => row < municipalities.Count ? municipalities[row].Users : total),
        new(share, CellKind.Percent, row => row < municipalities.Count ? municipalities[row].ShareOfTotal : ShareFigure.OfItself(total)),
    ];

    private static string NameOf(ReportModel model, IReadOnlyList<MunicipalityUsers> municipalities, int row) =>
        row < municipalities.Count ? Bokmal.MunicipalityName(model, municipalities[row].MunicipalityId) : Bokmal.Total;
}
