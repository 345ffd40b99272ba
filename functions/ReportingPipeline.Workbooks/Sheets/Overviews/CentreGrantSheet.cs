using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets.Overviews;

/// <summary>What each centre is granted by year, and its share of all.</summary>
internal static class CentreGrantSheet
{
    public static Sheet Of(OverviewModel model, SheetHeading heading, ReportTexts texts) => new(
        texts.CentreGrantsName, texts.CentreGrantsName, heading, texts,
        Grants(model, texts), new Paragraph([texts.GrantsAreGiven, texts.Rounding, .. model.GrantNotes.Select(texts.Given)]))
    {
        KeepsFirstColumn = true,
        TabColor = TabColor.Money,
    };

    private static Table Grants(OverviewModel model, ReportTexts texts) => Table.WithTotals(
        "TilskuddPerSenter",
        texts.CentreGrantsCaption,
        Enumerable.Range(0, model.Centres.Count + 1),
        row => row == model.Centres.Count,
        [
            new(texts.CentreHeader, CellKind.Text, row => row < model.Centres.Count ? model.Centres[row].Centre.Name : texts.Total),
            .. model.Grants.SelectMany(grants => ColumnsOf(grants, texts)),
        ])
        with
    { Names = [.. model.Grants.SelectMany(grants => NamesOf(model, grants, texts.GrantIn(grants.Year)))] };

    private static Column<int>[] ColumnsOf(GrantYear grants, ReportTexts texts) =>
    [
        new(texts.GrantIn(grants.Year), CellKind.Kroner, row => Amount(row < grants.Kroner.Count ? grants.Kroner[row] : grants.Total)),
        new(
            texts.ShareOfGrantsIn(grants.Year),
            CellKind.Percent,
            row => row < grants.Kroner.Count ? grants.ShareOf(row) : WholeShare(grants)),
    ];

    private static Cell Amount(long? kroner) => kroner is { } amount ? amount : Signs.Missing;

    private static ShareFigure WholeShare(GrantYear grants) =>
        grants.Total is { } total ? Domain.Counting.Share.Of(total, total) : ShareFigure.NotCollected;

    private static IEnumerable<DefinedName> NamesOf(OverviewModel model, GrantYear grants, string column) => model.Centres
        .Select((row, index) => DefinedName.Of("Tilskudd", $"{grants.Year.Id}_{row.Centre.Id}", index, column))
        .Append(DefinedName.Of("TilskuddTotalt", grants.Year.Id, model.Centres.Count, column));
}
