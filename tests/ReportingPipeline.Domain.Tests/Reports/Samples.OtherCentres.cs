using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <content>Centres of other calendars and sizes, and what keeps figures from being told.</content>
internal static partial class Samples
{
    private static ReportModel Tertials() => Compose(
        Sagatun with
        {
            Name = "Tre & tretti",
            ReportsBy = PeriodKind.Tertial,
            RegisteredFrom = new YearMonth(2018, 5),
            Grants = [new(1_000_000, Calendar.Year(2019), GrantMeasure.UniqueUsers, ["hamar", "stange"])],
        },
        Calendar.Parse("2020-T2"),
        new CountsBuilder()
            .Visits(Calendar.Parse("2018-T2"), "hamar", 90, 10)
            .Visits(Calendar.Parse("2019-T1"), "hamar", 120, 35)
            .Visits(Calendar.Parse("2019-T2"), "stange", 80, 5)
            .Visits(Calendar.Parse("2019-T3"), Municipality.OtherId, 101, 7, withoutId: 101)
            .Visits(Calendar.Parse("2020-T2"), "hamar", 42, 0)
            .Users(Calendar.Year(2019), "hamar", 0, 20)
            .Users(Calendar.Year(2019), "stange", 0, 7)
            .User("hamar-1", "hamar", 1, new YearMonth(2019, 6), new YearMonth(2020, 7)),
        []);

    private static ReportModel JulyYear() => Compose(
        Sagatun with
        {
            Name = "=Huset+1",
            Calendar = July,
            RegisteredFrom = new YearMonth(2016, 7),
            FirstPeriod = July.Parse("2016/17-H1"),
            Grants = [new(333_333, July.Year(2017), GrantMeasure.UserVisits, ["hamar", "stange", "loten"])],
        },
        July.Parse("2019/20-H1"),
        new CountsBuilder()
            .Visits(July.Year(2016), "hamar", 1200, 100)
            .Visits(July.Year(2017), "hamar", 1300, 120)
            .Visits(July.Year(2017), "stange", 333, 0)
            .Visits(July.Year(2018), "hamar", 1250, 80)
            .Visits(July.Parse("2019/20-H1"), "hamar", 700, 40)
            .Users(July.Year(2016), "hamar", 0, 31)
            .Users(July.Year(2017), "hamar", 10, 33)
            .Users(July.Year(2018), "hamar", 20, 35)
            .Users(July.Year(2019), "hamar", 30, 12),
        []);

    // An activity house in a city that is one municipality, where few come from elsewhere.
    private static ReportModel OneMunicipality() => Compose(
        Sagatun with
        {
            Id = "hus-1",
            Name = "Aktivitetshuset Sentrum",
            RegisteredFrom = new YearMonth(2019, 1),
            FirstPeriod = Calendar.Parse("2019-H1"),
            Municipalities = [new("bergen", "Bergen", [new("1201", LastDay: new(2019, 12, 31)), new("4601", new(2020, 1, 1))])],
            Recipients = [new("bergen")],
            Grants = [],
        },
        Calendar.Parse("2020-H2"),
        new CountsBuilder()
            .Visits(Calendar.Parse("2019-H1"), "bergen", 2310, 140)
            .Visits(Calendar.Parse("2019-H2"), "bergen", 2420, 155)
            .Visits(Calendar.Parse("2020-H1"), "bergen", 1205, 60)
            .Visits(Calendar.Parse("2020-H2"), "bergen", 1618, 84, withoutId: 9)
            .Visits(Calendar.Parse("2020-H2"), Municipality.OtherId, 22, 0)
            .Users(Calendar.Year(2019), "bergen", 0, 147)
            .Users(Calendar.Year(2020), "bergen", 20, 150)
            .Users(Calendar.Year(2020), Municipality.OtherId, 0, 6),
        []);

    // Nothing to compare with, no grant, nothing in one of the months, and more rejected rows than are listed.
    private static ReportModel FirstReport() => Compose(
        Sagatun with { RegisteredFrom = new YearMonth(2019, 1), Grants = [] },
        Calendar.Parse("2019-H1"),
        new CountsBuilder()
            .Visits(Calendar.Parse("2019-H1"), "hamar", 5, 0)
            .Rejected("sagatun|mars", RejectionReason.PartitionWithoutMonth, 1040),
        [new("sagatun|mars", new string('x', 200), RejectionReason.PartitionWithoutMonth)]);

    // The pseudonym key was changed at the turn of 2018/2019, so spans over it have no unique users; and inside 2020.
    private static ReportModel KeyChange() => Compose(
        Sagatun,
        Calendar.Parse("2020-H2"),
        new CountsBuilder()
            .Visits(Calendar.Year(2018), "hamar", 600, 20)
            .Visits(Calendar.Year(2019), "hamar", 700, 25)
            .Visits(Calendar.Year(2020), "hamar", 800, 30)
            .Users(Calendar.Year(2018), "hamar", 0, 30)
            .Users(Calendar.Year(2019), "hamar", 0, 30, keyVersion: 2)
            .Users(Calendar.Year(2020), "hamar", 0, 30, keyVersion: 2)
            .User("new", "stange", 3, new YearMonth(2020, 11)),
        []);
}
