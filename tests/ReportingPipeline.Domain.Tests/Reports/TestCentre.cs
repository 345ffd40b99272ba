using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>A centre of four municipalities under either calendar, and reports composed for it.</summary>
internal static class TestCentre
{
    private static readonly DateOnly LastOld = new(2019, 12, 31);

    public static Centre HalfYears(string firstPeriod) => From(ReportingCalendar.CalendarYear, PeriodKind.HalfYear, firstPeriod);

    public static Centre Tertials(string firstPeriod) => From(ReportingCalendar.CalendarYear, PeriodKind.Tertial, firstPeriod);

    public static Centre JulyYears(string firstPeriod) => From(ReportingCalendar.JulyYear, PeriodKind.HalfYear, firstPeriod);

    public static GrantRule Grant(string baseYear, GrantMeasure measure = GrantMeasure.Visits, long amountKroner = 2_500_000) =>
        new(amountKroner, ReportingCalendar.CalendarYear.Parse(baseYear), measure, ["hamar", "stange", "ringsaker", "loten"]);

    /// <summary>The centre's own report, with all figures, to the first of its municipalities.</summary>
    public static ReportModel Compose(Centre centre, string period, CollectedCounts counts, params IReadOnlyList<RejectedRow> rejectedRows) =>
        ReportComposer.Compose(Heading(centre, period, counts) with { IsInternal = true }, Source(centre, period, counts, rejectedRows)).Model;

    /// <summary>The centre's own report to one of its municipalities.</summary>
    public static ReportModel ComposeTo(string municipality, Centre centre, string period, CollectedCounts counts) => ReportComposer
        .Compose(Heading(centre, period, counts, municipality) with { IsInternal = true }, Source(centre, period, counts)).Model;

    /// <summary>The report for everybody, to the first of its municipalities or another.</summary>
    public static ReportModel ComposeTold(Centre centre, string period, CollectedCounts counts, string? municipality = null) =>
        ReportComposer.Compose(Heading(centre, period, counts, municipality), Source(centre, period, counts)).Model;

    /// <summary>A look at a period in a month that runs, for the centre's own staff.</summary>
    public static ReportModel Preview(Centre centre, string period, CollectedCounts counts, YearMonth running, string? municipality = null)
    {
        var heading = Heading(centre, period, counts, municipality, revision: 0) with { LastMonth = running };
        return ReportComposer.Compose(heading, Source(centre, period, counts, soFar: running)).Model;
    }

    /// <summary>The heading of a first report to the first of its municipalities or another.</summary>
    public static ReportHeading Heading(Centre centre, string period, CollectedCounts counts, string? municipality = null, int revision = 1)
    {
        var recipient = centre.Municipality(municipality ?? centre.Municipalities[0].Id);
        return new ReportHeading(
            centre.Id, centre.Name, recipient, centre.Calendar.Parse(period), revision, counts.DataAsOf, counts.DataAsOf);
    }

    /// <summary>What the reports of a period are composed from, counted from the first month registered or from a later one on.</summary>
    public static ReportSource Source(
        Centre centre,
        string period,
        CollectedCounts counts,
        IReadOnlyList<RejectedRow>? rejectedRows = null,
        YearMonth? first = null,
        YearMonth? soFar = null)
    {
        var reported = centre.Calendar.Parse(period);
        var months = new CollectedMonths(first ?? centre.RegisteredFrom, reported.Months.Last) { SoFar = soFar ?? reported.Months.Last };
        var totals = PeriodTotals.Of(counts, reported.Months);
        var source = new ReportSource(centre, reported, counts, months) { RejectedRows = rejectedRows ?? [] };
        return source with { Findings = ReportChecks.Of(reported, source.All, new RecountFinding(totals, totals)) };
    }

    private static Centre From(ReportingCalendar calendar, PeriodKind reportsBy, string firstPeriod) => new()
    {
        Id = "centre",
        Name = "The Centre",
        Calendar = calendar,
        ReportsBy = reportsBy,
        RegisteredFrom = calendar.Parse(firstPeriod).Months.First,
        FirstPeriod = calendar.Parse(firstPeriod),
        Municipalities =
        [
            Recoded("hamar", "Hamar", "0403", "3403"), Recoded("stange", "Stange", "0417", "3413"),
            Recoded("ringsaker", "Ringsaker", "0412", "3411"), Recoded("loten", "Løten", "0415", "3412"),
        ],
        Recipients = [new Recipient("hamar")],
        Grants = [],
    };

    private static Municipality Recoded(string id, string name, string old, string present) =>
        new(id, name, [new DatedCode(old, LastDay: LastOld), new DatedCode(present, FirstDay: LastOld.AddDays(1))]);
}
