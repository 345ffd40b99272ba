using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Indicators;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <content>The half-years of one centre: as they are, checked, as a preview, and with funding.</content>
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

    // Funding of two years, part of it by municipalities, and numbers of several periods, one of them of few persons and one of no
    // certain time; beside a half-year in which the centre was closed for long.
    private static ReportModel WithFunding()
    {
        var (last, year) = (Calendar.Year(2019), Calendar.Year(2020));
        var centre = Sagatun with
        {
            Municipalities = [.. Sagatun.Municipalities.Select(municipality => municipality with { Populations = PopulationsOf(municipality.Id) })],
            Grants = [Sagatun.Grants[0] with { Status = GrantStatus.Agreed }],
            Contact = new("Daglig leder") { Email = "post@sagatun.example", Telephone = "62 00 00 00" },
            Events =
            [
                new(new(2020, 8, 17), new(2020, 8, 17), new("Senteret fikk ny leder") { Nynorsk = "Senteret fekk ny leiar", English = "The centre got a new manager" }, IsClosed: false),
                new(new(2019, 10, 1), new(2019, 11, 15), new("Senteret var stengt på grunn av ombygging") { English = "The centre was closed for rebuilding" }, IsClosed: true),
            ],
            FundingNotes = [new("Direktoratet oppgir kr 3 500 000 til regional virksomhet.") { English = "The Directorate states 3,500,000 kroner for regional activity." }],
            Funding =
            [
                new(year, new("Hamar kommune"), FundingActivity.Local, 1_321_710) { MunicipalityId = "hamar" },
                new(year, new("Hamar kommune"), FundingActivity.Local, 250_000) { MunicipalityId = "hamar", Purpose = new("ekstra tilskudd") { Nynorsk = "ekstra tilskot", English = "extra grant" } },
                new(last, new("Hamar kommune"), FundingActivity.Local, 1_300_000) { MunicipalityId = "hamar" },
                new(year, new("Helsedirektoratet") { English = "Norwegian Directorate of Health" }, FundingActivity.Local, 420_000),
                new(year, new("Helsedirektoratet") { English = "Norwegian Directorate of Health" }, FundingActivity.Regional, 3_800_000),
            ],
            Indicators =
            [
                Typed.Indicator("Frivillig arbeid", UnitWord.PersonYears, "2020", 500) with { IsApproximate = true },
                Typed.Indicator("Kom i utdanning eller arbeid", UnitWord.People, "2018-2020", 5000) with { IsApproximate = true },
                Typed.Indicator("Ansatte med egenerfaring", UnitWord.Employees, "2020", 800) with { HundredthsOfWhole = 1400, IsUndated = true },
                Typed.Indicator("Lokale årsverk", UnitWord.PersonYears, "2020-H2", 230),
                Typed.Indicator("Regionale stillinger", UnitWord.Positions, "2020-H2", 375),
                Typed.Indicator("Deltakere på kurs", UnitWord.Participants, "2019-H1", 300),
                Typed.Indicator("Kurs", UnitWord.Other, "2019", 1_234_500) with { Unit = new(UnitWord.Other, CountsPersons: false) { Text = new("kurstimer") { Nynorsk = "kurstimar", English = "course hours" } } },
            ],
        };
        var period = Calendar.Parse("2020-H2");
        var heading = Heading(centre, period) with { Approval = new("Kari Nordmann", DataAsOf(period).AddDays(1)) };
        return ReportComposer.Compose(heading, Source(centre, period, HalfYearCounts(), HalfYearRejections)).Model;
    }

    private static Population[] PopulationsOf(string municipality) => municipality != "hamar" ? [] :
        [new(new(2019, 1, 1), 31_000, "Statistisk sentralbyrå"), new(new(2020, 1, 1), 31_500, "Statistisk sentralbyrå")];

    // In October; what the counts hold of November and December must not be seen.
    private static ReportModel Preview()
    {
        var (period, dataAsOf) = (Calendar.Parse("2020-H2"), new DateTimeOffset(2020, 10, 15, 2, 15, 0, TimeSpan.Zero));
        var months = new CollectedMonths(Sagatun.RegisteredFrom, period.Months.Last) { SoFar = new YearMonth(2020, 10) };
        var counts = HalfYearCounts().Build(dataAsOf);
        var heading = Heading(Sagatun, period) with
        {
            Revision = 0,
            DataAsOf = dataAsOf,
            CreatedAt = dataAsOf.AddMinutes(52),
            LastMonth = months.SoFar,
        };
        return ReportComposer.Compose(
            heading, new ReportSource(Sagatun, period, counts, months) { RejectedRows = HalfYearRejections }).Model;
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
        var source = Source(
            centre,
            period,
            counts,
            [new("sagatun|2020-02", "v-17", RejectionReason.MalformedDate)],
            recount: new PeriodTotals(1741, 1533, 43));
        return ReportComposer.Compose(Heading(centre, period), source, Explanation).Model;
    }

    private static string? Explanation(Finding finding) => finding switch
    {
        OpenDaysFinding => "Senteret var stengt fra 12. mars til 4. mai på grunn av smittevern.\nFredag 22. mai var alle på tur.",
        RejectedRowsFinding => "=Feilført",
        _ => null,
    };
}
