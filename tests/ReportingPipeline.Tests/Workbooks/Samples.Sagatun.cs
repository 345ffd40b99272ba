using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Indicators;

namespace ReportingPipeline.Tests.Workbooks;

/// <content>The half-years of one centre: revised, hidden, checked, as a preview, and with funding.</content>
internal static partial class Samples
{
    private static Centre Sagatun => new()
    {
        Id = "sagatun",
        Name = "Sagatun brukerstyrt senter",
        Calendar = Calendar,
        ReportsBy = PeriodKind.HalfYear,
        RegisteredFrom = new YearMonth(2018, 1),
        FirstPeriod = Calendar.Parse("2018-H1"),
        Municipalities =
        [
            new("hamar", "Hamar", [new("0403", LastDay: new(2019, 12, 31)), new("3403", new(2020, 1, 1))]),
            new("stange", "Stange", [new("0417", LastDay: new(2019, 12, 31)), new("3413", new(2020, 1, 1))]),
            new("ringsaker", "Ringsaker", [new("0412", LastDay: new(2019, 12, 31)), new("3411", new(2020, 1, 1))]),
            new("loten", "Løten", [new("0415", LastDay: new(2019, 12, 31)), new("3412", new(2020, 1, 1))]),
        ],
        Recipients = [new("hamar")],
        Grants = [new(2_500_000, Calendar.Year(2019), GrantMeasure.Visits, ["hamar", "stange", "ringsaker", "loten"])],
    };

    private static RejectedRow[] HalfYearRejections =>
    [
        new("sagatun|2019-03", "v-0001832", RejectionReason.MalformedDate),
        new("sagatun|2020-10", "=cmd()", RejectionReason.MunicipalityNotValidThatDay),
    ];

    // The figures of 2019 and 2020, and the users of 2018, are those of the source document; the rest is made up.
    private static CountsBuilder HalfYearCounts() => new CountsBuilder()
        .Visits(Calendar.Parse("2018-H1"), "hamar", 2400, 610)
        .Visits(Calendar.Parse("2018-H2"), "hamar", 2310, 595)
        .Visits(Calendar.Parse("2019-H1"), "hamar", 1700, 477, withoutId: 21)
        .Visits(Calendar.Parse("2019-H1"), "stange", 433, 0)
        .Visits(Calendar.Parse("2019-H1"), "ringsaker", 326, 0)
        .Visits(Calendar.Parse("2019-H1"), "loten", 149, 0)
        .Visits(Calendar.Parse("2019-H1"), Municipality.OtherId, 66, 300, withoutId: 66)
        .Visits(Calendar.Parse("2019-H2"), "hamar", 1566, 411)
        .Visits(Calendar.Parse("2019-H2"), "stange", 393, 0)
        .Visits(Calendar.Parse("2019-H2"), "ringsaker", 296, 0)
        .Visits(Calendar.Parse("2019-H2"), "loten", 136, 0)
        .Visits(Calendar.Parse("2019-H2"), Municipality.OtherId, 135, 200)
        .Visits(Calendar.Parse("2020-H1"), "hamar", 1493, 207)
        .Visits(Calendar.Parse("2020-H2"), "hamar", 1481, 391, withoutId: 12)
        .Users(Calendar.Year(2018), "hamar", 0, 49)
        .Users(Calendar.Year(2018), "stange", 0, 17)
        .Users(Calendar.Year(2018), "ringsaker", 0, 4)
        .Users(Calendar.Year(2018), "loten", 0, 6)
        .Users(Calendar.Year(2019), "hamar", 19, 68)
        .Users(Calendar.Year(2019), "stange", 5, 15)
        .Users(Calendar.Year(2019), "ringsaker", 2, 12)
        .Users(Calendar.Year(2019), "loten", 3, 9)
        .Users(Calendar.Year(2020), "hamar", 40, 64)
        .Users(Calendar.Year(2020), "stange", 9, 15)
        .Users(Calendar.Year(2020), "ringsaker", 5, 12)
        .Users(Calendar.Year(2020), "loten", 4, 13)
        .Rejected("sagatun|2019-03", RejectionReason.MalformedDate, 1)
        .Rejected("sagatun|2020-10", RejectionReason.MunicipalityNotValidThatDay, 3);

