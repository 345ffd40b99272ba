using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Tests.Books.BooksScene;

namespace ReportingPipeline.Tests.Books;

public sealed class YearCorrectionsTests
{
    [Fact]
    public void Propose_NothingCorrected_ProposesNothing()
    {
        var proposed = OfTenUsersEach().Propose();

        Assert.Empty(proposed.Counts);
        Assert.Empty(proposed.Waiting);
    }

    [Fact]
    public void Propose_LateVisitsOfFiveUsersInOneRow_AreTakenUp()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 5));

        var proposed = scene.Propose();

        Assert.Equal([FirstHalf], proposed.Counts.Keys);
        Assert.Equal(scene.Present.Of(FirstHalf.Months).ContentHash(), proposed.Counts[FirstHalf].ContentHash());
        Assert.Empty(proposed.Waiting);
    }

    [Fact]
    public void Propose_LateVisitsOfFourUsersInOneRow_Wait()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 4));

        var proposed = scene.Propose();

        Assert.Empty(proposed.Counts);
        Assert.Equal([Waits(FirstHalf, "hamar", 4)], proposed.Waiting);
    }

    [Fact]
    public void Propose_FiveUsersOfOneRowAndFourOfAnother_TakesUpTheFive()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.Register("2019-03-01", "stange", Users("later", 4));

        var proposed = scene.Propose();

        Assert.Equal((15, 10), UsersOf(proposed.Counts[FirstHalf], FirstHalf));
        Assert.Equal([Waits(FirstHalf, "stange", 4)], proposed.Waiting);
    }

    [Fact]
    public void Propose_FewUsersOfTwoRowsWhileTheYearIsOpen_AreTakenUpTogether()
    {
        var scene = new BooksScene();
        scene.Close(FirstHalf);
        scene.Register("2019-03-01", "hamar", Users("late", 3));
        scene.Register("2019-03-01", "stange", Users("later", 2));

        var proposed = scene.Propose();

        Assert.Equal((3, 2), UsersOf(proposed.Counts[FirstHalf], FirstHalf));
        Assert.Empty(proposed.Waiting);
    }

    [Fact]
    public void Propose_FourUsersWhileTheYearIsOpen_WaitAsOfTheWholeCentre()
    {
        var scene = new BooksScene();
        scene.Close(FirstHalf);
        scene.Register("2019-03-01", "hamar", Users("late", 3));
        scene.Register("2019-03-01", "stange", "later");

        Assert.Equal([Waits(FirstHalf, null, 4)], scene.Propose().Waiting);
    }

    [Fact]
    public void Propose_FewUsersOfTwoRowsOfAYearWithoutBreakdown_AreTakenUpTogether()
    {
        var scene = new BooksScene();
        scene.Close(FirstHalf);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false);
        scene.Register("2019-03-01", "hamar", Users("late", 3));
        scene.Register("2019-03-01", "stange", Users("later", 2));

        Assert.Equal((3, 2), UsersOf(scene.Propose().Counts[FirstHalf], FirstHalf));
    }

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

    [Fact]
    public void Propose_FewAgainstTheFirstVersion_WaitHoweverManyAgainstTheOneBefore()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 6));
        Assert.Single(scene.TakeUp().Counts);

        scene.Cancel("2019-03-01", Users("late", 5));
        scene.Register("2019-03-01", "hamar", Users("later", 3));
        var second = scene.TakeUp();

        // Eight users against the second version, but late6 and three others against the first.
        Assert.Empty(second.Counts);
        Assert.Equal([Waits(FirstHalf, "hamar", 8)], second.Waiting);

        scene.Register("2019-03-01", "hamar", "latest");
        Assert.Single(scene.TakeUp().Counts);
        Assert.Equal((15, 10), UsersOf(scene.Books, Year));
    }

    [Fact]
    public void Propose_BackToTheFirstVersion_IsTakenUp()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.TakeUp();
        scene.Cancel("2019-03-01", Users("late", 5));

        scene.TakeUp();

        Assert.Equal(scene.Find(FirstHalf).Counts[0].ContentHash(), scene.Find(FirstHalf).Counts[2].ContentHash());
    }

    [Fact]
    public void Propose_SameRegistrationsAgain_ProposesNothingMore()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.Register("2019-03-01", "stange", Users("later", 4));
        var waiting = scene.TakeUp().Waiting;

        var again = scene.Propose();

        Assert.Empty(again.Counts);
        Assert.Equal(waiting, again.Waiting);
    }

    [Fact]
    public void Propose_SameRegistrationsAgainAfterARowWouldHaveBeenUnsafe_ProposesNothingMore()
    {
        var scene = OfTenUsersEach(arePartsTold: true);
        // Eight would leave two in the first half; without the three who wait for the second half, five would leave five.
        scene.Cancel("2019-02-01", Users("hamar", 8));
        scene.Register("2019-10-01", "hamar", [.. Users("hamar", 3), .. Users("late", 6)]);

        scene.TakeUp();

        Assert.Empty(scene.Propose().Counts);
        Assert.Equal((5, 10), UsersOf(scene.Books, FirstHalf));
        Assert.Equal((16, 10), UsersOf(scene.Books, SecondHalf));
    }

    [Fact]
    public void Propose_WindowOfAHalfEnded_CorrectsTheOtherHalfAlone()
    {
        var scene = OfTenUsersEach();
        scene.EndWindow(FirstHalf);
        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.Register("2019-10-01", "hamar", Users("late", 5));

        var proposed = scene.TakeUp();

        Assert.Equal([SecondHalf], proposed.Counts.Keys);
        Assert.Equal((10, 10), UsersOf(scene.Books, FirstHalf));
        Assert.Equal((15, 10), UsersOf(scene.Books, SecondHalf));
        Assert.Empty(proposed.Waiting);
    }

    [Fact]
    public void Propose_ErasedUser_IsNoCancellation()
    {
        var scene = OfTenUsersEach();
        scene.Erase("hamar1");

        Assert.Empty(scene.Propose().Waiting);

        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.TakeUp();
        Assert.Equal((15, 10), UsersOf(scene.Books, Year));
    }

    [Fact]
    public void Propose_MunicipalityThatTheYearDoesNotList_IsOther()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "trysil", Users("late", 5));

        var proposed = scene.Propose();

        Assert.Equal(5, proposed.Counts[FirstHalf].VisitsByMunicipality(FirstHalf.Months)[Municipality.OtherId].Visits);

        scene.Cancel("2019-03-01", "late1");
        Assert.Equal([Waits(FirstHalf, Municipality.OtherId, 4)], scene.Propose().Waiting);
    }

    private static WaitingCorrections Waits(ReportingPeriod part, string? row, int users, int registrations = 0) =>
        new(part, row is null ? null : MunicipalityRow.Of(row.Split('+')), users, registrations);

    // From Hamar and from Stange.
    private static (int Hamar, int Stange) UsersOf(CollectedCounts counts, ReportingPeriod span)
    {
        var users = new UserTimelines(counts).Count(span.Months);
        return (users.CountedUnder(MunicipalityRow.Of("hamar"))!.Value, users.CountedUnder(MunicipalityRow.Of("stange"))!.Value);
    }
}
