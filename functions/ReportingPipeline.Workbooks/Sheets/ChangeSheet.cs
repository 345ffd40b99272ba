using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
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
            .. Changed(
                model, [.. changes.Figures.Where(figure => !IsKroner(figure))], texts,
                "EndredeAntall", texts.ChangedCounts, texts.Difference, CellKind.Whole),
            .. Changed(
                model, [.. changes.Figures.Where(IsKroner)], texts,
                "EndredeKroner", texts.ChangedKroner, texts.KronerDifference, CellKind.Kroner),
            .. changes.TakenUp.Count > 0
                ? [new Paragraph([.. changes.TakenUp.Select(takenUp => texts.TakenUpAnyway(takenUp.Part, takenUp.Reason))])]
                : Array.Empty<Block>(),
            .. changes.Figures.Count > 0 ? [new Paragraph(texts.ChangeReasonSentences(changes))] : Array.Empty<Block>(),
        ])
    {
        TabColor = TabColor.Notes,
    };

    private static Paragraph Comparison(ChangeSection changes, ReportTexts texts) => new(
        texts.ChangesComparedWith(changes),
        changes.Figures.Count == 0 ? texts.NothingChanged : texts.ChangeCount(changes.Figures.Count));

    private static bool IsKroner(ChangedFigure figure) => figure.Name.Quantity == Quantity.GrantKroner;

    private static IEnumerable<Block> Changed(
        ReportModel model,
        IReadOnlyList<ChangedFigure> figures,
        ReportTexts texts,
        string table,
        string caption,
        string difference,
        CellKind kind)
    {
        if (figures.Count == 0) yield break;

        yield return Table.Of(
            table,
            caption,
            figures,
            new(texts.KeyFigure, CellKind.LongText, figure => texts.FigureText(model, figure.Name)),
            new(
                texts.Period,
                CellKind.Period,
                figure => Cell.Of(texts.Periods.Title(figure.Name.Span, model.Heading.Period.Calendar), figure.Name.Span)),
            new(texts.MunicipalityHeader, CellKind.Text, figure => texts.FigureMunicipality(model, figure.Name)),
            new(texts.ValueBefore, kind, figure => figure.Before),
            new(texts.ValueNow, kind, figure => figure.Now),
            new(difference, CellKind.SignedWhole, figure => figure.Difference),
            new(texts.Reason, CellKind.LongText, figure => texts.ReasonsText(figure.Reasons)));
    }
}
