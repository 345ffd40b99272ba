using ReportingPipeline.Domain.Changes;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What differs from the revision before, and why.</summary>
internal static class ChangesJson
{
    public static object Of(ChangeSection changes) => new
    {
        changes.EarlierRevision,
        changes.EarlierDataAsOf,
        TakenUp = changes.TakenUp.Select(takenUp => new { Period = takenUp.Part, takenUp.Reason }),
        Figures = changes.Figures.Select(Of),
    };

    private static object Of(ChangedFigure figure) => new
    {
        figure.Name.Quantity,
        Period = figure.Name.Span,
        Municipalities = figure.Name.Row?.Ids,
        figure.Before,
        figure.Now,
        figure.Difference,
        figure.Reasons,
    };
}
