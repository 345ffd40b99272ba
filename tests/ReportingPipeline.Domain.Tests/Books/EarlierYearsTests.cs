using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Books.BooksScene;

namespace ReportingPipeline.Domain.Tests.Books;

/// <summary>Everything that was once printed of a year is compared, as it was printed.</summary>
public sealed class EarlierYearsTests
{
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
    public void Propose_FewOfTheWholeCentreAgainstAVersionFromBeforeTheYearClosed_Wait()
    {
        var scene = new BooksScene();
        RegisterTenUsersEach(scene);
        scene.Close(FirstHalf);
        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.Register("2019-03-01", "stange", Users("later", 2));
        Assert.Single(scene.TakeUp().Counts);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false, "hamar", "stange");

        // Five of Hamar less than the second version, and exactly the two of Stange more than the first.
        scene.Cancel("2019-03-01", Users("late", 5));

        Assert.Empty(scene.Propose().Counts);
    }

    [Fact]
    public void Propose_FewOfARowAgainstAVersionFromBeforeTheYearClosed_AreTakenUp()
    {
        var scene = new BooksScene();
        RegisterTenUsersEach(scene);
        scene.Close(FirstHalf);
        scene.Register("2019-03-01", "hamar", Users("late", 2));
        scene.Register("2019-03-01", "stange", Users("later", 3));
        scene.TakeUp();
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false, "hamar", "stange");

        // Five of Hamar against the second version, but three against the first, which was never told by municipality.
        scene.Cancel("2019-03-01", Users("late", 2));
        scene.Register("2019-03-01", "hamar", Users("latest", 3));

        Assert.Single(scene.Propose().Counts);
    }

    [Fact]
    public void Propose_NamelessRegistrationsOfTheWholeCentreAgainstAVersionFromBeforeTheYearClosed_Wait()
    {
        var scene = new BooksScene();
        RegisterTenUsersEach(scene);
        scene.Close(FirstHalf);
        scene.RegisterNameless("2019-03-01", "stange", byOthers: 2);
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 5);
        Assert.Single(scene.TakeUp().Counts);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false, "hamar", "stange");

        scene.Registered.RemoveAll(visit => visit is { Kind: VisitKind.Other, MunicipalityId: "hamar" });

        Assert.Empty(scene.Propose().Counts);
        Assert.Equal([Waits(FirstHalf, "hamar", 0, 5)], scene.Propose().Waiting);
    }

    [Fact]
    public void Propose_NamelessRegistrationsThatAreEnoughOnlyBesideOthersThatWait_WaitToo()
    {
        var scene = new BooksScene();
        RegisterTenUsersEach(scene);
        scene.Close(FirstHalf);
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 5);
        Assert.Single(scene.TakeUp().Counts);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false, "hamar", "stange");

        // Three of Stange wait by themselves, and without them two of Hamar are all that differs from the first version.
        scene.Registered.RemoveAll(visit => visit.Kind == VisitKind.Other);
        scene.RegisterNameless("2019-04-01", "hamar", byOthers: 2);
        scene.RegisterNameless("2019-04-01", "stange", byOthers: 3);

        var proposed = scene.Propose();

        Assert.Empty(proposed.Counts);
        Assert.Equal(
            [Waits(FirstHalf, "hamar", 0, 7), Waits(FirstHalf, "stange", 0, 3)], proposed.Waiting.OrderBy(row => row.Row?.Key));
    }

    [Fact]
    public void Propose_UserWhoWouldRemainTheOnlyOneCountedAnewSinceAnEarlierDate_IsNotLeftAlone()
    {
        var scene = new BooksScene();
        RegisterTenUsersEach(scene);
        scene.Register("2019-02-01", "loten", Users("mover", 11));
        scene.Register("2019-09-01", "hamar", Users("mover", 6));
        scene.Close(FirstHalf);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false, "hamar", "stange", "loten");
        Assert.Equal(5, UsersOf(scene.Books, Year, "loten"));

        scene.Cancel("2019-09-01", Users("mover", 6));
        Assert.Equal([SecondHalf], scene.TakeUp().Counts.Keys);
        Assert.Equal(11, UsersOf(scene.Books, Year, "loten"));

        // Out of the row that they came to, five of the six would leave mover6 as the only one whom the year has more than at first.
        scene.Register("2019-03-01", "stange", Users("mover", 5));
        var proposed = scene.TakeUp();

        Assert.Empty(proposed.Counts);
        Assert.Equal(11, UsersOf(scene.Books, Year, "loten"));
    }

    [Fact]
    public void Propose_DifferenceThatWouldBeAnErasedUsersAlone_Waits()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 6));
        Assert.Single(scene.TakeUp().Counts);
        scene.Erase("late6");

        // Back to the first version, but for the visit of the one who was erased.
        scene.Cancel("2019-03-01", Users("late", 5));

        Assert.Empty(scene.Propose().Counts);
    }

    private static void RegisterTenUsersEach(BooksScene scene)
    {
        scene.Register("2019-02-01", "hamar", Users("hamar", 10));
        scene.Register("2019-02-01", "stange", Users("stange", 10));
    }
}
