using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Reports;

namespace ReportingPipeline.Tests.Workbooks.Overviews;

/// <summary>Small overviews of every sort.</summary>
internal static class OverviewSamples
{
    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;

    private static readonly string[] Houses =
        ["Sentrum", "Laksevåg", "Fyllingsdalen", "Åsane", "Arna", "Fana", "Ytrebygda", "Årstad", "Landås"];

    /// <summary>The samples by the names of their golden files.</summary>
    public static readonly IReadOnlyDictionary<string, OverviewModel> All = new Dictionary<string, OverviewModel>
    {
        ["national-overview"] = National(),
        ["national-overview-gaps"] = NationalWithGaps(),
        ["nine-houses"] = NineHouses(),
    };

    // The grants, and Sagatun's figures of 2019 and 2020, are those of the source document; the rest is made up.
    private static OverviewModel National() => Compose(
        Directorate([.. RegionalCentres.Select(centre => OverviewCentre.Of(Centre(centre.Id, centre.Name)))], Grants2021),
        "2020-H2",
        new()
        {
            ["bikuben"] = Halves(("2019-H1", 2410, 1902, 88), ("2019-H2", 2365, 1880, 91), ("2020-H1", 1320, 1100, 62), ("2020-H2", 1498, 1207, 66)),
            ["kbt-midt-norge"] = Halves(("2019-H1", 1204, 870, 45), ("2019-H2", 1150, 842, 43), ("2020-H1", 604, 511, 30), ("2020-H2", 655, 540, 31)),
            ["rom-agder"] = Halves(("2019-H1", 980, 731, 33), ("2019-H2", 1022, 760, 36), ("2020-H1", 488, 390, 21), ("2020-H2", 530, 407, 24)),
            ["sagatun"] = Halves(("2019-H1", 3451, 2674, 71), ("2019-H2", 3137, 2526, 74), ("2020-H1", 1700, 1493, 69), ("2020-H2", 1872, 1481, 72)),
            ["varres"] = Halves(("2019-H1", 745, 602, 28), ("2019-H2", 803, 655, 30), ("2020-H1", 402, 350, 19), ("2020-H2", 417, 361, 20)),
        });

    // Nothing of one centre is released for the period, one began this year, two report elsewhere; a half-year and some users are hidden.
    private static OverviewModel NationalWithGaps()
    {
        var released = new Dictionary<string, Dictionary<string, ReleasedTotals>>
        {
            ["bikuben"] = Halves(("2019-H1", 2410, 1902, 88), ("2019-H2", 2365, 1880, 91)),
            ["rom-agder"] = Halves(("2020-H1", 488, 390, 21), ("2020-H2", 530, 407, 24)),
            ["sagatun"] = Halves(("2018-H1", 3010, 2400, 66), ("2018-H2", 2905, 2310, 64), ("2019-H1", 3451, 2674, 71), ("2019-H2", 3137, 2526, 74), ("2020-H1", 1700, 1493, 69), ("2020-H2", 1872, 1481, 72)),
        };
        released["sagatun"]["2018-H1"] = released["sagatun"]["2018-H1"] with { Visits = Figure.Hidden };
        released["sagatun"]["2019-H2"] = released["sagatun"]["2019-H2"] with { UniqueUsers = Figure.Hidden };
        released["rom-agder"]["2020-H2"] = released["rom-agder"]["2020-H2"] with { UserVisits = Figure.Hidden };
        return Compose(
            Directorate(
                [
                    OverviewCentre.Of(Centre("bikuben", "Bikuben")),
                    new("kbt-midt-norge", "KBT Midt-Norge", Reporting: null),
                    OverviewCentre.Of(Centre("rom-agder", "ROM-Agder") with { FirstPeriod = Calendar.Parse("2020-H1") }),
                    OverviewCentre.Of(Centre("sagatun", "Sagatun brukerstyrt senter")),
                    new("varres", "Vårres", Reporting: null),
                ],
                [new("bikuben", Calendar.Year(2020), 3_400_000), new("sagatun", Calendar.Year(2020), 3_400_000), .. Grants2021]),
            "2020-H2",
            released);
    }

