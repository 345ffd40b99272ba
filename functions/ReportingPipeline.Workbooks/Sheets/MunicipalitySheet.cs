using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What the municipality that the report is for has had: users and visits, year by year.</summary>
internal static class MunicipalitySheet
{
    private const string YearTable = "DinKommune";

    public static Sheet Of(ReportModel model, MunicipalitySection section, ReportTexts texts) => new(
        texts.OwnMunicipalityName, texts.OwnMunicipalityTitle(model.Heading.Recipient), model.Heading, texts,
        [
            .. section.Reported is { } reported ? [Reported(reported, texts)] : Array.Empty<Block>(),
            ByYear(model, section, texts).WithReasons(texts, _ => texts.HiddenWithoutBreakdown),
            .. section.Parts.Count > 0 ? [ByPart(model, section.Parts, texts)] : Array.Empty<Block>(),
            .. section.Years.Any(HasRate) ? [Rates(model, section, texts)] : Array.Empty<Block>(),
            new Paragraph(
            [
                .. Together(model, section, texts),
                texts.OwnUsersNote,
                texts.OwnVisitsNote,
                .. section.Years.Select(year => year.Population).OfType<Population>().Distinct().Select(texts.PopulationSource),
                texts.Rounding,
            ]),
            .. RefusedUsers.Note(model, texts, section.Years.Select(year => year.Year.Months)),
            new ChartRow(
            [
                .. section.Years.Any(year => year.Row.IsCollective) ? [] : Users(model, section, texts),
                .. UserChart.Of(model, texts) is { } chart ? [chart] : Array.Empty<Chart>(),
            ]),
        ])
    {
        TabColor = TabColor.Recipient,
    };

    private static IEnumerable<string> Together(ReportModel model, MunicipalitySection section, ReportTexts texts) =>
        section.Years.Where(year => year.Row.IsCollective).Select(year => texts.OwnTogether(year.Year, texts.RowName(model, year.Row)));

    private static Facts Reported(ReportedUsers reported, ReportTexts texts) => new(
    [
        new(texts.Period, CellKind.Text, texts.Periods.Title(reported.Period)),
        new(texts.OwnUsers, CellKind.Whole, reported.Users.Own),
        new(texts.AllUsers, CellKind.Whole, reported.Users.All),
        new(texts.OwnShareOfUsers, CellKind.Percent, reported.Users.Share),
    ]);

    private static Table ByYear(ReportModel model, MunicipalitySection section, ReportTexts texts) => Table.Of(
        YearTable,
        texts.OwnMunicipalityCaption(model.Heading.Recipient),
        section.Years,
        new(texts.Year, CellKind.Period, row => Cell.Of(row.Year.Id, row.Year.Months)),
        new(texts.OwnUsers, CellKind.Whole, row => row.Users.Own),
        new(texts.AllUsers, CellKind.Whole, row => row.Users.All),
        new(texts.OwnShareOfUsers, CellKind.Percent, row => row.Users.Share),
        new(texts.OwnUserDifference, CellKind.SignedWhole, row => row.UserDifference),
        new(texts.OwnVisits, CellKind.Whole, row => row.Visits.Own),
        new(texts.AllVisits, CellKind.Whole, row => row.Visits.All),
        new(texts.OwnShareOfVisits, CellKind.Percent, row => row.Visits.Share),
        new(texts.OwnVisitDifference, CellKind.SignedWhole, row => row.VisitDifference)) with
    {
        Names = [.. section.Years.SelectMany((year, row) => new[]
        {
            DefinedName.Of("BrukereFraKommunen", year.Year.Id, row, texts.OwnUsers),
            DefinedName.Of("BesokFraKommunen", year.Year.Id, row, texts.OwnVisits),
        })],
    };

    private static Table ByPart(ReportModel model, IReadOnlyList<MunicipalityParts> years, ReportTexts texts) => Table.Of(
        "DinKommunePerDel",
        texts.OwnPartsCaption(model.Heading.Recipient, years[0].Visits[0].Period.Kind),
        years,
        [
            new(texts.Year, CellKind.Period, year => Cell.Of(year.Year.Id, year.Year.Months)),
            .. years[0].Visits.Select(
                (part, index) => Part(texts.Periods.PartOfYear(part.Period), year => year.Visits[index].Visits, texts)),
            Part(texts.WholeYear, year => Figure.Sum([.. year.Visits.Select(part => part.Visits)]), texts),
        ]);

    private static Column<MunicipalityParts> Part(string header, Func<MunicipalityParts, Figure> visits, ReportTexts texts) =>
        new(header, CellKind.Whole, year => visits(year)) { Dimension = new(texts.PartOfYearHeader, header, texts.OwnVisits) };

    private static bool HasRate(MunicipalityYear year) => year.Population is not null || year.GivenKroner.Number is not null;

    private static Table Rates(ReportModel model, MunicipalitySection section, ReportTexts texts) => Table.Of(
        "DinKommuneMalt",
        texts.OwnRatesCaption(model.Heading.Recipient),
        section.Years,
        new(texts.Year, CellKind.Period, year => Cell.Of(year.Year.Id, year.Year.Months)),
        new(texts.Inhabitants, CellKind.Whole, year => new Figure(year.Population?.Inhabitants)),
        new(texts.UsersPerThousand, CellKind.OneDecimal, year => year.UsersPerThousand),
        new(texts.VisitsPerThousand, CellKind.OneDecimal, year => year.VisitsPerThousand),
        new(texts.GivenInYear, CellKind.Kroner, year => year.GivenKroner),
        new(texts.KronerPerVisit, CellKind.KronerRate, year => year.KronerPerVisit));

    private static IEnumerable<Chart> Users(ReportModel model, MunicipalitySection section, ReportTexts texts)
    {
        // Years at either end whose users cannot be counted are not drawn.
        var drawn = section.Years.Where(year => year.Users.Own.Number is not null).ToList();
        if (drawn.Count == 0) yield break;

        yield return new Chart(
            ChartKind.ClusteredColumns,
            texts.OwnUsersChartTitle(model.Heading.Recipient),
            texts.OwnUsersChartMessage(model.Heading.Recipient, drawn[0], drawn[^1]),
            texts.Year,
            texts.OwnUsersAxis,
            new ChartCells(YearTable, texts.OwnUsers));
    }
}
