using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>Something that periods are compared by.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Figure">Its figure in a period.</param>
/// <param name="Change">Its change from a period to the reported one.</param>
internal sealed record Measure(string Name, Func<ComparedPeriod, Figure> Figure, Func<ComparedPeriod, Change> Change)
{
    /// <summary>All of them, in printed order; open days only where they are known.</summary>
    /// <param name="reported">The reported period.</param>
    /// <param name="texts">The words.</param>
    public static IReadOnlyList<Measure> All(ComparedPeriod reported, ReportTexts texts) =>
    [
        new(texts.Visits, period => period.Visits.Visits, period => period.VisitChange),
        new(texts.AllUserVisits, period => period.Visits.UserVisits, period => period.UserVisitChange),
        new(texts.UniqueUsers, period => period.UniqueUsers, period => period.UniqueUserChange),
        .. reported.OpenDays.Number is null ? Array.Empty<Measure>() :
        [
            new(
                texts.OpenDaysMeasure,
                period => period.OpenDays,
                period => Domain.Figures.Change.Between(period.OpenDays, reported.OpenDays)),
        ],
    ];
}
