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
        Rule(grant.Rule), Shares(model, grant), new Paragraph([.. Bokmal.GrantRuleSentences, Bokmal.Rounding]));

    private static Facts Rule(GrantRule rule) => new(
    [
        new(Bokmal.Amount, CellKind.Kroner, rule.AmountKroner),
        new(Bokmal.BaseMeasure, CellKind.Text, Bokmal.Measure(rule.Measure)),
        new(Bokmal.BaseYear, CellKind.Text, rule.BaseYear.Id),
        new(Bokmal.FirstDay, CellKind.Date, rule.BaseYear.FirstDay),
        new(Bokmal.LastDay, CellKind.Date, rule.BaseYear.LastDay),
    ]);

    private static Table Shares(ReportModel model, GrantSection grant) => Table.WithTotals(
        "FordelingAvTilskudd",
        Bokmal.GrantCaption(grant.Rule),
        grant.Shares.Append(null),
        share => share is null,
        new(Bokmal.MunicipalityHeader, CellKind.Text, share => share is null ? Bokmal.Total : Bokmal.MunicipalityName(model, share.MunicipalityId)),
        new(Bokmal.GrantBase(grant.Rule), CellKind.Whole, share => share?.Base ?? grant.BaseTotal),
        new(Bokmal.ShareHeader, CellKind.Percent, share => share?.ShareOfBase ?? ShareFigure.OfItself(grant.BaseTotal)),
        new(Bokmal.Kroner, CellKind.Kroner, share => share?.Kroner ?? grant.Rule.AmountKroner));
}
