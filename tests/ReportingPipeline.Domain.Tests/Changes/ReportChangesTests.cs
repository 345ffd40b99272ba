using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Changes;

public sealed class ReportChangesTests
{
    private static readonly MonthSpan Half = new(new(2019, 1), new(2019, 6));
    private static readonly FigureName Visits = new(Quantity.Visits, Half);
    private static readonly FigureName Users = new(Quantity.UniqueUsers, Half);
    private static readonly FigureName FromHamar = new(Quantity.UniqueUsers, Half, MunicipalityRow.Of("hamar"));
    private static readonly Figure Told = new(7);

    // One user more, with one visit.
    private static readonly ReasonFinder Reasons =
        new(
            TestCentre.HalfYears("2019-H1"),
            Counted.From(Counted.UserVisit("2019-03-05", "anna")),
            Counted.From(Counted.UserVisit("2019-03-05", "anna"), Counted.UserVisit("2019-04-01", "berit")));

    [Fact]
    public void Between_FiguresThatDiffer_AreInPrintedOrderWithReasons()
    {
        var changes = Between(
            [(Visits, new(1)), (FromHamar, Told), (Users, new(3))], [(Users, new(4)), (Visits, new(2)), (FromHamar, Told)]);

        Assert.Equal([Users, Visits], changes.Select(change => change.Name));
        Assert.Equal([new(3), new Figure(1)], changes.Select(change => change.Before));
        Assert.Equal([new(4), new Figure(2)], changes.Select(change => change.Now));
        Assert.All(changes, change => Assert.Equal(new Figure(1), change.Difference));
        Assert.All(changes, change => Assert.Equal([ChangeReason.LateRegistration], change.Reasons));
    }

    [Fact]
    public void Between_FigureHiddenInOne_TellsNothingOfWhatHappened()
    {
        var changes = Between([(Visits, Told), (Users, Figure.Hidden)], [(Visits, Figure.Hidden), (Users, Told)]);

        Assert.All(changes, change => Assert.Equal(Figure.Hidden, change.Difference));
        Assert.All(changes, change => Assert.Equal([ChangeReason.Protection], change.Reasons));
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public void Between_FiguresThatAreTheSame_AreLeftOut() => Assert.Empty(Between(
        [(Visits, Figure.Hidden), (Users, Told), (FromHamar, Figure.NotCollected)],
        [(Visits, Figure.Hidden), (Users, Told), (FromHamar, Figure.NotCollected)]));

    [Fact]
    public void Between_FigureWithAPlaceInOneOnly_IsMissingInTheOther()
    {
        var changes = Between([(Visits, Told)], [(Users, Told)]);

        Assert.Equal(
            [(Users, Figure.NotCollected, Told), (Visits, Told, Figure.NotCollected)],
            changes.Select(change => (change.Name, change.Before, change.Now)));
        Assert.All(changes, change => Assert.Equal(Figure.NotCollected, change.Difference));
    }

    [Fact]
    public void Between_PlaceWithoutANumberInOneOnly_IsNoChange() =>
        Assert.Empty(Between([(Visits, Figure.NotCollected)], [(Users, Figure.NotCollected)]));

    // The line of those told together, in a period in which all have lines of their own.
    [Fact]
    public void Between_LineWithoutMunicipalities_IsNoChange()
    {
        var line = new FigureName(Quantity.UniqueUsers, Half, MunicipalityRow.Of());

        Assert.Empty(Between([(line, new(0))], []));
        Assert.Empty(Between([(line, new(0))], [(line, Figure.Hidden)]));
    }

    private static IReadOnlyList<ChangedFigure> Between(
        (FigureName Name, Figure Figure)[] before, (FigureName Name, Figure Figure)[] now) =>
        ReportChanges.Between(Table(before), Table(now), Reasons);

    private static OrderedDictionary<FigureName, Figure> Table((FigureName Name, Figure Figure)[] figures) =>
        new(figures.Select(figure => KeyValuePair.Create(figure.Name, figure.Figure)));
}
