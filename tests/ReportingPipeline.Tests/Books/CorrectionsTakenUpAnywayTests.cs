using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Tests.Books.BooksScene;

namespace ReportingPipeline.Tests.Books;

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
        Assert.Equal([new WaitingCorrections(SecondHalf, MunicipalityRow.Of("stange"), 2, 0)], proposed.Waiting);
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
    public void Propose_OneUserTakenUpAnywayBesideEnoughInTheOtherHalf_MarksThatHalfAlone()
    {
        var scene = OfTenUsersEach();
        scene.Register("2019-03-01", "hamar", "late");
        scene.Register("2019-10-01", "stange", Users("later", 5));

        var proposed = scene.TakeUp(takenUpAnyway: FirstHalf);

        Assert.Equal([FirstHalf, SecondHalf], proposed.Counts.Keys);
        Assert.Equal([FirstHalf], proposed.TakenUpAnyway);
    }
}