    // A city with nine houses in one municipality. The figures of the first are those of the sample report of one municipality.
    private static OverviewModel NineHouses()
    {
        var overview = new Overview
        {
            Id = "bergen",
            Name = "Bergen kommune",
            Calendar = Calendar,
            ReportsBy = PeriodKind.HalfYear,
            Centres = [.. Houses.Select((name, index) => OverviewCentre.Of(Centre($"hus-{index + 1}", $"Aktivitetshuset {name}")))],
            Grants = [],
        };
        var released = Houses.Index().Skip(1).ToDictionary(
            house => $"hus-{house.Index + 1}",
            house => Halves(
                ("2019-H1", 600 + (40 * house.Index), 560 + (40 * house.Index), 40 + house.Index),
                ("2019-H2", 620 + (35 * house.Index), 580 + (35 * house.Index), 41 + house.Index),
                ("2020-H1", 310 + (20 * house.Index), 300 + (20 * house.Index), 30 + house.Index),
                ("2020-H2", 410 + (25 * house.Index), 400 + (25 * house.Index), 33 + house.Index)));
        var report = Samples.All["one-municipality"];
        released["hus-1"] = report.Visits.Years
            .SelectMany(year => year.Parts)
            .ToDictionary(part => part.Period.Id, part => new ReleasedTotals(part.Visits.Visits, part.Visits.UserVisits, Figure.NotCollected, report.Heading.DataAsOf));
        var printed = PrintedTotals.Of(report);
        released["hus-1"]["2020-H2"] = new(printed.Visits, printed.UserVisits, printed.UniqueUsers, report.Heading.DataAsOf);
        released["hus-1"]["2019-H2"] = released["hus-1"]["2019-H2"] with { UniqueUsers = report.Visits.YearBefore!.UniqueUsers };
        return Compose(overview, "2020-H2", released);
    }

    private static (string Id, string Name, long Grant)[] RegionalCentres =>
    [
        ("bikuben", "Bikuben", 3_500_000),
        ("kbt-midt-norge", "KBT Midt-Norge", 2_800_000),
        ("rom-agder", "ROM-Agder", 2_250_000),
        ("sagatun", "Sagatun brukerstyrt senter", 3_500_000),
        ("varres", "Vårres", 1_900_000),
    ];

    private static OverviewGrant[] Grants2021 => [.. RegionalCentres.Select(centre => new OverviewGrant(centre.Id, Calendar.Year(2021), centre.Grant))];

    private static Overview Directorate(IReadOnlyList<OverviewCentre> centres, IReadOnlyList<OverviewGrant> grants) => new()
    {
        Id = "helsedirektoratet",
        Name = "Helsedirektoratet",
        Calendar = Calendar,
        ReportsBy = PeriodKind.HalfYear,
        Centres = centres,
        Grants = grants,
    };

    private static Centre Centre(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Calendar = Calendar,
        ReportsBy = PeriodKind.HalfYear,
        RegisteredFrom = new YearMonth(2018, 1),
        FirstPeriod = Calendar.Parse("2018-H1"),
        Municipalities = [],
        Recipients = [],
        Grants = [],
    };

    private static Dictionary<string, ReleasedTotals> Halves(params (string Period, int Visits, int UserVisits, int Users)[] halves) => halves.ToDictionary(
        half => half.Period,
        half => new ReleasedTotals(new(half.Visits), new(half.UserVisits), new(half.Users), new(Calendar.Parse(half.Period).LastDay.AddDays(9), new TimeOnly(2, 15), TimeSpan.Zero)));

    private static OverviewModel Compose(Overview overview, string period, Dictionary<string, Dictionary<string, ReleasedTotals>> released) => OverviewComposer.Compose(
        overview,
        Calendar.Parse(period),
        released.ToDictionary(
            centre => centre.Key,
            centre => (IReadOnlyDictionary<ReportingPeriod, ReleasedTotals>)centre.Value.ToDictionary(report => Calendar.Parse(report.Key), report => report.Value)),
        new DateTimeOffset(2021, 2, 15, 11, 0, 0, TimeSpan.Zero));
}
