using static ReportingPipeline.Domain.Tests.Books.BooksScene;

namespace ReportingPipeline.Domain.Tests.Books;

/// <summary>Rows, and told rows of parts, stay safe.</summary>
public sealed class CorrectionsOfRowsTests
{
    [Theory]
    [InlineData(5, 5)]
    [InlineData(6, 10)]
    [InlineData(9, 10)]
    [InlineData(10, 0)]
    public void Propose_Cancellations_AreTakenUpIfTheyLeaveNobodyOrEnough(int cancelled, int left)
    {
        var scene = OfTenUsersEach();
        scene.Cancel("2019-02-01", Users("hamar", cancelled));
        scene.Cancel("2019-09-01", Users("hamar", cancelled));
        scene.Register("2019-03-01", "stange", Users("late", 5));

        scene.TakeUp();

        Assert.Equal(left, UsersOf(scene.Books, Year, "hamar"));
        Assert.Equal(15, UsersOf(scene.Books, Year, "stange"));
    }

    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 10)]
    public void Propose_CancellationsThatLeaveFewInOneHalf_WaitIfHalvesAreTold(bool arePartsTold, int left)
    {
        var scene = OfTenUsersEach(arePartsTold);
        scene.Cancel("2019-02-01", Users("hamar", 6));

        scene.TakeUp();

        Assert.Equal(left, UsersOf(scene.Books, FirstHalf, "hamar"));
        Assert.Equal(10, UsersOf(scene.Books, SecondHalf, "hamar"));
    }

    [Fact]
    public void Propose_CancellationsThatLeaveFewVisitingARowThatNobodyIsCountedUnder_Wait()
    {
        var scene = new BooksScene();
        scene.Register("2019-02-01", "loten", Users("hamar", 6));
        scene.Register("2019-09-01", "hamar", Users("hamar", 10));
        scene.Close(FirstHalf);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: false, "hamar", "loten");
        scene.Cancel("2019-02-01", Users("hamar", 5));

        Assert.Empty(scene.Propose().Counts);

        scene.Cancel("2019-02-01", "hamar6");
        Assert.Single(scene.Propose().Counts);
    }

    [Fact]
    public void Propose_OtherOrderOfVisitsThatLeavesFewCountedInAToldHalf_Waits()
    {
        var scene = new BooksScene();
        scene.Register("2019-02-01", "hamar", Users("hamar", 10));
        scene.Register("2019-02-01", "hamar", Users("both", 5));
        scene.Register("2019-02-10", "stange", Users("both", 5));
        scene.Register("2019-09-01", "hamar", Users("both", 5));
        scene.Close(FirstHalf);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold: true, "hamar", "stange");

        // Under Hamar in the year anyway, but not any more under Stange in the first half.
        scene.Correct("2019-02-01", ["both1"], visit => visit with { Date = new(2019, 2, 20) });
        scene.Register("2019-03-01", "hamar", Users("late", 5));
        scene.TakeUp();

        Assert.Equal(5, UsersOf(scene.Books, FirstHalf, "stange"));
        Assert.Equal(15, UsersOf(scene.Books, FirstHalf, "hamar"));
    }
}
