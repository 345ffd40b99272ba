using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>A grant shared between the municipalities that pay it.</summary>
internal static class GrantSheet
{
    public static Sheet Of(ReportModel model, GrantSection grant) => new(
        Bokmal.GrantName, Bokmal.GrantTitle(grant.Rule), model.Heading,
        Rule(grant.Rule),
        Shares(grant, [.. Rows(model, grant)]),
        new Paragraph([.. Bokmal.GrantRuleSentences, Bokmal.Rounding, .. grant.Pool is { } pool ? Bokmal.PoolSentences(pool) : []]));

    private static Facts Rule(GrantRule rule) => new(
    [
        new(Bokmal.Amount, CellKind.Kroner, rule.AmountKroner),
        new(Bokmal.BaseMeasure, CellKind.Text, Bokmal.Measure(rule.Measure)),
        new(Bokmal.BaseYear, CellKind.Text, rule.BaseYear.Id),
        new(Bokmal.FirstDay, CellKind.Date, rule.BaseYear.FirstDay),
        new(Bokmal.LastDay, CellKind.Date, rule.BaseYear.LastDay),
    ]);

    private static Table Shares(GrantSection grant, IReadOnlyList<Payer> rows) => Table.WithTotals(
        "FordelingAvTilskudd",
        Bokmal.GrantCaption(grant.Rule),
        rows,
        row => row.IsTotal,
        new(Bokmal.MunicipalityHeader, CellKind.Text, row => row.Name),
        new(Bokmal.GrantBase(grant.Rule), CellKind.Whole, row => row.Base),
        new(Bokmal.ShareHeader, CellKind.Percent, row => row.ShareOfBase),
        new(Bokmal.Kroner, CellKind.Kroner, row => row.Kroner));

    private static IEnumerable<Payer> Rows(ReportModel model, GrantSection grant)
    {
        foreach (var share in grant.Shares) yield return new(Bokmal.MunicipalityName(model, share.MunicipalityId), share.Base, share.ShareOfBase, share.Kroner, IsTotal: false);
        if (grant.Pool is { } pool) yield return new(Bokmal.PoolName, pool.Base, pool.ShareOfBase, pool.Kroner, IsTotal: true);
        yield return new(Bokmal.Total, grant.BaseTotal, ShareFigure.OfItself(grant.BaseTotal), grant.Rule.AmountKroner, IsTotal: true);
    }

    private sealed record Payer(string Name, Figure Base, ShareFigure ShareOfBase, long Kroner, bool IsTotal);
}
