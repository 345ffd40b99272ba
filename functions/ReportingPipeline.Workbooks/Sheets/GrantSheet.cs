using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>A grant shared between the municipalities that pay it.</summary>
internal static class GrantSheet
{
    public static Sheet Of(ReportModel model, GrantSection grant, ReportTexts texts) => new(
        texts.GrantName, texts.GrantTitle(grant.Rule), model.Heading, texts,
        Rule(grant.Rule, texts),
        Shares(grant, [.. Rows(model, grant, texts)], texts),
        new Paragraph([.. texts.GrantRuleSentences, texts.Rounding, .. grant.Pool is { } pool ? texts.PoolSentences(pool) : []]));

    private static Facts Rule(GrantRule rule, ReportTexts texts) => new(
    [
        new(texts.Amount, CellKind.Kroner, rule.AmountKroner),
        new(texts.BaseMeasure, CellKind.Text, texts.Measure(rule.Measure)),
        new(texts.BaseYear, CellKind.Text, rule.BaseYear.Id),
        new(texts.FirstDay, CellKind.Date, rule.BaseYear.FirstDay),
        new(texts.LastDay, CellKind.Date, rule.BaseYear.LastDay),
    ]);

    private static Table Shares(GrantSection grant, IReadOnlyList<Payer> rows, ReportTexts texts) => Table.WithTotals(
        "FordelingAvTilskudd",
        texts.GrantCaption(grant.Rule),
        rows,
        row => row.IsTotal,
        new(texts.MunicipalityHeader, CellKind.Text, row => row.Name),
        new(texts.GrantBase(grant.Rule), CellKind.Whole, row => row.Base),
        new(texts.ShareHeader, CellKind.Percent, row => row.ShareOfBase),
        new(texts.Kroner, CellKind.Kroner, row => row.Kroner));

    private static IEnumerable<Payer> Rows(ReportModel model, GrantSection grant, ReportTexts texts)
    {
        foreach (var share in grant.Shares) yield return new(texts.MunicipalityName(model, share.MunicipalityId), share.Base, share.ShareOfBase, share.Kroner, IsTotal: false);
        if (grant.Pool is { } pool) yield return new(texts.PoolName, pool.Base, pool.ShareOfBase, pool.Kroner, IsTotal: true);
        yield return new(texts.Total, grant.BaseTotal, ShareFigure.OfItself(grant.BaseTotal), grant.Rule.AmountKroner, IsTotal: true);
    }

    private sealed record Payer(string Name, Figure Base, ShareFigure ShareOfBase, long Kroner, bool IsTotal);
}