    private static ReportModel HalfYears() => Compose(Sagatun, Calendar.Parse("2020-H2"), HalfYearCounts(), HalfYearRejections);

    // A late visit in July 2020, a cancelled one in January 2019, one that moved in June 2019, and a row put right.
    private static ReportModel Revision()
    {
        var (first, second, reasons) = Revisions();
        return second with { Changes = ReportChanges.Between(first, second, reasons) };
    }

    private static (ReportModel First, ReportModel Second, ChangeReasons Reasons) Revisions()
    {
        var late = new Visit(new(2020, 7, 9), VisitKind.User, new UserKey(1, "late"), "hamar", new(2021, 1, 20, 8, 0, 0, TimeSpan.Zero), "late");
        var cancelled = late with { Date = new(2019, 1, 8), User = null, MunicipalityId = "loten" };
        var moved = late with { Date = new(2019, 6, 8), User = null, MunicipalityId = "stange" };
        var before = HalfYearCounts()
            .Visits(MonthSpan.Of(new(2019, 1)), "loten", 1, 0).Visits(MonthSpan.Of(new(2019, 6)), "ringsaker", 1, 0)
            .Rejected("sagatun|2020-11", RejectionReason.UnknownKind, 1);
        var now = HalfYearCounts()
            .Visits(MonthSpan.Of(new(2020, 7)), "hamar", 1, 0).Visits(MonthSpan.Of(new(2019, 6)), "stange", 1, 0).User("late", "hamar", 1, new YearMonth(2020, 7))
            .Visits(MonthSpan.Of(new(2020, 11)), "hamar", 0, 1);
        TouchedRow[] touched =
        [
            new(new(2020, 7), late, null, IsLate: true, IsCancelled: false),
            new(new(2019, 1), cancelled, null, IsLate: false, IsCancelled: true),
            new(new(2019, 6), moved, null, IsLate: false, IsCancelled: false),
            new(new(2020, 11), late with { Date = new(2020, 11, 2), Kind = VisitKind.Other, User = null }, null, IsLate: false, IsCancelled: false),
        ];

        var first = Compose(Sagatun, Calendar.Parse("2020-H2"), before, HalfYearRejections);
        var second = Compose(Sagatun, Calendar.Parse("2020-H2"), now, HalfYearRejections, revision: 2);
        var reasons = ChangeReasons.Of(before.Build(first.Heading.DataAsOf), now.Build(second.Heading.DataAsOf), touched);
        return (first, second, reasons);
    }

    // The same, with few persons from Ringsaker and Løten, and half of 2018 hidden from the second revision on.
    private static ReportModel Hidden()
    {
        var (first, second, reasons) = Revisions();
        var notes = new DisclosureNotes(5, IsWithheld: false);
        FigureName[] few =
        [
            .. from id in new[] { "ringsaker", "loten" }
               from name in new FigureName[]
               {
                   new(Quantity.UniqueUsers, FigureForm.Count, Calendar.Year(2018).Months), new(Quantity.UserYears, FigureForm.Count, new(new(2018, 1), new(2020, 12))),
                   new(Quantity.Visits, FigureForm.GrantBase, Calendar.Year(2019).Months),
               }
               select name with { MunicipalityId = id },
            new(Quantity.UserVisitsWithoutId, FigureForm.Count, Calendar.Parse("2020-H2").Months),
        ];
        FigureName[] more =
        [
            .. few,
            new(Quantity.Visits, FigureForm.Count, Calendar.Parse("2018-H2").Months), new(Quantity.Visits, FigureForm.Count, Calendar.Year(2018).Months),
            new(Quantity.Visits, FigureForm.Count, Calendar.Year(2018).Months) { MunicipalityId = "hamar" },
            new(Quantity.UniqueUsers, FigureForm.Count, Calendar.Parse("2019-H1").Months),
        ];
        var (before, now) = (HiddenFigures.Apply(first, few.ToHashSet(), notes), HiddenFigures.Apply(second, more.ToHashSet(), notes));
        return now with { Changes = ReportChanges.Between(before, now, reasons), Checks = Checked().Checks };
    }

