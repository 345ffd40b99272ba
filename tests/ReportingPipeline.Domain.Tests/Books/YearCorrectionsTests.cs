using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Books.BooksScene;

namespace ReportingPipeline.Domain.Tests.Books;

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
}
