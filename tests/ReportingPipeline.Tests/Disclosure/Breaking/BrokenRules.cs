using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure.Breaking;

/// <summary>The rules of what may be told, each broken by itself.</summary>
internal static class BrokenRules
{
    private static readonly MunicipalityRow Elsewhere = MunicipalityRow.Of(Municipality.OtherId);

    /// <summary>A row is told by who is counted under it.</summary>
    public static BrokenRule VisitsAreNotLookedAt { get; } = Divided(
        "rule 1: who is visiting from a row is not looked at",
        source => new LooseDivider(source) { LooksAtVisits = false }.Divide());

    /// <summary>"Annen/ukjent kommune" is told where no municipality is.</summary>
    public static BrokenRule ElsewhereIsTold { get; } = Told(
        "rule 1: \"annen/ukjent\" is told in a year without breakdown",
        (_, name) => name.Row == Elsewhere && name.Span.Length == 12);

    /// <summary>A grant is told whose payers are not whole rows.</summary>
    public static BrokenRule AcrossPayers { get; } = new("rule 5: a grant is told whose payers cut a row")
    {
        Figures = source => new ToldFigures(source.All, new LooseDivider(source) { LooksAtPayers = false }.Divide()),
        Edit = (model, source) => model with { Grant = Compose(model, source, source.Told).Grant },
    };

    /// <summary>What all payers together count is told where no row is.</summary>
    public static BrokenRule BaseOfAllIsTold { get; } = Told(
        "rule 5: the base of all payers is told in a year without breakdown",
        (source, name) => source.All.Centre.Grants.Any(grant =>
            name == new FigureName(grant.BaseQuantity(), grant.BaseYear.Months, MunicipalityRow.Of(grant.MunicipalityIds))));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<BrokenRule> All { get; } =
    [
        Divided("rule 1: every municipality is named, safe or not", source => source.Divisions.Select(EachAlone)),
        Divided("rule 1: nobody joins the others where they are not safe", source => new LooseDivider(source) { Joins = false }.Divide()),
        VisitsAreNotLookedAt,
        Divided("rule 1: a year of too few users is broken down", source => new LooseDivider(source) { LooksAtTotal = false }.Divide()),
        ElsewhereIsTold,
        Told("rule 2: users are told by part of the year", IsUsersByPart),
        Divided(
            "rule 2: visits are told by part of the year, safe or not",
            source => source.Divisions.Select(year => year with { ArePartsTold = year.HasBreakdown })),
        new("rule 3: three years are added up by the rows of the last one") { Figures = ByRowsOfTheLastYear },
        ToldOfAll("rule 4: the whole centre's users are told, enough or not", Quantity.UniqueUsers),
        ToldOfAll("rule 4: who came in both half-years is told, enough or not", Quantity.RepeatedUsers),
        ToldOfAll("rule 4: the sum of three years is told where one is hidden", Quantity.UserYears),
        new("rule 4: a change is told from or to hidden users") { Edit = WithUserChanges },
        AcrossPayers,
        Told("rule 5: every payer's kroner are told", (_, name) => name is { Quantity: Quantity.GrantKroner, Row: not null }),
        BaseOfAllIsTold,
        new("rule 7: a share is left where its number is hidden") { Edit = WithShares },
        new("rule 7: a rate is left where its number is hidden") { Edit = WithRates },
    ];

    private static BrokenRule Divided(string name, Func<ReportSource, IEnumerable<YearDivision>> divisions) =>
        new(name) { Figures = source => new ToldFigures(source.All, divisions(source)) };

    private static BrokenRule Told(string name, Func<ReportSource, FigureName, bool> isTold) =>
        new(name) { Figures = source => new BrokenFigures(source.Told, source.All, name => isTold(source, name)) };

    private static BrokenRule ToldOfAll(string name, Quantity quantity) =>
        Told(name, (_, figure) => figure.Quantity == quantity && figure.Row is null);

    private static YearDivision EachAlone(YearDivision year) =>
        year.HasBreakdown
            ? year with { Rows = [.. year.MunicipalityIds.Select(id => MunicipalityRow.Of(id))], ArePartsTold = false }
            : year;

    private static bool IsUsersByPart(ReportSource source, FigureName name) => name is { Quantity: Quantity.UniqueUsers, Row: { } row }
        && name.Span.Length == source.All.Centre.ReportsBy.Months()
        && source.Divisions.Any(year => year.Year.Months.Contains(name.Span) && year.Tells(row));

    private static BrokenFigures ByRowsOfTheLastYear(ReportSource source)
    {
        return new BrokenFigures(source.Told, source.All, IsOfThreeYears)
        {
            Rows = years => source.Told.RowsOf(years).Count > 0 ? source.Told.RowsOf(years[^1]) : [],
        };

        bool IsOfThreeYears(FigureName name) =>
            name is { Quantity: Quantity.UserYears, Row: not null } && HaveBreakdowns(source, name.Span);
    }

    private static bool HaveBreakdowns(ReportSource source, MonthSpan years) =>
        source.Divisions.Where(division => years.Contains(division.Year.Months)).All(division => division.HasBreakdown);

    private static ReportModel WithUserChanges(ReportModel model, ReportSource source)
    {
        var all = Compose(model, source, source.All).Visits.Comparison;
        return model with
        {
            Visits = model.Visits with
            {
                Comparison = [.. model.Visits.Comparison.Zip(all, (told, real) => told with { UniqueUserChange = real.UniqueUserChange })],
            },
        };
    }

    // Beside each hidden number of which the total is told.
    private static ReportModel WithShares(ReportModel model, ReportSource source)
    {
        return model with { Users = model.Users with { Periods = [.. model.Users.Periods.Select(WithSharesOf)] } };

        PeriodUsers WithSharesOf(PeriodUsers period) =>
            period with { Municipalities = [.. period.Municipalities.Select(row => row with { ShareOfTotal = Share(period, row) })] };

        ShareFigure Share(PeriodUsers period, MunicipalityUsers row) =>
            ShareFigure.Between(source.All.Find(new FigureName(Quantity.UniqueUsers, period.Period.Months, row.Row)), period.Total);
    }

    private static ReportModel WithRates(ReportModel model, ReportSource source)
    {
        return model.Municipality is not { } section ? model : model with { Municipality = section with { Years = [.. section.Years.Select(WithRatesOf)] } };

        MunicipalityYear WithRatesOf(MunicipalityYear year) => year with
        {
            UsersPerThousand = DecimalFigure.Rate(Find(Quantity.UniqueUsers, year), new(year.Population?.Inhabitants), unit: 1_000),
            VisitsPerThousand = DecimalFigure.Rate(Find(Quantity.Visits, year), new(year.Population?.Inhabitants), unit: 1_000),
        };

        Figure Find(Quantity quantity, MunicipalityYear year) => source.All.Find(new FigureName(quantity, year.Year.Months, year.Row));
    }

    private static ReportModel Compose(ReportModel model, ReportSource source, IFigures figures) =>
        ReportComposer.Compose(model.Heading, source, figures).Model;
}
