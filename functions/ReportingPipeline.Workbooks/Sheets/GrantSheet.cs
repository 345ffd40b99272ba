using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>A grant shared between the municipalities that pay it.</summary>
internal static class GrantSheet
{
    private const string ShareTable = "FordelingAvTilskudd";
    private const int KronerColumn = 3;

    public static Sheet Of(ReportModel model, GrantSection grant, ReportTexts texts) => new(
        texts.GrantName, texts.GrantTitle(grant.Rule), model.Heading, texts,
        [
            Rule(grant.Rule, texts),
            Shares(grant, [.. Rows(model, grant, texts)], texts).WithReasons(
                texts, _ => grant.BaseTotal.IsHidden ? texts.HiddenWithoutBreakdown : texts.HiddenTogether),
            new Paragraph([.. texts.GrantRuleSentences, texts.Rounding]),
            .. grant.Shares.All(share => share.Kroner.Number is not null) ? [Paid(model, grant, texts)] : Array.Empty<Block>(),
        ])
    {
        TabColor = TabColor.Money,
    };

    private static Facts Rule(GrantRule rule, ReportTexts texts) => new(
    [
        new(texts.Amount, CellKind.Kroner, rule.AmountKroner),
        new(texts.BaseMeasure, CellKind.Text, texts.Measure(rule.Measure)),
        new(texts.BaseYear, CellKind.Text, rule.BaseYear.Id),
        new(texts.FirstDay, CellKind.Date, rule.BaseYear.FirstDay),
        new(texts.LastDay, CellKind.Date, rule.BaseYear.LastDay),
    ]);

    private static Table Shares(GrantSection grant, IReadOnlyList<Payer> rows, ReportTexts texts) => Table.WithTotals(
        ShareTable,
        texts.GrantCaption(grant.Rule),
        rows,
        row => row.IsTotal,
        new(texts.MunicipalityHeader, CellKind.Text, row => row.Name),
        new(texts.GrantBase(grant.Rule), CellKind.Whole, row => row.Base),
        new(texts.ShareHeader, CellKind.Percent, row => row.ShareOfBase),
        new(texts.Kroner, CellKind.Kroner, row => row.Kroner)) with
    {
        Names = [DefinedName.Of("TilskuddTotalt", grant.Rule.BaseYear.Id, rows.Count - 1, KronerColumn)],
    };

    private static Chart Paid(ReportModel model, GrantSection grant, ReportTexts texts)
    {
        var most = grant.Shares.MaxBy(share => share.Kroner.Number)!;
        return new Chart(
            ChartKind.StackedBars,
            texts.GrantChartTitle,
            texts.GrantChartMessage(texts.RowName(model, most.Row), most.Kroner.Number!.Value, grant.Rule.AmountKroner),
            texts.MunicipalityHeader,
            texts.Kroner,
            new ChartCells(ShareTable, KronerColumn));
    }

    private static IEnumerable<Payer> Rows(ReportModel model, GrantSection grant, ReportTexts texts)
    {
        foreach (var share in grant.Shares)
        {
            var name = share.Row.IsCollective ? texts.OthersTogether : texts.RowName(model, share.Row);
            yield return new(name, share.Base, share.ShareOfBase, share.Kroner, IsTotal: false);
        }

        yield return new(
            texts.Total,
            grant.BaseTotal,
            ShareFigure.OfItself(grant.BaseTotal),
            new Figure(grant.Rule.AmountKroner),
            IsTotal: true);
    }

    private sealed record Payer(string Name, Figure Base, ShareFigure ShareOfBase, Figure Kroner, bool IsTotal);
}
