using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Compares the figures that two revisions of a report print.</summary>
public static class ReportChanges
{
    /// <summary>
    /// The figures that are printed otherwise, numbers, dashes or colons; a figure that only one of them has a place for is missing in
    /// the other.
    /// </summary>
    /// <param name="before">What the earlier revision prints.</param>
    /// <param name="now">What the present one prints.</param>
    /// <param name="reasons">What happened to the visits between them.</param>
    public static IReadOnlyList<ChangedFigure> Between(
        IReadOnlyDictionary<FigureName, Figure> before, IReadOnlyDictionary<FigureName, Figure> now, ReasonFinder reasons) =>
    [
        .. from name in now.Keys.Union(before.Keys)
           let former = before.GetValueOrDefault(name, Figure.NotCollected)
           let present = now.GetValueOrDefault(name, Figure.NotCollected)
           where former != present && !IsOfNobody(name)
            select new ChangedFigure(
                name,
                former,
                present,
                former.IsHidden || present.IsHidden ? [ChangeReason.Protection] : reasons.For(name)),
    ];

    // A line for municipalities that are told together, in a period that has none: there is nobody to name, or to count.
    private static bool IsOfNobody(FigureName name) => name.Row is { Ids.Count: 0 };
}
