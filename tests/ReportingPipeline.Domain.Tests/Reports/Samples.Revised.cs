using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <content>Revisions, which tell what has changed: of a centre with many users, and of one with few.</content>
internal static partial class Samples
{
    // A late user in July 2020, a cancelled visit in January 2019, one that moved in June 2019, one that was another user's in
    // September 2019, and a row put right.
    private static ReportModel Revision() => Revised(
        Sagatun,
        HalfYearCounts()
            .Visits(MonthSpan.Of(new(2019, 1)), "loten", 1, 0, withoutId: 1)
            .Visits(MonthSpan.Of(new(2019, 6)), "ringsaker", 1, 0, withoutId: 1)
            .User("mistaken", "stange", 1, new YearMonth(2019, 9))
            .Rejected("sagatun|2020-11", RejectionReason.UnknownKind, 1),
        HalfYearCounts()
            .Visits(MonthSpan.Of(new(2020, 7)), "hamar", 1, 0).User("late", "hamar", 1, new YearMonth(2020, 7))
            .Visits(MonthSpan.Of(new(2019, 6)), "stange", 1, 0, withoutId: 1)
            .User("stange-5", "stange", 1, new YearMonth(2019, 9))
            .Visits(MonthSpan.Of(new(2020, 11)), "hamar", 0, 1),
        isInternal: false);

    private static ReportModel Hidden() => Revised(FewFromSome, FewFromSomeBefore(), FewFromSomeNow(), isInternal: false);

    private static ReportModel Internal() => Revised(FewFromSome, FewFromSomeBefore(), FewFromSomeNow(), isInternal: true);

    // Ringsaker and Løten have too few users alone. As Ringsaker is the only one to pay a grant of 2018, that year has no
    // breakdown. The report is for Løten, and so for one that is told with another.
    private static Centre FewFromSome => Sagatun with
    {
        Recipients = [new("loten")],
        Grants = [.. Sagatun.Grants, new(100_000, Calendar.Year(2018), GrantMeasure.UserVisits, ["ringsaker"])],
        OpeningDays = new OpeningDays([DayOfWeek.Tuesday], []),
    };

    private static CountsBuilder FewFromSomeCounts() => new CountsBuilder()
        .Visits(Calendar.Year(2018), "hamar", 4710, 1205)
        .Visits(Calendar.Year(2018), "ringsaker", 120, 0)
        .Visits(Calendar.Year(2019), "hamar", 3266, 888, withoutId: 21)
        .Visits(Calendar.Year(2019), "stange", 826, 0)
        .Visits(Calendar.Year(2019), "ringsaker", 622, 0)
        .Visits(Calendar.Year(2019), "loten", 285, 0)
        .Visits(Calendar.Year(2020), "hamar", 2974, 598, withoutId: 12)
        .Visits(Calendar.Year(2020), "loten", 31, 0)
        .Visits(Calendar.Year(2020), Municipality.OtherId, 9, 0)
        .Users(Calendar.Year(2018), "hamar", 0, 49)
        .Users(Calendar.Year(2018), "stange", 0, 17)
        .Users(Calendar.Year(2018), "ringsaker", 0, 4)
        .Users(Calendar.Year(2018), "loten", 0, 6)
        .Users(Calendar.Year(2019), "hamar", 19, 68)
        .Users(Calendar.Year(2019), "stange", 5, 15)
        .Users(Calendar.Year(2019), "ringsaker", 2, 3)
        .Users(Calendar.Year(2019), "loten", 3, 4)
        .Users(Calendar.Year(2020), "hamar", 40, 64)
        .Users(Calendar.Year(2020), "stange", 9, 15)
        .Users(Calendar.Year(2020), "ringsaker", 5, 4)
        .Users(Calendar.Year(2020), "loten", 4, 2)
        .Users(Calendar.Year(2020), Municipality.OtherId, 0, 1)
        .User("hamar-40", "hamar", 1, new YearMonth(2020, 3), new YearMonth(2020, 5))
        .User("hamar-41", "hamar", 1, new YearMonth(2020, 3), new YearMonth(2020, 5))
        .User("hamar-42", "hamar", 1, new YearMonth(2020, 5))
        .User("hamar-43", "hamar", 1, new YearMonth(2020, 5))
        .Days(new(2020, 7, 1), new(2020, 10, 25))
        .Days(new(2020, 10, 29), new(2020, 12, 31))
        .Rejected("sagatun|2019-03", RejectionReason.MalformedDate, 1)
        .Rejected("sagatun|2020-10", RejectionReason.MunicipalityNotValidThatDay, 3);

    // A visit of Løten is cancelled.
    private static CountsBuilder FewFromSomeBefore() => FewFromSomeCounts().Visits(MonthSpan.Of(new(2019, 1)), "loten", 1, 0, withoutId: 1);

    // Late come a fifth user in May, and one more of Løten.
    private static CountsBuilder FewFromSomeNow() => FewFromSomeCounts()
        .Visits(MonthSpan.Of(new(2020, 5)), "hamar", 1, 0).User("hamar-44", "hamar", 1, new YearMonth(2020, 5))
        .Visits(MonthSpan.Of(new(2020, 8)), "loten", 1, 0).User("late", "loten", 1, new YearMonth(2020, 8));

    private static ReportModel Revised(Centre centre, CountsBuilder before, CountsBuilder now, bool isInternal)
    {
        var period = Calendar.Parse("2020-H2");
        var (earlier, source) = (Source(centre, period, before, HalfYearRejections), Source(centre, period, now, HalfYearRejections, revision: 2));
        var first = ReportComposer.Compose(Heading(centre, period) with { IsInternal = isInternal }, earlier);
        var second = ReportComposer.Compose(
            Heading(centre, period, revision: 2) with { IsInternal = isInternal },
            source,
            finding => finding is OpenDaysFinding ? "Tirsdag 27. oktober var alle på tur." : Explanation(finding));
        var reasons = new ReasonFinder(centre, earlier.All.Counts, source.All.Counts);
        return second.Model with
        {
            Changes = new ChangeSection(first.Model.Heading.Revision, first.Model.Heading.DataAsOf, ReportChanges.Between(first.Figures, second.Figures, reasons))
            {
                TakenUp = [(Calendar.Parse("2019-H1"), "Grunnlaget for tilskuddet var feil.")],
            },
        };
    }
}
