using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Pseudonyms;

public sealed class ErasureTests
{
    [Fact]
    public void Of_RowsOfAPerson_CountsThemAndNamesEveryCentreOnce()
    {
        var found = new PersonRows(
            [1],
            [Visit("sagatun|2020-01", "a"), Visit("sagatun|2020-02", "b"), Visit("hus|2020-02", "c")],
            [new PersonCount("vest", 2020, "counts", new UserKey(1, "anna"))],
            ["aust/2020/counts.json", "sagatun/2020/counts.json"]);
        var at = new DateTimeOffset(2021, 3, 1, 8, 0, 0, TimeSpan.Zero);

        var erasure = Erasure.Of(found, "Kari", at);

        Assert.Equal(["aust", "hus", "sagatun", "vest"], erasure.Centres);
        Assert.Equal(("Kari", at, 3, 1, 2), (erasure.Who, erasure.At, erasure.Visits, erasure.CollectedRows, erasure.FrozenCounts));
    }

    private static PersonVisit Visit(string partition, string row) => new(partition, row, "2020-02-01", "user", "3403", null);
}
