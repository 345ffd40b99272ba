using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Funding;

namespace ReportingPipeline.Domain.Tests.Allocation;

public sealed class GrantAllocationTests
{
    private static readonly Gen<(long Amount, int[] Counts)> Grants =
        from amount in Gen.Frequency((1, Gen.Choose(0, 20)), (3, Gen.Choose(0, 100_000_000)))
        from counts in Gen.NonEmptyListOf(Gen.Frequency((1, Gen.Choose(0, 3)), (3, Gen.Choose(0, 12_000))))
        where counts.Sum() > 0
        select ((long)amount, counts.ToArray());

    [Fact]
    public void Allocate_TheGrantOf2019_AddsUpToTheWholeAmount()
    {
        var kroner = GrantAllocation.Allocate(2_500_000, [4154, 826, 622, 285], ["3403", "3413", "3411", "3412"]);

        Assert.Equal([1_764_057, 350_773, 264_141, 121_029], kroner);
        Assert.Equal(2_500_000, kroner.Sum());
    }

    [Theory]
    [InlineData(100, new[] { 1, 1, 1 }, new[] { "0403", "0412", "0415" }, new long[] { 34, 33, 33 })]
    [InlineData(100, new[] { 1, 1, 1 }, new[] { "0415", "0412", "0403" }, new long[] { 33, 33, 34 })]
    [InlineData(101, new[] { 1, 1, 1 }, new[] { "3403", "0417", "0403" }, new long[] { 33, 34, 34 })]
    [InlineData(1, new[] { 1, 2 }, new[] { "0403", "0412" }, new long[] { 0, 1 })]
    [InlineData(10, new[] { 0, 7 }, new[] { "0403", "0412" }, new long[] { 0, 10 })]
    [InlineData(1, new[] { 0, 1, 1 }, new[] { "0001", "0003", "0002" }, new long[] { 0, 0, 1 })]
    [InlineData(0, new[] { 3, 4 }, new[] { "0403", "0412" }, new long[] { 0, 0 })]
    [InlineData(7, new[] { 5 }, new[] { "0403" }, new long[] { 7 })]
    public void Allocate_RemainingKroner_GoByLargestRemainderThenMunicipalityNumber(
        long amount, int[] counts, string[] numbers, long[] expected) =>
        Assert.Equal(expected, GrantAllocation.Allocate(amount, counts, numbers));

    [Theory]
    [InlineData(Kroner.Most, new[] { int.MaxValue, int.MaxValue, 1 }, new[] { 499_999_999_884, 499_999_999_883, 233 })]
    [InlineData(long.MaxValue, new[] { int.MaxValue }, new[] { long.MaxValue })]
    public void Allocate_LargestNumbers_AddUp(long amount, int[] counts, long[] expected) =>
        Assert.Equal(expected, GrantAllocation.Allocate(amount, counts, Numbers(counts.Length)));

    [Fact]
    public void Allocate_AnyCounts_SumToTheAmountWithinOneKroneOfExact() => ForEvery.Value(Grants, grant =>
    {
        var kroner = GrantAllocation.Allocate(grant.Amount, grant.Counts, Numbers(grant.Counts.Length));
        var total = grant.Counts.Sum(count => (long)count);

        Assert.Equal(grant.Amount, kroner.Sum());
        Assert.All(kroner.Zip(grant.Counts), part =>
            Assert.InRange((part.First * total) - (grant.Amount * part.Second), 1 - total, total - 1));
    });

    [Fact]
    public void Allocate_LargerCount_NeverGetsLess() => ForEvery.Value(Grants, grant =>
    {
        var byCount = GrantAllocation.Allocate(grant.Amount, grant.Counts, Numbers(grant.Counts.Length))
            .Zip(grant.Counts, (kroner, count) => (kroner, count)).ToList();

        Assert.All(byCount, larger => Assert.All(
            byCount.Where(other => other.count < larger.count), smaller => Assert.True(smaller.kroner <= larger.kroner)));
    });

    [Fact]
    public void Allocate_AnotherOrder_GivesEveryMunicipalityTheSame() => ForEvery.Value(
        from grant in Grants
        from order in Gen.Shuffle(Enumerable.Range(0, grant.Counts.Length))
        select (grant, order),
        sample =>
        {
            var ((amount, counts), order) = sample;
            var numbers = Numbers(counts.Length);
            var kroner = GrantAllocation.Allocate(amount, counts, numbers);

            var shuffled = GrantAllocation.Allocate(
                amount, [.. order.Select(index => counts[index])], [.. order.Select(index => numbers[index])]);

            Assert.Equal(order.Select(index => kroner[index]), shuffled);
        });

    [Fact]
    public void Allocate_CountsOfZero_Throws()
    {
        Assert.Throws<ArgumentException>(() => GrantAllocation.Allocate(100, [0, 0], ["0403", "0412"]));
        Assert.Throws<ArgumentException>(() => GrantAllocation.Allocate(100, [], []));
    }

    [Fact]
    public void Allocate_NegativeAmount_NamesIt() => Assert.Contains(
        "-5", Assert.Throws<ArgumentException>(() => GrantAllocation.Allocate(-5, [1], ["0403"])).Message, StringComparison.Ordinal);

    [Fact]
    public void Allocate_NegativeCount_Throws() =>
        Assert.Throws<ArgumentException>(() => GrantAllocation.Allocate(5, [2, -1], ["0403", "0412"]));

    [Fact]
    public void Allocate_CountWithoutNumber_Throws() =>
        Assert.Throws<ArgumentException>(() => GrantAllocation.Allocate(5, [2, 1], ["0403"]));

    private static string[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(index => $"{index:0000}")];
}
