using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Reports;
using static ReportingPipeline.Tests.Disclosure.Reader;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>The persons behind every sort of count.</summary>
public sealed class ReportCountsTests
{
    // Anna comes three times from Hamar and berit once from Stange; on 5 March come two relatives and on 6 March one, and
    // on 7 March two users who do not say who they are; a professional from nobody knows where comes in August.
    private static readonly Visit[] Visits =
    [
        Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-03-02", "anna"), Counted.UserVisit("2019-08-03", "anna"),
        Counted.UserVisit("2019-03-04", "berit", Stange),
        Counted.OtherVisit("2019-03-05"), Counted.OtherVisit("2019-03-05"), Counted.OtherVisit("2019-03-06"),
        Counted.UserVisit("2019-03-07", null), Counted.UserVisit("2019-03-07", null),
        Counted.VisitFromNobodyKnowsWhere("2019-08-04"),
    ];

    [Theory]
    [InlineData(Quantity.UniqueUsers, "2019", null, 2, 2)]
    [InlineData(Quantity.UniqueUsers, "2019-H2", null, 1, 1)]
    [InlineData(Quantity.UniqueUsers, "2019", Stange, 1, 1)]
    [InlineData(Quantity.UniqueUsers, "2019", Loten, 0, 0)]
    [InlineData(Quantity.UniqueUsers, "2019", Municipality.OtherId, 0, 0)]
    // Anna and berit; the relatives may be two persons, and may be those two.
    [InlineData(Quantity.Visits, "2019", null, 10, 2)]
    [InlineData(Quantity.Visits, "2019-03", null, 8, 2)]
    [InlineData(Quantity.UserVisits, "2019", null, 6, 2)]
    [InlineData(Quantity.UserVisits, "2019-H2", null, 1, 1)]
    [InlineData(Quantity.UserVisitsWithoutId, "2019", null, 2, 2)]
    [InlineData(Quantity.UserVisitsWithoutId, "2019-H2", null, 0, 0)]
    public void Cells_AnyCount_HaveItsPersons(Quantity quantity, string span, string? municipality, long value, long persons) =>
        Assert.Equal(new CountedPersons(value, persons), Of("2019-H2").Cells[Name(quantity, span, municipality)]);

    [Fact]
    public void Cells_BaseOfAGrant_HasThePersonsOfEachMunicipalityAndAtLeastTheMostOfThemInAll()
    {
        var cells = Of("2019-H2").Cells;

        Assert.Equal(new CountedPersons(8, 2), cells[Base(Hamar)]);
        Assert.Equal(new CountedPersons(1, 1), cells[Base(Stange)]);
        Assert.Equal(new CountedPersons(9, 2), cells[Base(null)]);
    }

    [Fact]
    public void Cells_VisitsByMunicipality_WithTheOthersAddUpToAll()
    {
        var cells = Of("2019-H2").Cells;
        Assert.Equal(cells[Name(Quantity.Visits, "2019")].Value, Everywhere.Sum(id => cells[Name(Quantity.Visits, "2019", id)].Value));
    }

    [Fact]
    public void Cells_UserYears_AreTheAnnualOnesWithThePersonsOfTheYearWithTheMost()
    {
        var visits = Visits.Concat([Counted.UserVisit("2018-02-01", "anna"), Counted.UserVisit("2020-02-01", "anna"), Counted.UserVisit("2020-02-01", "berit")]);

        var cells = Of("2020-H2", visits).Cells;

        Assert.Equal(new CountedPersons(5, 2), cells[Name(Quantity.UserYears, "2018/2020")]);
        Assert.Equal(new CountedPersons(2, 2), cells[Name(Quantity.DistinctUsers, "2018/2020")]);
    }

    [Fact]
    public void Rests_OfVisits_HaveThePersonsOfWhatIsLeft()
    {
        var rests = Of("2019-H2").Rests.ToDictionary(rest => (rest.Whole, rest.Part), rest => rest.Persons);

        Assert.Equal(2, rests[(Name(Quantity.Visits, "2019"), Name(Quantity.UserVisits, "2019"))]);
        Assert.Equal(2, rests[(Name(Quantity.UserVisits, "2019"), Name(Quantity.UserVisitsWithoutId, "2019"))]);
        Assert.Equal(1, rests[(Name(Quantity.Visits, "2019-H2"), Name(Quantity.UserVisits, "2019-H2"))]);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(4, 4, true)]
    [InlineData(5, 5, false)]
    [InlineData(96, 1, true)]
    [InlineData(96, 0, true)]
    public void IsSensitive_ThresholdFive_GoesByPersonsButForZero(long value, long persons, bool isSensitive) =>
        Assert.Equal(isSensitive, new CountedPersons(value, persons).IsSensitive(5));

    private static ReportCounts Of(string period, IEnumerable<Visit>? visits = null)
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019")] };
        return ReportCounts.Of(centre, centre.Calendar.Parse(period), Counted.From(visits ?? Visits));
    }

    private static FigureName Base(string? municipality) => Name(Quantity.Visits, "2019", municipality) with { Form = FigureForm.GrantBase };
}
