using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Everything that the reports of a period are composed from, the same for all of its recipients.</summary>
public sealed record ReportSource
{
    /// <summary>Takes what was counted.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="period">The reported period.</param>
    /// <param name="counts">The counts of at least the months below.</param>
    /// <param name="months">The months that there are figures of; nothing after the period.</param>
    /// <param name="closedYears">
    /// The divisions of closed years; the others are divided by these counts, as they would be if they were closed.
    /// </param>
    public ReportSource(
        Centre centre,
        ReportingPeriod period,
        CollectedCounts counts,
        CollectedMonths months,
        IReadOnlyList<YearDivision>? closedYears = null)
    {
        Period = period;
        All = new CountedFigures(centre, counts, months);
        var closed = (closedYears ?? []).ToDictionary(division => division.Year);
        Divisions = [.. Years().Select(year => closed.GetValueOrDefault(year) ?? YearDivider.Divide(year, All))];
        Told = new ToldFigures(All, Divisions);
    }

    /// <summary>The reported period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>All figures.</summary>
    public CountedFigures All { get; }

    /// <summary>Those of them that may be told.</summary>
    public ToldFigures Told { get; }

    /// <summary>How each year that is counted as a whole is told by municipality, in order.</summary>
    public IReadOnlyList<YearDivision> Divisions { get; }

    /// <summary>What the checks before release found; nothing unless they were made.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The first of the rejected rows of those months.</summary>
    public IReadOnlyList<RejectedRow> RejectedRows { get; init; } = [];

    /// <summary>The half-years or tertials that the counts are of, with their versions; none if nobody says.</summary>
    public IReadOnlyList<UsedPart> Parts { get; init; } = [];

    private IEnumerable<ReportingPeriod> Years()
    {
        for (var year = All.Centre.Calendar.YearOf(All.Months.First); year.Months.Last <= All.Months.SoFar; year = year.Next())
        {
            if (All.Months.Contain(year.Months)) yield return year;
        }
    }
}
