using static ReportingPipeline.Domain.Tests.Books.BooksScene;

namespace ReportingPipeline.Domain.Tests.Books;

public sealed class CorrectionsTakenUpAnywayTests
{
    [Fact]
    public void Propose_OneUserTakenUpAnyway_TakesUpNothingOfOthersInTheOtherHalf()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", "late");
        scene.Register("2019-10-01", "stange", "later", "latest");

        var proposed = scene.Propose(takenUpAnyway: FirstHalf);

        Assert.Equal([FirstHalf], proposed.Counts.Keys);
        Assert.Equal([FirstHalf], proposed.TakenUpAnyway);
        Assert.Equal([Waits(SecondHalf, "stange", 2)], proposed.Waiting);
    }

    [Fact]
    public void Propose_MovedVisitTakenUpAnyway_MarksTheOtherHalfAsWell()
    {
        var scene = OfTenUsersEach();
        scene.Correct("2019-02-01", ["hamar1"], visit => visit with { Date = new(2019, 11, 1) });

        var proposed = scene.TakeUp(takenUpAnyway: FirstHalf);

        Assert.Equal([FirstHalf, SecondHalf], proposed.TakenUpAnyway.OrderBy(part => part.Id));
        Assert.Equal(scene.Present.ContentHash(), scene.Books.ContentHash());
    }

    [Fact]
    public void Propose_MovedVisitTakenUpAnywayBesideALateOne_MarksTheOtherHalfAsWell()
    {
        var scene = OfTenUsersEach();
        scene.Correct("2019-02-01", ["hamar1"], visit => visit with { Date = new(2019, 11, 1) });
        scene.Register("2019-03-01", "stange", "late");

        Assert.Equal([FirstHalf, SecondHalf], scene.Propose(takenUpAnyway: FirstHalf).TakenUpAnyway.OrderBy(part => part.Id));
    }

    [Fact]
    public void Propose_OneUserTakenUpAnywayBesideEnoughInTheOtherHalf_MarksThatHalfAlone()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", "late");
        scene.Register("2019-10-01", "stange", Users("later", 5));

        var proposed = scene.TakeUp(takenUpAnyway: FirstHalf);

        Assert.Equal([FirstHalf, SecondHalf], proposed.Counts.Keys);
        Assert.Equal([FirstHalf], proposed.TakenUpAnyway);
    }

    [Fact]
    public void Propose_TakenUpAnyway_TakesUpEverythingOfThePart()
    {
        var scene = OfTenUsersEach(arePartsTold: true);
        scene.Register("2019-03-01", "hamar", "late");
        scene.RegisterNameless("2019-03-01", "stange", byOthers: 1, withoutId: 1);
        // Even if too few are left in a row.
        scene.Cancel("2019-02-01", Users("stange", 8));

        var proposed = scene.TakeUp(takenUpAnyway: FirstHalf);

        Assert.Equal(scene.Present.ContentHash(), scene.Books.ContentHash());
        Assert.Empty(proposed.Waiting);
        Assert.Equal([FirstHalf], proposed.TakenUpAnyway);
    }

    [Fact]
    public void Propose_UserTakenUpAnyway_IsOneOfThoseWhoAreEnoughInTheOtherHalf()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", "late1");
        scene.Register("2019-10-01", "hamar", Users("late", 5));

        var proposed = scene.TakeUp(takenUpAnyway: FirstHalf);

        Assert.Equal(scene.Present.ContentHash(), scene.Books.ContentHash());
        Assert.Empty(proposed.Waiting);
    }

    [Fact]
    public void Propose_NothingToTakeUpAnyway_MarksNothing()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-10-01", "hamar", "late");

        var proposed = scene.TakeUp(takenUpAnyway: FirstHalf);

        Assert.Empty(proposed.Counts);
        Assert.Empty(proposed.TakenUpAnyway);
    }

    [Fact]
    public void Propose_PartWhoseWindowEnded_IsNotTakenUpAnyway()
    {
        var scene = OfTenUsersEach();
        scene.EndWindow(FirstHalf);
        scene.Register("2019-03-01", "hamar", Users("late", 9));

        Assert.Empty(scene.Propose(takenUpAnyway: FirstHalf).Counts);
    }

    [Fact]
    public void Propose_AfterAMarkedVersion_LeavesOutTheVersionsBeforeIt()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 3));
        scene.TakeUp(takenUpAnyway: FirstHalf);

        // Five against the marked version, but two against the first.
        scene.Cancel("2019-03-01", Users("late", 3));
        scene.Register("2019-03-01", "hamar", Users("later", 2));
        scene.TakeUp();

        Assert.Equal(scene.Present.ContentHash(), scene.Books.ContentHash());

        // Four against the latest version, though five against the marked one.
        scene.Cancel("2019-03-01", Users("later", 2));
        scene.Register("2019-03-01", "hamar", Users("latest", 2));
        Assert.Empty(scene.Propose().Counts);
    }

    [Fact]
    public void Propose_AfterAMarkedVersion_HasNobodyWaitInItForWhatItHasShownOfTheOtherHalf()
    {
        var scene = OfTenUsersEach();
        scene.Cancel("2019-09-01", Users("hamar", 5));
        Assert.Equal([SecondHalf], scene.TakeUp().Counts.Keys);
        // One of the five, who is counted by her first half since, is the only one of them under Stange now.
        scene.Correct("2019-02-01", ["hamar1"], visit => visit with { MunicipalityId = "stange" });
        Assert.Equal([FirstHalf], scene.TakeUp(takenUpAnyway: FirstHalf).TakenUpAnyway);

        scene.Register("2019-03-01", "stange", Users("late", 5));

        Assert.Equal([FirstHalf], scene.TakeUp().Counts.Keys);
        Assert.Equal(scene.Present.ContentHash(), scene.Books.ContentHash());
    }

    [Fact]
    public void Propose_AfterAMarkedVersion_StillComparesTheFirstOfTheOtherHalf()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-10-01", "hamar", Users("late", 6));
        Assert.Single(scene.TakeUp().Counts);
        scene.Register("2019-03-01", "stange", "later");
        Assert.Equal([FirstHalf], scene.TakeUp(takenUpAnyway: FirstHalf).TakenUpAnyway);

        scene.Cancel("2019-10-01", Users("late", 5));

        Assert.Empty(scene.Propose().Counts);
    }
}
