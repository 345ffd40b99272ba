using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What the centre is given, by funder, with sums.</summary>
internal static class FundingTable
{
    /// <summary>The table, and what a reader must know about it.</summary>
    public static IEnumerable<Block> Of(ReportModel model, FundingSection funding, ReportTexts texts) =>
    [
        new Section(texts.FundingTitle(model.Heading)),
        Incomes(funding, [.. Rows(funding, texts)], texts),
        new Paragraph([.. texts.FundingSentences(funding), .. funding.Notes.Select(texts.Given)]),
    ];

    private static Table Incomes(FundingSection funding, IReadOnlyList<IncomeRow> rows, ReportTexts texts) => Table.WithTotals(
        "Finansiering",
        texts.FundingCaption,
        rows,
        row => row.Sum is not null,
        [
            new(texts.Funder, CellKind.LongText, row => row.Funder),
            new(texts.ActivityHeader, CellKind.Text, row => row.Activity),
            .. funding.Years.Select((year, index) => new Column<IncomeRow>(
                texts.KronerOf(year), CellKind.Kroner, row => Kroner(row.Kroner[index]))
            {
                Dimension = new(texts.Year, Cell.Of(year.Id, year.Months), texts.Kroner),
            }),
        ]) with
    {
        Names = [.. Names(funding, rows, texts)],
    };

    private static IEnumerable<IncomeRow> Rows(FundingSection funding, ReportTexts texts)
    {
        foreach (var activity in funding.Activities)
        {
            var name = texts.Activity(activity.Activity);
            foreach (var funder in activity.Funders) yield return new(texts.FunderName(funder), name, funder.Kroner, Sum: null);
            yield return new(
                texts.ActivitySum(activity.Activity),
                name,
                activity.Kroner,
                activity.Activity == FundingActivity.Local ? "InntektLokal" : "InntektRegional");
        }

        yield return new(texts.Total, texts.AllActivities, [.. funding.Kroner], "InntektTotalt");
    }

    private static IEnumerable<DefinedName> Names(FundingSection funding, IReadOnlyList<IncomeRow> rows, ReportTexts texts) =>
        from row in rows.Index()
        from year in funding.Years.Index()
        where row.Item.Sum is not null && row.Item.Kroner[year.Index] is not null
        select DefinedName.Of(row.Item.Sum!, year.Item.Id, row.Index, texts.KronerOf(year.Item));

    private static Cell Kroner(long? kroner) => kroner is { } amount ? amount : Signs.Missing;

    // The sum is what its cells are called in the workbook; null for a single funder.
    private sealed record IncomeRow(string Funder, string Activity, IReadOnlyList<long?> Kroner, string? Sum);
}
