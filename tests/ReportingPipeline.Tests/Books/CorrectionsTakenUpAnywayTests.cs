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
        Assert.Equal([new WaitingCorrections(SecondHalf, MunicipalityRow.Of("stange"), 2, 0)], proposed.Waiting);
    }
}