    // Funding of two years and numbers of several periods, one of them of few persons.
    private static ReportModel WithFunding()
    {
        var (last, year) = (Calendar.Year(2019), Calendar.Year(2020));
        var centre = Sagatun with
        {
            Funding =
            [
                new(year, new("Hamar kommune"), FundingActivity.Local, 1_321_710),
                new(year, new("Hamar kommune"), FundingActivity.Local, 250_000) { Purpose = new("ekstra tilskudd") { Nynorsk = "ekstra tilskot", English = "extra grant" } },
                new(last, new("Hamar kommune"), FundingActivity.Local, 1_300_000),
                new(year, new("Helsedirektoratet") { English = "Norwegian Directorate of Health" }, FundingActivity.Local, 420_000),
                new(year, new("Helsedirektoratet") { English = "Norwegian Directorate of Health" }, FundingActivity.Regional, 3_800_000),
            ],
            Indicators =
            [
                Typed.Indicator("Frivillig arbeid", UnitWord.PersonYears, "2020", 500) with { IsApproximate = true },
                Typed.Indicator("Kom i utdanning eller arbeid", UnitWord.People, "2018-2020", 5000) with { IsApproximate = true },
                Typed.Indicator("Ansatte med egenerfaring", UnitWord.Employees, "2020", 800) with { HundredthsOfWhole = 1400 },
                Typed.Indicator("Lokale årsverk", UnitWord.PersonYears, "2020-H2", 230),
                Typed.Indicator("Regionale stillinger", UnitWord.Positions, "2020-H2", 375),
                Typed.Indicator("Deltakere på kurs", UnitWord.Participants, "2019-H1", 300),
                Typed.Indicator("Kurs", UnitWord.Other, "2019", 1_234_500) with { Unit = new(UnitWord.Other, CountsPersons: false) { Text = new("kurstimer") { Nynorsk = "kurstimar", English = "course hours" } } },
            ],
        };
        var model = Compose(centre, Calendar.Parse("2020-H2"), HalfYearCounts(), HalfYearRejections);
        return HiddenFigures.Apply(model, new HashSet<FigureName>(), new DisclosureNotes(5, IsWithheld: false));
    }

    // In October; what the counts hold of November and December must not be seen.
    private static ReportModel Preview()
    {
        var dataAsOf = new DateTimeOffset(2020, 10, 15, 2, 15, 0, TimeSpan.Zero);
        var heading = new ReportHeading(
            Sagatun.Id, Sagatun.Name, Sagatun.Municipality("hamar"), Calendar.Parse("2020-H2"), 0, dataAsOf, dataAsOf.AddMinutes(52))
        {
            LastMonth = new YearMonth(2020, 10),
            CodeVersion = CodeVersion,
        };
        return ReportComposer.Compose(heading, Sagatun, HalfYearCounts().Build(dataAsOf), HalfYearRejections);
    }

    // Findings of every verdict, one of them explained and one held.
    private static ReportModel Checked()
    {
        var period = Calendar.Parse("2020-H1");
        var centre = Sagatun with
        {
            Grants = [],
            OpeningDays = new OpeningDays(
                [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], []),
        };
        var counts = new CountsBuilder()
            .Visits(Calendar.Parse("2019-H1"), "hamar", 2674, 777)
            .Visits(period, "hamar", 1493, 207)
            .Visits(period, Municipality.OtherId, 40, 0, withoutMunicipality: 40)
            .Users(Calendar.Year(2019), "hamar", 0, 68)
            .Users(Calendar.Year(2020), "hamar", 30, 64)
            .Days(new(2020, 1, 2), new(2020, 3, 11))
            .Days(new(2020, 5, 5), new(2020, 5, 21))
            .Days(new(2020, 5, 25), new(2020, 6, 30))
            .Rejected("sagatun|2020-02", RejectionReason.MalformedDate, 2);
        var report = Compose(centre, period, counts, [new("sagatun|2020-02", "v-17", RejectionReason.MalformedDate)]);
        var found = ReportChecks.Of(centre, report, counts.Build(DataAsOf(period)), new PeriodTotals(1741, 1533, 43));
        return report with
        {
            Checks = [.. found.Select(finding => new ExplainedFinding(finding, finding switch
            {
                OpenDaysFinding => "Senteret var stengt fra 12. mars til 4. mai på grunn av smittevern.\nFredag 22. mai var alle på tur.",
                RejectedRowsFinding => "=Feilført",
                _ => null,
            }))],
        };
    }
}
