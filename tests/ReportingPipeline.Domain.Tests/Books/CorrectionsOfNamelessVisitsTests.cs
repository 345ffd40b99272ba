using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Books.BooksScene;

namespace ReportingPipeline.Domain.Tests.Books;

/// <summary>Visits by others than users, and by users without an id, are taken up where enough registrations differ.</summary>
public sealed class CorrectionsOfNamelessVisitsTests
{
    [Theory]
    [InlineData(5, 0, true)]
    [InlineData(0, 5, true)]
    [InlineData(3, 2, true)]
    [InlineData(4, 0, false)]
    [InlineData(2, 2, false)]
    public void Propose_LateVisits_AreTakenUpIfTheyAreEnough(int byOthers, int withoutId, bool areTakenUp)
    {
        var scene = OfTenUsersEach();
        scene.RegisterNameless("2019-03-01", "hamar", byOthers, withoutId);

        var proposed = scene.TakeUp();

        Assert.Equal(areTakenUp ? 10 + byOthers + withoutId : 10, scene.Books.VisitsByMunicipality(FirstHalf.Months)["hamar"].Visits);
        Assert.Equal(areTakenUp ? [] : [Waits(FirstHalf, "hamar", 0, 4)], proposed.Waiting);
    }

    [Fact]
    public void Propose_FewVisitsBesideEnoughUsers_Wait()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 4);

        var proposed = scene.TakeUp();

        Assert.Equal(new VisitTally(15, 0, 0), scene.Books.VisitsByMunicipality(FirstHalf.Months)["hamar"]);
        Assert.Equal([Waits(FirstHalf, "hamar", 0, 4)], proposed.Waiting);
    }

    [Fact]
    public void Propose_EnoughVisitsBesideFewUsers_AreTakenUp()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", Users("late", 4));
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 5);

        var proposed = scene.TakeUp();

        Assert.Equal(new VisitTally(10, 5, 0), scene.Books.VisitsByMunicipality(FirstHalf.Months)["hamar"]);
        Assert.Equal([Waits(FirstHalf, "hamar", 4)], proposed.Waiting);
    }

    [Fact]
    public void Propose_FewOfEachOfTwoRows_WaitOnceTheYearIsClosed()
    {
        var (closed, open) = (OfTenUsersEach(), new BooksScene());
        open.Close(FirstHalf);
        foreach (var scene in new[] { closed, open })
        {
            scene.RegisterNameless("2019-03-01", "hamar", byOthers: 3);
            scene.RegisterNameless("2019-03-01", "stange", byOthers: 2);
        }

        Assert.Empty(closed.Propose().Counts);
        Assert.Single(open.Propose().Counts);
    }

    [Fact]
    public void Propose_FewAgainstTheFirstVersion_Wait()
    {
        var scene = OfTenUsersEach();
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 5);
        Assert.Single(scene.TakeUp().Counts);

        scene.Registered.RemoveAll(visit => visit.Kind == VisitKind.Other);
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 0, withoutId: 4);

        Assert.Equal([Waits(FirstHalf, "hamar", 0, 9)], scene.TakeUp().Waiting);

        scene.RegisterNameless("2019-04-01", "hamar", byOthers: 1);
        scene.TakeUp();
        Assert.Equal(new VisitTally(14, 1, 4), scene.Books.VisitsByMunicipality(FirstHalf.Months)["hamar"]);
    }

    [Fact]
    public void Propose_MovedVisits_DifferWhereTheyWereAndWhereTheyAre()
    {
        var scene = new BooksScene();
        scene.RegisterNameless("2019-02-01", "hamar", byOthers: 5);
        scene.Close(FirstHalf);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false, "hamar", "stange");
        scene.Registered.Clear();
        scene.RegisterNameless("2019-02-01", "stange", byOthers: 5);

        scene.TakeUp();

        Assert.Equal(scene.Present.ContentHash(), scene.Books.ContentHash());
    }

    [Fact]
    public void Propose_VisitsThatAreUsersVisitsNow_AreCountedOnce()
    {
        var scene = OfTenUsersEach();
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 0, withoutId: 5);
        scene.TakeUp();
        scene.Registered.RemoveAll(visit => visit.User is null);
        scene.Register("2019-03-01", "hamar", Users("known", 5));

        scene.TakeUp();

        Assert.Equal(new VisitTally(15, 0, 0), scene.Books.VisitsByMunicipality(FirstHalf.Months)["hamar"]);
    }

    [Fact]
    public void Propose_VisitsOfAHalfWhoseWindowEnded_StayAsTheyAre()
    {
        var scene = OfTenUsersEach();
        scene.EndWindow(FirstHalf);
        scene.RegisterNameless("2019-03-01", "hamar", byOthers: 9);

        Assert.Empty(scene.Propose().Counts);
        Assert.Empty(scene.Propose().Waiting);
    }
}
