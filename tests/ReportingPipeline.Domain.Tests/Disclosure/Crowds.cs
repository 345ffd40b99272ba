using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Disclosure;

/// <summary>Visits by as many users as a rule is about, and what is decided of them.</summary>
internal static class Crowds
{
    /// <summary>A visit in each of some months by each of some users, who are named after their municipality and numbered.</summary>
    public static IEnumerable<Visit> From(string municipality, int users, string months, int first = 1) =>
        from number in Enumerable.Range(first, users)
        from month in months.Split(' ')
        select Counted.UserVisit($"{month}-01", $"{municipality}-{number}", municipality);

    /// <summary>The same users as of another municipality, coming from this one.</summary>
    public static IEnumerable<Visit> Movers(string named, string municipality, int users, string months) =>
        From(named, users, months).Select(visit => visit with { MunicipalityId = municipality });

    /// <summary>All figures of a centre from its first registered month to the end of a period.</summary>
    public static CountedFigures Figures(Centre centre, string period, params IEnumerable<Visit> visits) =>
        new(centre, Counted.From(visits), new CollectedMonths(centre.RegisteredFrom, centre.Calendar.Parse(period).Months.Last));

    /// <summary>How a year is divided.</summary>
    public static YearDivision Divide(Centre centre, string year, params IEnumerable<Visit> visits) =>
        YearDivider.Divide(centre.Calendar.Parse(year), Figures(centre, year, visits));

    /// <summary>The rows of a division, such as <c>hamar, loten+ringsaker</c>; empty if nothing is told by municipality.</summary>
    public static string Text(IEnumerable<MunicipalityRow> rows) => string.Join(", ", rows);
}
