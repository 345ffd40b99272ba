using static ReportingPipeline.Domain.Tests.Books.BooksScene;

namespace ReportingPipeline.Domain.Tests.Books;

/// <summary>Users who are counted elsewhere after a correction, or whose visits are.</summary>
public sealed class CorrectionsOfMoversTests
{
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    public void Propose_LateVisitsThatMoveUsersOutOfARow_TouchThatRowAsWell(int users, int moved)
    {
        var scene = OfTenUsersEach();
        // Five of Stange and one more of Hamar would do for Stange alone; Hamar has the last visits of too few users.
        scene.Register("2019-10-01", "stange", [.. Users("hamar", users), "stange1"]);

        var proposed = scene.TakeUp();

        Assert.Equal((10 - moved, 10 + moved), UsersOf(scene.Books, Year));
        Assert.Equal(
            moved == 0 ? [Waits(SecondHalf, "hamar", 4), Waits(SecondHalf, "stange", 5)] : [],
            proposed.Waiting.OrderBy(row => row.Row?.Key));
    }

    [Fact]
    public void Propose_LateVisitsThatLeaveTooFewUnderTheRowTheyMoveOutOf_Wait()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-10-01", "stange", Users("hamar", 7));

        var proposed = scene.TakeUp();

        Assert.Equal((10, 10), UsersOf(scene.Books, Year));
        Assert.Equal([Waits(SecondHalf, "hamar", 7), Waits(SecondHalf, "stange", 7)], proposed.Waiting.OrderBy(row => row.Row?.Key));
    }

    [Fact]
    public void Propose_VisitsOfOneUserInARowThatOthersAreOnlyCountedUnder_Wait()
    {
        var scene = OfTenUsersEach();
        // Counted under Hamar before and after, these have other visits from Stange alone.
        scene.Register("2019-03-01", "stange", Users("hamar", 5));
        scene.Register("2019-03-01", "hamar", "hamar6");

        var proposed = scene.TakeUp();

        Assert.Equal([Waits(FirstHalf, "hamar", 1)], proposed.Waiting);
        Assert.Equal(10, scene.Books.VisitsByMunicipality(FirstHalf.Months)["hamar"].Visits);
        Assert.Equal(15, scene.Books.VisitsByMunicipality(FirstHalf.Months)["stange"].Visits);
    }

    [Fact]
    public void Propose_VisitsMovedToTheOtherHalf_AreNeitherCountedTwiceNorLost()
    {
        var scene = OfTenUsersEach();
        scene.Correct("2019-02-01", Users("hamar", 5), visit => visit with { Date = new(2019, 11, 1) });

        var proposed = scene.TakeUp();

        Assert.Equal([FirstHalf, SecondHalf], proposed.Counts.Keys);
        Assert.Equal(scene.Present.ContentHash(), scene.Books.ContentHash());
    }

    [Fact]
    public void Propose_MovedVisitOfAUserWhoMustWaitInOneHalf_WaitsInBoth()
    {
        var scene = OfTenUsersEach();
        scene.Correct("2019-02-01", Users("hamar", 6), visit => visit with { Date = new(2019, 11, 1) });
        scene.Correct("2019-11-01", ["hamar6"], visit => visit with { MunicipalityId = "stange" });

        var proposed = scene.TakeUp();

        Assert.Equal([FirstHalf, SecondHalf], proposed.Counts.Keys);
        Assert.Equal(scene.Present.Visits(Year.Months), scene.Books.Visits(Year.Months));
        Assert.Equal(15, scene.Books.Visits(FirstHalf.Months).Visits);
        Assert.Equal(
            [Waits(FirstHalf, "hamar", 1), Waits(FirstHalf, "stange", 1), Waits(SecondHalf, "hamar", 1), Waits(SecondHalf, "stange", 1)],
            proposed.Waiting.OrderBy(row => row.Part.Id).ThenBy(row => row.Row?.Key));
    }
}
