using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What the centre is given, by funder, with sums.</summary>
internal static class FundingSheet
{
    public static Sheet Of(ReportModel model, FundingSection funding, ReportTexts texts) => new(
        texts.FundingName, texts.FundingTitle(model.Heading), model.Heading, texts,
        Incomes(funding, texts),
        new Paragraph(texts.FundingSentences(funding)));

    private static Table Incomes(FundingSection funding, ReportTexts texts) => Table.WithTotals(
        "Finansiering",
        texts.FundingCaption,
        Rows(funding, texts),
        row => row.IsTotal,
        [
            new(texts.Funder, CellKind.LongText, row => row.Funder),
            new(texts.ActivityHeader, CellKind.Text, row => row.Activity),
            .. funding.Years.Select((year, index) => new Column<IncomeRow>(texts.KronerOf(year), CellKind.Kroner, row => Kroner(row.Kroner[index]))),
        ]);

    private static IEnumerable<IncomeRow> Rows(FundingSection funding, ReportTexts texts)
    {
        foreach (var activity in funding.Activities)
        {
            var name = texts.Activity(activity.Activity);
            foreach (var funder in activity.Funders) yield return new(texts.FunderName(funder), name, funder.Kroner, IsTotal: false);
            yield return new(texts.ActivitySum(activity.Activity), name, activity.Kroner, IsTotal: true);
        }

        yield return new(texts.Total, texts.AllActivities, [.. funding.Kroner], IsTotal: true);
    }

    private static Cell Kroner(long? kroner) => kroner is { } amount ? amount : Signs.Missing;

    private sealed record IncomeRow(string Funder, string Activity, IReadOnlyList<long?> Kroner, bool IsTotal);
}
