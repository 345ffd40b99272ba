using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Everything that the reports of a period are composed from, the same for all of its recipients.</summary>
public sealed class ReportSource
{
    /// <summary>Takes what was counted.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="period">The reported period.</param>
    /// <param name="counts">The counts of at least the months below.</param>
    /// <param name="months">The months that there are figures of; nothing after the period.</param>
    /// <param name="recount">What the source rows of the period add up to.</param>
    /// <param name="rejectedRows">The first of the rejected rows of those months.</param>
    public ReportSource(
        Centre centre, ReportingPeriod period, CollectedCounts counts, CollectedMonths months, PeriodTotals recount, IReadOnlyList<RejectedRow> rejectedRows)
    {
        Period = period;
        All = new CountedFigures(centre, counts, months);
        Findings = ReportChecks.Of(period, All, recount);
        RejectedRows = rejectedRows;
        Divisions = [.. Years().Select(year => YearDivider.Divide(year, All))];
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

    /// <summary>What the checks before release find.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The first of the rejected rows.</summary>
    public IReadOnlyList<RejectedRow> RejectedRows { get; }

    private IEnumerable<ReportingPeriod> Years()
    {
        for (var year = All.Centre.Calendar.YearOf(All.Months.First); year.Months.Last <= All.Months.SoFar; year = year.Next())
        {
            if (All.Months.Contain(year.Months)) yield return year;
        }
    }
}
