using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Reports;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>The reports of one centre, released one after the other.</summary>
internal sealed class Releases(Centre centre, int threshold = 5)
{
    private readonly List<IReadOnlyList<ReleasedCell>> _history = [];

    /// <summary>What has been released so far, oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<ReleasedCell>> History => _history;

    /// <summary>The threshold of what is released from now on.</summary>
    public int Threshold { get; set; } = threshold;

    /// <summary>The report as it would be without any protection.</summary>
    public ReportModel Whole(string period, CollectedCounts counts) => TestCentre.Compose(centre, period, counts);

    /// <summary>The report with nothing hidden but the counts that are too small themselves.</summary>
    public ReportModel Naive(string period, CollectedCounts counts)
    {
        var (model, cells) = (Whole(period, counts), ReportCounts.Of(centre, centre.Calendar.Parse(period), counts).Cells);
        var small = cells.Where(cell => cell.Key.Form == FigureForm.Count && cell.Value.IsSensitive(Threshold)).Select(cell => cell.Key);
        return HiddenFigures.Apply(model, small.ToHashSet(), new DisclosureNotes(Threshold, IsWithheld: false));
    }

    /// <summary>Releases a report, which is history from then on.</summary>
    public ReleasedReport Release(string period, CollectedCounts counts)
    {
        var released = ReportDisclosure.Release(
            Whole(period, counts), ReportCounts.Of(centre, centre.Calendar.Parse(period), counts), _history, Threshold);
        _history.Add(released.Cells);
        return released;
    }

    /// <summary>Makes the values of what was hidden so far as unknown as after the source rows are gone.</summary>
    public void Erase()
    {
        for (var index = 0; index < _history.Count; index++)
        {
            _history[index] = [.. _history[index].Select(cell => cell.IsHidden ? cell with { Value = null } : cell)];
        }
    }

    public static CollectedCounts Counts(CountsBuilder builder) => builder.Build(Counted.AsOf);
}
