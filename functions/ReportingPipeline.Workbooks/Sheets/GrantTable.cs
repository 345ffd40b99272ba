using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>A grant shared between the municipalities that pay it, or that the centre proposes to.</summary>
internal static class GrantTable
{
    private const string ShareTable = "FordelingAvTilskudd";

    /// <summary>The table, and what a reader must know about it.</summary>
    public static IEnumerable<Block> Of(ReportModel model, GrantSection grant, ReportTexts texts) =>
    [
        new Section(texts.GrantTitle(grant.Rule)),
        Shares(grant, [.. Rows(model, grant, texts)], texts).WithReasons(
            texts, _ => grant.BaseTotal.IsHidden ? texts.HiddenWithoutBreakdown : texts.HiddenTogether),
        new Paragraph(
        [
            texts.GrantStatusNote(grant.Rule.Status),
            .. grant.GivenYear is { } given ? [texts.GivenKronerNote(given)] : Array.Empty<string>(),
            .. texts.GrantRuleSentences,
            texts.Rounding,
        ]),
    ];

    private static IReadOnlyList<Fact> Rule(GrantRule rule, ReportTexts texts) =>
    [
        new(texts.Amount, CellKind.Kroner, rule.AmountKroner),
        new(texts.BaseMeasure, CellKind.Text, texts.Measure(rule.Measure)),
        new(texts.BaseYear, CellKind.Period, Cell.Of(rule.BaseYear.Id, rule.BaseYear.Months)),
    ];

    private static Table Shares(GrantSection grant, IReadOnlyList<Payer> rows, ReportTexts texts) => Table.WithTotals(
        ShareTable,
        texts.GrantCaption(grant.Rule),
        rows,
        row => row.IsTotal,
        new(texts.MunicipalityHeader, CellKind.Text, row => row.Name),
        new(texts.GrantBase(grant.Rule), CellKind.Whole, row => row.Base) { DataHeader = texts.GrantBaseData },
        new(texts.ShareHeader, CellKind.Percent, row => row.ShareOfBase),
        new(texts.Kroner, CellKind.Kroner, row => row.Kroner),
        new(texts.KronerPerVisit, CellKind.KronerRate, row => row.KronerPerVisit),
        new(texts.GivenKroner, CellKind.Kroner, row => row.Given)) with
    {
        Facts = Rule(grant.Rule, texts),
        Names = [DefinedName.Of("TilskuddTotalt", grant.Rule.BaseYear.Id, rows.Count - 1, texts.Kroner)],
    };

    private static IEnumerable<Payer> Rows(ReportModel model, GrantSection grant, ReportTexts texts)
    {
        foreach (var share in grant.Shares)
        {
            var name = share.Row.IsCollective ? texts.OthersTogether : texts.RowName(model, share.Row);
            yield return new(name, share.Base, share.ShareOfBase, share.Kroner, share.KronerPerVisit, share.GivenKroner, IsTotal: false);
        }

        yield return new(
            texts.Total,
            grant.BaseTotal,
            ShareFigure.OfItself(grant.BaseTotal),
            new Figure(grant.Rule.AmountKroner),
            grant.KronerPerVisit,
            Figure.Sum([.. grant.Shares.Where(share => !share.Row.IsCollective).Select(share => share.GivenKroner)]),
            IsTotal: true);
    }

    private sealed record Payer(
        string Name, Figure Base, ShareFigure ShareOfBase, Figure Kroner, DecimalFigure KronerPerVisit, Figure Given, bool IsTotal);
}
