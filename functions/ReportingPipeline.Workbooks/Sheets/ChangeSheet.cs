using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What differs from the revision before, and why.</summary>
internal static class ChangeSheet
{
    public static Sheet Of(ReportModel model, ChangeSection changes) => new(
        Bokmal.ChangesName, Bokmal.ChangesTitle(changes), model.Heading,
        [
            Comparison(changes),
            .. Changed(model, changes, FigureUnit.Count, "EndredeAntall", Bokmal.ChangedCounts, Bokmal.Difference, CellKind.Whole),
            .. Changed(model, changes, FigureUnit.HundredthsOfPercent, "EndredeAndeler", Bokmal.ChangedShares, Bokmal.PointDifference, CellKind.Percent),
            .. Changed(model, changes, FigureUnit.Kroner, "EndredeKroner", Bokmal.ChangedKroner, Bokmal.KronerDifference, CellKind.Kroner),
            .. changes.Figures.Count > 0 ? [new Paragraph(Bokmal.ChangeReasonSentences(changes))] : Array.Empty<Block>(),
        ])
    {
        IsLandscape = true,
    };

    private static Paragraph Comparison(ChangeSection changes) => new(
        Bokmal.ChangesComparedWith(changes),
        changes.Figures.Count == 0 ? Bokmal.NothingChanged : Bokmal.ChangeCount(changes.Figures.Count));

    private static IEnumerable<Block> Changed(
        ReportModel model, ChangeSection changes, FigureUnit unit, string table, string caption, string difference, CellKind kind)
    {
        var figures = changes.Figures.Where(figure => figure.Name.Unit == unit).ToList();
        if (figures.Count == 0) yield break;

        yield return Table.Of(
            table,
            caption,
            figures,
            new(Bokmal.Measured, CellKind.LongText, figure => Bokmal.FigureText(figure.Name)),
            new(Bokmal.FirstDay, CellKind.Date, figure => figure.Name.Span.First.FirstDay),
            new(Bokmal.LastDay, CellKind.Date, figure => figure.Name.Span.Last.LastDay),
            new(Bokmal.MunicipalityHeader, CellKind.Text, figure => Bokmal.FigureMunicipality(model, figure.Name)),
            new(Bokmal.ValueBefore, kind, figure => Value(unit, figure.Before, figure.IsHiddenBefore)),
            new(Bokmal.Now, kind, figure => Value(unit, figure.Now, figure.IsHiddenNow)),
            new(difference, kind == CellKind.Percent ? CellKind.SignedPercent : CellKind.SignedWhole, figure => Value(unit, figure.Difference, figure.IsHiddenBefore || figure.IsHiddenNow)),
            new(Bokmal.Reason, CellKind.LongText, figure => Bokmal.ReasonsText(figure.Reasons)));
    }

    private static Cell Value(FigureUnit unit, long? value, bool isHidden) => (unit, value) switch
    {
        (_, null) when isHidden => Bokmal.Hidden,
        (_, null) => Bokmal.Missing,
        (FigureUnit.HundredthsOfPercent, { } hundredths) => (ShareFigure)new Share(hundredths, 10_000),
        (_, { } number) => number,
    };
}
