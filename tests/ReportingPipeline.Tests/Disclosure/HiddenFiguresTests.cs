using FsCheck.Fluent;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class HiddenFiguresTests
{
    private static readonly DisclosureNotes Notes = new(5, IsWithheld: false);
    private static readonly MonthSpan Year = new(new(2019, 1), new(2019, 12));
    private static readonly MonthSpan FirstHalf = new(new(2019, 1), new(2019, 6));

    private static readonly (Centre Centre, string Period)[] Reports =
    [
        (TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2018", amountKroner: 777)] }, "2019-H1"),
        (TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019", GrantMeasure.UniqueUsers)] }, "2020-H2"),
        (TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019", GrantMeasure.UserVisits)] }, "2020"),
        (TestCentre.Tertials("2018-T2"), "2020-T2"),
        (TestCentre.JulyYears("2017/18-H2"), "2020/21-H2"),
    ];

    [Fact]
    public void Apply_AnyHiddenCounts_HidesThemAndWhatIsMadeOfThemAndNothingElse() => ForEvery.Value(
        from visits in RandomVisits.Visits
        from report in Gen.Elements(Reports)
        from oneOf in Gen.Choose(1, 12)
        from seed in Gen.Choose(0, 1_000_000)
        select (visits, report, oneOf, seed),
        sample =>
        {
            var model = Compose(sample.report, sample.visits);
            var all = ReportFigures.Of(model);
            var hidden = SomeOf(all.Keys, sample.oneOf, new Random(sample.seed));

            var told = HiddenFigures.Apply(model, hidden, Notes);

            var (figures, isHidden) = (ReportFigures.Of(told), ReportFigures.HiddenIn(told));
            var expected = all.Keys.Where(name => Ingredients(name, all.Keys).Any(hidden.Contains) || name.Quantity == Quantity.RejectedRows && all[name] > 0).ToHashSet();
            Assert.Subset(expected, isHidden.Intersect(all.Keys).ToHashSet());
            Assert.All(expected, name => Assert.Null(figures[name]));
            Assert.All(expected.Where(name => all[name] is not null), name => Assert.Contains(name, isHidden));
            Assert.Equal(
                all.Where(figure => !expected.Contains(figure.Key) && figure.Key.Form != FigureForm.GrantPart),
                figures.Where(figure => !expected.Contains(figure.Key) && all.ContainsKey(figure.Key) && figure.Key.Form != FigureForm.GrantPart));
        },
        times: 200);

    [Fact]
    public void Apply_NothingHidden_LeavesTheFiguresAndTakesRowsAndKeys()
    {
        var model = Compose(Reports[1], [Counted.UserVisit("2019-02-01", "anna"), Counted.UserVisit("2020-02-01", "berit", "stange")]);

        var told = HiddenFigures.Apply(model, new HashSet<FigureName>(), Notes);

        Assert.Equal(
            ReportText.Of(model with { Notes = model.Notes with { Rejected = [(RejectionReason.UnknownKind, Figure.Hidden)], RejectedRows = [] }, Disclosure = Notes }),
            ReportText.Of(told));
        Assert.Equal(0, told.Notes.RowsNotListed);
    }

    [Fact]
    public void Apply_HiddenPartOfAYear_HidesTheBridgeAndKeepsTheYear()
    {
        var model = Compose(Reports[1], [Counted.UserVisit("2019-02-01", "anna"), Counted.UserVisit("2019-08-01", "anna"), Counted.UserVisit("2019-09-01", "berit")]);

        var bridge = HiddenFigures.Apply(model, Names(new FigureName(Quantity.UniqueUsers, FigureForm.Count, FirstHalf)), Notes).Users.Bridges.Single(bridge => bridge.Year.Period.Id == "2019");

        Assert.Equal((Figure.Hidden, new Figure(2), Figure.Hidden, new Figure(6)), (bridge.Parts[0].Users, bridge.Parts[1].Users, bridge.Repeated, bridge.Year.Users));
    }

    [Fact]
    public void Apply_HiddenHalfOfAYear_HidesTheChangesThatItIsInAndNoOthers()
    {
        var model = Compose(Reports[1], [Counted.UserVisit("2019-02-01", "anna"), Counted.UserVisit("2020-03-01", "anna")]);

        var years = HiddenFigures.Apply(model, Names(new FigureName(Quantity.Visits, FigureForm.Count, FirstHalf)), Notes).Visits.Years;

        Assert.Equal([Change.NotCollected, Change.Hidden, Change.Hidden], years.Select(year => year.Parts[0].VisitChange));
        Assert.All(years.Skip(1), year => Assert.NotNull(year.Parts[0].UserVisitChange.Difference.Number));
        Assert.All(years.Skip(1), year => Assert.NotNull(year.Parts[1].VisitChange.Difference.Number));
        Assert.All(years.Skip(1), year => Assert.NotNull(year.Total.VisitChange.Difference.Number));
    }

    [Fact]
    public void Apply_HiddenTwice_IsHiddenOnce()
    {
        var model = Compose(Reports[1], [Counted.UserVisit("2019-02-01", "anna"), Counted.UserVisit("2020-08-01", "berit", "stange")]);
        var hidden = Names(new FigureName(Quantity.Visits, FigureForm.Count, Year), new FigureName(Quantity.UniqueUsers, FigureForm.Count, Year) { MunicipalityId = "hamar" });

        var once = HiddenFigures.Apply(model, hidden, Notes);

        Assert.Equal(ReportText.Of(once), ReportText.Of(HiddenFigures.Apply(once, hidden, Notes)));
    }

    [Fact]
    public void Apply_ReportThatSaysWhatHasChanged_IsRefused()
    {
        var model = Compose(Reports[1], [Counted.UserVisit("2019-02-01", "anna")]) with { Changes = new ChangeSection(1, Counted.AsOf, []) };
        Assert.Throws<ArgumentException>(() => HiddenFigures.Apply(model, Names(), Notes));
    }

    private static HashSet<FigureName> Names(params FigureName[] names) => [.. names];

    private static ReportModel Compose((Centre Centre, string Period) report, IEnumerable<Visit> visits)
    {
        // So that a grant has a base to be shared by.
        var always = new[] { "hamar", "stange", "ringsaker", "loten" }.SelectMany((id, index) => new[] { Counted.UserVisit("2018-02-01", $"in {index}", id), Counted.UserVisit("2019-02-01", $"in {index}", id) });
        var counter = new PartitionCounter(SourcePartition.Parse("centre|mars"));
        counter.Reject(RejectionReason.UnknownKind);
        return TestCentre.Compose(
            report.Centre, report.Period, Counted.Merge([.. Counted.Partitions(always.Concat(visits)), counter.ToCounts()]),
            new RejectedRow("centre|mars", "key", RejectionReason.UnknownKind));
    }

    // About one of so many, but never a single base of a grant without that of all.
    private static HashSet<FigureName> SomeOf(IEnumerable<FigureName> names, int oneOf, Random random)
    {
        var hidden = names
            .Where(name => name.Form is FigureForm.Count or FigureForm.GrantBase && name.Quantity != Quantity.RejectedRows && random.Next(oneOf) == 0)
            .ToHashSet();
        if (hidden.Where(name => name.Form == FigureForm.GrantBase).ToList() is [{ MunicipalityId: not null } only]) hidden.Add(only with { MunicipalityId = null });
        return hidden;
    }

    // The counts that whoever knows the figure knows something of.
    private static IEnumerable<FigureName> Ingredients(FigureName name, IEnumerable<FigureName> printed)
    {
        var count = name with { Form = FigureForm.Count, ComparedWith = null };
        var basis = name with { Form = FigureForm.GrantBase };
        return name.Form switch
        {
            FigureForm.Count when name.Quantity == Quantity.RepeatedUsers => printed
                .Where(part => part is { Quantity: Quantity.UniqueUsers, Form: FigureForm.Count, MunicipalityId: null }
                    && (part.Span == name.Span || IsPart(part.Span, name.Span)))
                .Append(name),
            FigureForm.Count => [name],
            FigureForm.Share => [count, count with { MunicipalityId = null }],
            FigureForm.Change or FigureForm.PercentChange => [count, count with { Span = name.ComparedWith!.Value }],
            FigureForm.GrantBase or FigureForm.ShareOfGrantBase => [basis, basis with { MunicipalityId = null }],
            _ => [],
        };
    }

    // A half-year or a tertial; single months are no part of what is added up.
    private static bool IsPart(MonthSpan span, MonthSpan year) =>
        year.First <= span.First && span.Last <= year.Last && span.First != span.Last;
}
