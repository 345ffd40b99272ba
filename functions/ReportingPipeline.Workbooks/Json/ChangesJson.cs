using ReportingPipeline.Domain.Changes;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What differs from the revision before, and why.</summary>
internal static class ChangesJson
{
    public static object Of(ChangeSection changes) => new
    {
        changes.EarlierRevision,
        changes.EarlierDataAsOf,
        Figures = changes.Figures.Select(Of),
    };

    private static object Of(ChangedFigure figure) => new
    {
        figure.Name.Quantity,
        figure.Name.Form,
        Period = figure.Name.Span,
        Municipality = figure.Name.MunicipalityId,
        figure.Name.ComparedWith,
        figure.Name.Rejection,
        Before = Value(figure.Name.Unit, figure.Before, figure.IsHiddenBefore),
        Now = Value(figure.Name.Unit, figure.Now, figure.IsHiddenNow),
        Difference = Value(figure.Name.Unit, figure.Difference, figure.IsHiddenBefore || figure.IsHiddenNow),
        figure.Reasons,
    };

    private static JsonShapes.Line Value(FigureUnit unit, long? value, bool isHidden) => new((unit, value) switch
    {
        (_, null) => JsonShapes.Absent(isHidden),
        (FigureUnit.HundredthsOfPercent, { } hundredths) => new { hundredthsOfPercent = hundredths },
        (FigureUnit.Kroner, { } kroner) => (object)new { kroner },
        (_, { } number) => new { value = number },
    });
}
