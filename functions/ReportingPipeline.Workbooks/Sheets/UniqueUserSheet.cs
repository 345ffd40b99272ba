using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Registered unique users by municipality, how the periods hang together, and three years in two ways.</summary>
internal static class UniqueUserSheet
{
    public static Sheet Of(ReportModel model, ReportTexts texts) => new(
        texts.UsersName, texts.UsersTitle, model.Heading, texts,
        [
            .. ByMunicipality(model, texts),
            .. Bridges(model.Users.Bridges, texts),
            .. model.Users.ThreeYears is { } threeYears ? ThreeYears(model, threeYears, texts) : [],
        ])
    {
        IsLandscape = true,
        KeepsFirstColumn = true,
    };

    private static Block[] ByMunicipality(ReportModel model, ReportTexts texts)
    {
        var periods = model.Users.Periods;
        if (periods.Count == 0) return [new Paragraph(texts.MissingNote)];

        return
        [
            Table.WithTotals(
                "UnikeBrukere",
                texts.UsersCaption,
                Enumerable.Range(0, periods[0].Municipalities.Count + 1),
                row => row == periods[0].Municipalities.Count,
                [
                    new(texts.MunicipalityHeader, CellKind.Text, row => NameOf(model, periods[0].Municipalities, row, texts)),
                    .. periods.SelectMany(period => Counted(
                        period.Municipalities, period.Total, texts.CountIn(period.Period), texts.ShareIn(period.Period))),
                ]),
            new Paragraph(texts.LatestMunicipality, texts.UsersDoNotAdd, texts.Rounding),
            Table.Of(
                "UnikeBrukerePerioder",
                texts.PeriodsCaption,
                periods,
                new(texts.Period, CellKind.Text, period => texts.Periods.Title(period.Period)),
                new(texts.FirstDay, CellKind.Date, period => period.Period.FirstDay),
                new(texts.LastDay, CellKind.Date, period => period.Period.LastDay),
                new(texts.UniqueUsers, CellKind.Whole, period => period.Total),
                new(texts.VisitsWithoutUserId, CellKind.Whole, period => period.UserVisitsWithoutId)),
        ];
    }

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
        Table.WithTotals(
            "BrukereTreAr",
            texts.ThreeYearsCaption(users.Span),
            Enumerable.Range(0, users.UserYears.Count + 1),
            row => row == users.UserYears.Count,
            [
                new(texts.MunicipalityHeader, CellKind.Text, row => NameOf(model, users.UserYears, row, texts)),
                .. Counted(users.UserYears, users.UserYearTotal, texts.UserYears, texts.ShareOfUserYears),
                .. Counted(users.Distinct, users.DistinctTotal, texts.DistinctUsers, texts.ShareOfDistinctUsers),
            ]),
        new Paragraph(texts.UserYearsNote, texts.DistinctNote),
    ];

    // A count and a share for every municipality, and for the total in the row below them.
    private static Column<int>[] Counted(
        IReadOnlyList<MunicipalityUsers> municipalities, Figure total, string count, string share) =>
    [
        new(count, CellKind.Whole, row => row < municipalities.Count ? municipalities[row].Users : total),
        new(share, CellKind.Percent, row => row < municipalities.Count ? municipalities[row].ShareOfTotal : ShareFigure.OfItself(total)),
    ];

    private static string NameOf(ReportModel model, IReadOnlyList<MunicipalityUsers> municipalities, int row, ReportTexts texts) =>
        row < municipalities.Count ? texts.MunicipalityName(model, municipalities[row].MunicipalityId) : texts.Total;
}
