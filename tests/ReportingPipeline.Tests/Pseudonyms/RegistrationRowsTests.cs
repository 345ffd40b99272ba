using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RegistrationRowsTests
{
    private static readonly DateTimeOffset Now = new(2020, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly RegistrationLine Anna = new(new DateOnly(2020, 1, 15), VisitKind.User, TestKeys.Id("anna"), "3403", null);

    private static readonly RegistrationLine[] Lines =
    [
        Anna, Anna, Anna with { Id = TestKeys.Id("bo") }, Anna with { Id = null }, Anna with { Kind = VisitKind.Other, Id = null },
        Anna with { Date = new DateOnly(2020, 2, 15) }, Anna with { Municipality = null }, Anna with { RegisteredAt = Now.AddDays(-1) },
    ];

    [Fact]
    public void Of_EveryLine_IsARowThatKeepsTheContract()
    {
        var contract = new VisitContract(TestCentre.HalfYears("2018-H1"), Now);

        var visits = Rows(Lines).Select(row => contract.Read(row.Row, row.Partition).Visit!).ToList();

        Assert.DoesNotContain(null, visits);
        Assert.Equal(TestKeys.First.PseudonymOf(TestKeys.Id("ANNA")), visits[0].User);
        Assert.Equal((Now, Now.AddDays(-1)), (visits[0].RegisteredAt, visits[^1].RegisteredAt));
        Assert.Equal(("hamar", "other"), (visits[0].MunicipalityId, visits[^2].MunicipalityId));
    }

    [Fact]
    public void Of_SameLinesInAnotherOrderAndLater_HaveTheSameKeysEachOnce()
    {
        var keys = Rows(Lines).Select(Key).ToList();

        Assert.Equal(keys.Order(StringComparer.Ordinal), RegistrationRows.Of("centre", [.. Lines.Reverse()], [TestKeys.First], Now.AddDays(9)).Select(Key).Order(StringComparer.Ordinal));
        Assert.Equal(Lines.Length, keys.Distinct().Count());
        Assert.Empty(keys.Intersect(RegistrationRows.Of("other", Lines, [TestKeys.First], Now).Select(Key)));
    }

    [Fact]
    public void Of_TwoKeys_ArePseudonymsOfTheFirstAndKnownByBoth()
    {
        var before = RegistrationRows.Of("centre", Lines, [TestKeys.First], Now).ToList();

        var after = RegistrationRows.Of("centre", Lines, [TestKeys.Second, TestKeys.First], Now).ToList();

        Assert.Equal(2, after[0].Row.GetInt32("KeyVersion"));
        Assert.Equal(before.Select(row => row.RowKeys[0]), after.Select(row => row.RowKeys[1]));
        Assert.All(after, row => Assert.Equal(row.RowKeys[0], row.Row.RowKey));
    }

    [Fact]
    public void Of_Users_HoldNoIds() => Assert.DoesNotContain(
        Rows(Lines).SelectMany(row => row.Row), property => property.Value is string text && text.Contains("anna", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<RegistrationRow> Rows(RegistrationLine[] lines) => RegistrationRows.Of("centre", lines, [TestKeys.First], Now);

    private static string Key(RegistrationRow row) => row.Row.RowKey;
}
