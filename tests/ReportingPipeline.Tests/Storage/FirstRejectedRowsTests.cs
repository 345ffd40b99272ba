using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class FirstRejectedRowsTests
{
    // Neither in the order of a dictionary nor in that of a culture.
    private static readonly IReadOnlyList<RejectedRow> InOrder =
    [
        Row("a|2019-01", "10"), Row("a|2019-01", "2"), Row("a|2019-01", "B"), Row("a|2019-01", "a"), Row("a|2019-01", "å"),
        Row("a|2019-02", "1"), Row("a|2019-1", "1"), Row("a|x", "0"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, InOrder.Count + 2), int.MaxValue];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void InOrder_AddedInAnyOrder_AreTheFirstByTheirKeys(int most)
    {
        var random = new Random(1);
        for (var shuffle = 0; shuffle < 50; shuffle++)
        {
            var rows = InOrder.ToArray();
            random.Shuffle(rows);

            var first = new FirstRejectedRows(most);
            foreach (var row in rows) first.Add(row);

            Assert.Equal(InOrder.Take(most), first.InOrder());
        }
    }

    private static RejectedRow Row(string partitionKey, string rowKey) => new(partitionKey, rowKey, RejectionReason.UnknownKind);
}
