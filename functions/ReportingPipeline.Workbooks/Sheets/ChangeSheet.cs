using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What differs from the revision before, and why.</summary>
internal static class ChangeSheet
{
    public static Sheet Of(ReportModel model, ChangeSection changes, ReportTexts texts) => new(
        texts.ChangesName, texts.ChangesTitle(changes), model.Heading, texts,
        [
            Comparison(changes, texts),
            .. Changed(model, changes, texts, FigureUnit.Count, "EndredeAntall", texts.ChangedCounts, texts.Difference, CellKind.Whole),
            .. Changed(model, changes, texts, FigureUnit.HundredthsOfPercent, "EndredeAndeler", texts.ChangedShares, texts.PointDifference, CellKind.Percent),
            .. Changed(model, changes, texts, FigureUnit.Kroner, "EndredeKroner", texts.ChangedKroner, texts.KronerDifference, CellKind.Kroner),
            .. changes.Figures.Count > 0 ? [new Paragraph(texts.ChangeReasonSentences(changes))] : Array.Empty<Block>(),
        ])
    {
        IsLandscape = true,
        TabColor = TabColor.Notes,
    };

    private static Paragraph Comparison(ChangeSection changes, ReportTexts texts) => new(
        texts.ChangesComparedWith(changes),
        changes.Figures.Count == 0 ? texts.NothingChanged : texts.ChangeCount(changes.Figures.Count));

    private static IEnumerable<Block> Changed(
        ReportModel model, ChangeSection changes, ReportTexts texts, FigureUnit unit, string table, string caption, string difference, CellKind kind)
    {
        var figures = changes.Figures.Where(figure => figure.Name.Unit == unit).ToList();
        if (figures.Count == 0) yield break;

        yield return Table.Of(
            table,
            caption,
            figures,
            new(texts.Measured, CellKind.LongText, figure => texts.FigureText(figure.Name)),
            new(texts.FirstDay, CellKind.Date, figure => figure.Name.Span.First.FirstDay),
            new(texts.LastDay, CellKind.Date, figure => figure.Name.Span.Last.LastDay),
            new(texts.MunicipalityHeader, CellKind.Text, figure => texts.FigureMunicipality(model, figure.Name)),
            new(texts.ValueBefore, kind, figure => Value(unit, figure.Before, figure.IsHiddenBefore)),
            new(texts.Now, kind, figure => Value(unit, figure.Now, figure.IsHiddenNow)),
            new(difference, kind == CellKind.Percent ? CellKind.SignedPercent : CellKind.SignedWhole, figure => Value(unit, figure.Difference, figure.IsHiddenBefore || figure.IsHiddenNow)),
            new(texts.Reason, CellKind.LongText, figure => texts.ReasonsText(figure.Reasons)));
    }

    private static Cell Value(FigureUnit unit, long? value, bool isHidden) => (unit, value) switch
    {
        (_, null) when isHidden => Signs.Hidden,
        (_, null) => Signs.Missing,
        (FigureUnit.HundredthsOfPercent, { } hundredths) => (ShareFigure)new Share(hundredths, 10_000),
        (_, { } number) => number,
    };
}
