using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books;

public sealed class CentreBooksTests
{
    private static readonly DateTimeOffset AsOf = new(2020, 1, 10, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2020, 1, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly ReportingPeriod Year = ReportingCalendar.CalendarYear.Year(2019);
    private static readonly ReportingPeriod First = Year.Parts(PeriodKind.HalfYear)[0];
    private static readonly ReportingPeriod Second = Year.Parts(PeriodKind.HalfYear)[1];

    [Fact]
    public void Close_OpenParts_AreClosedInOrderAsTheReportCountsThem()
    {
        var books = CentreBooks.Empty.Close(Basis([Open(Second, "b"), Open(First, "a")]), Now);

        Assert.Equal([First, Second], books.Parts.Select(closed => closed.Part));
        Assert.Equal([new PartVersion(1, "a", AsOf, Now)], books.Find(First)!.Versions);
        Assert.Equal(new PartVersion(1, "b", AsOf, Now), books.Find(Second)!.Latest);
    }

    [Fact]
    public void Close_EarlierPartAfterALaterOne_StandsBeforeIt()
    {
        var books = CentreBooks.Empty.Close(Basis([Open(Second, "b")]), Now).Close(Basis([Open(First, "a")]), Now.AddDays(1));

        Assert.Equal([First, Second], books.Parts.Select(closed => closed.Part));
    }

    [Fact]
    public void Close_ClosedPart_StaysAsItIs()
    {
        var books = CentreBooks.Empty.Close(Basis([Open(First, "a")]), Now);
        books = books.With(books.Find(First)!.With("a2", AsOf.AddDays(20), Now.AddDays(30), takenUp: null));

        var later = books.Close(Basis([UsedPart.Of(books.Find(First)!), Open(Second, "b")]), Now.AddDays(60));

        Assert.Equal(books.Find(First), later.Find(First));
        Assert.Equal([First, Second], later.Parts.Select(closed => closed.Part));
        Assert.Equal(Now.AddDays(60), later.Find(Second)!.Latest.At);
    }

    [Fact]
    public void Close_ByAMachineWhoseClockIsBehind_IsNotBeforeAnyVersionAndCorrectionsAreAfter()
    {
        var books = CentreBooks.Empty.Close(Basis([Open(First, "a")]), Now);

        Assert.Equal(Now, books.Close(Basis([Open(Second, "b")]), Now.AddMinutes(-1)).Find(Second)!.Latest.At);
        Assert.Equal(Now.AddTicks(1), books.After(Now));
        Assert.Equal(Now.AddTicks(2), books.After(Now.AddTicks(2)));
    }

    [Fact]
    public void Close_Years_AreClosedInOrderAndKeepTheirRows()
    {
        var (former, latter) = (Division(Year, "hamar"), Division(Year.Next(), "hamar"));
        var books = CentreBooks.Empty.Close(Basis([], latter), Now);

        books = books.Close(Basis([], Division(Year.Next(), "hamar", "stange"), former), Now);

        Assert.Equal([Year, Year.Next()], books.Years.Select(year => year.Year));
        Assert.Same(former, books.Division(Year));
        Assert.Same(latter, books.Division(Year.Next()));
    }

    [Fact]
    public void Find_OpenPartOrYear_IsNull()
    {
        Assert.Null(CentreBooks.Empty.Find(First));
        Assert.Null(CentreBooks.Empty.Division(Year));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("other", false)]
    public void Agree_PartThatWasClosedMeanwhile_IfWithTheSameCounts(string closedWith, bool agrees)
    {
        var draft = Basis([Open(First, "a")]);

        Assert.True(CentreBooks.Empty.Agree(draft));
        Assert.Equal(agrees, CentreBooks.Empty.Close(Basis([Open(First, closedWith)]), Now).Agree(draft));
    }

    [Fact]
    public void Agree_PartThatWasCorrectedMeanwhile_IsOutdated()
    {
        var books = CentreBooks.Empty.Close(Basis([Open(First, "a")]), Now);
        var draft = Basis([UsedPart.Of(books.Find(First)!), Open(Second, "b")]);

        Assert.True(books.Agree(draft));
        Assert.False(books.With(books.Find(First)!.With("a2", AsOf, Now, takenUp: null)).Agree(draft));
    }

    [Fact]
    public void Agree_YearThatWasClosedMeanwhile_IfWithTheSameRows()
    {
        var books = CentreBooks.Empty.Close(Basis([], Division(Year, "hamar", "stange")), Now);

        Assert.True(books.Agree(Basis([], Division(Year, "hamar", "stange"))));
        Assert.False(books.Agree(Basis([], Division(Year, "hamar+stange"))));
        Assert.False(books.Agree(Basis([], Division(Year, "hamar", "stange") with { ArePartsTold = true })));
        Assert.False(books.Agree(Basis([], Division(Year, "hamar", "stange") with { Threshold = 3 })));
        Assert.True(books.Agree(Basis([], Division(Year.Next(), "hamar+stange"))));
    }

    [Fact]
    public void With_PartInAnotherState_ReplacesThatPartAlone()
    {
        var books = CentreBooks.Empty.Close(Basis([Open(First, "a"), Open(Second, "b")], Division(Year, "hamar")), Now);
        var takenUp = new TakenUp("Kari", "A wrong grant");

        var corrected = books.With(books.Find(First)!.With("a2", AsOf.AddDays(20), Now.AddDays(30), takenUp));

        Assert.Equal(new PartVersion(2, "a2", AsOf.AddDays(20), Now.AddDays(30)) { TakenUp = takenUp }, corrected.Find(First)!.Latest);
        Assert.Equal(2, corrected.Find(First)!.Versions.Count);
        Assert.Equal(books.Find(Second), corrected.Find(Second));
        Assert.Equal(books.Years, corrected.Years);
    }

    [Fact]
    public void Of_ClosedPart_IsUsedAsItsLatestVersionWithAllThatWasTakenUp()
    {
        var takenUp = new TakenUp("Kari", "A wrong grant");
        var closed = CentreBooks.Empty.Close(Basis([Open(First, "a")]), Now).Find(First)!
            .With("a2", AsOf, Now, takenUp)
            .With("a3", AsOf.AddDays(40), Now, takenUp: null);

        var used = UsedPart.Of(closed);

        Assert.Equal((First, 3, "a3", AsOf.AddDays(40)), (used.Part, used.Version, used.CountsName, used.DataAsOf));
        Assert.Equal([takenUp], used.TakenUp);
    }

    private static UsedPart Open(ReportingPeriod part, string countsName) => new(part, 0, countsName, AsOf);

    private static ReportBasis Basis(IReadOnlyList<UsedPart> parts, params IReadOnlyList<YearDivision> years) => new(parts, years);

    private static YearDivision Division(ReportingPeriod year, params string[] rows) =>
        new(year, 5, ["hamar", "stange"], [.. rows.Select(row => MunicipalityRow.Of(row.Split('+')))], ArePartsTold: false);
}
