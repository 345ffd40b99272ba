using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pseudonyms;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RegistrationRowsTests
{
    private static readonly DateTimeOffset Now = new(2020, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly RegistrationLine Anna = new(2, new DateOnly(2020, 1, 15), VisitKind.User, TestKeys.Id("anna"), "3403", null);
    private static readonly RegistrationLine Somebody = Anna with { Id = null };

    private static readonly RegistrationLine[] Lines =
    [
        Anna, Anna with { Id = TestKeys.Id("bo") }, Anna with { Date = new DateOnly(2020, 2, 15) },
        Somebody, Somebody, Somebody with { RegisteredAt = Now.AddDays(-1) },
        Somebody with { Date = new DateOnly(2020, 2, 15) }, Somebody with { Municipality = null }, Somebody with { Kind = VisitKind.Other },
    ];

    [Fact]
    public void Of_EveryLine_IsARowOfItsOwn()
    {
        var rows = Rows(Lines);

        Assert.Equal(Lines.Length, rows.Select(row => row.RowKeys[0]).Distinct().Count());
        Assert.Equal(TestKeys.First.PseudonymOf(TestKeys.Id("ANNA")), rows[0].User);
        Assert.Equal(6, rows.Count(row => row.User is null));
        Assert.Empty(rows.Select(row => row.RowKeys[0]).Intersect(Rows(Lines, "other").Select(row => row.RowKeys[0])));
    }

    [Fact]
    public void Of_PersonAndDay_IsTheSameRowWhateverElseIsSaidOfIt() => Assert.Single(
        new[] { Anna, Anna with { Municipality = null }, Anna with { RegisteredAt = Now }, Anna with { Number = 7 } }
            .Select(line => Rows([line])[0].RowKeys[0]).Distinct());

    [Fact]
    public void Of_SameLinesInAnotherOrder_HaveTheSameKeysWithTheSameValues() =>
        Assert.Equal(Keys(Rows(Lines)), Keys(Rows([.. Lines.Reverse()])));

    [Fact]
    public void Of_MoreLinesWithoutId_KeepTheKeysThatThereWere()
    {
        RegistrationLine[] before = [Somebody, Somebody, Somebody with { Municipality = null }];

        var added = Rows([.. before, Somebody, Somebody]).Select(row => row.RowKeys[0]).Except(Rows(before).Select(row => row.RowKeys[0]));

        Assert.Equal(2, added.Count());
    }

    [Fact]
    public void Of_TwoKeys_ArePseudonymsOfTheFirstAndKnownByBoth()
    {
        var before = RegistrationRows.Of("centre", Lines, [TestKeys.First]).ToList();

        var after = RegistrationRows.Of("centre", Lines, [TestKeys.Second, TestKeys.First]).ToList();

        Assert.Equal(2, after[0].User!.Value.KeyVersion);
        Assert.Equal(before.Select(row => row.RowKeys[0]), after.Select(row => row.RowKeys[1]));
    }

    private static List<RegistrationRow> Rows(RegistrationLine[] lines, string centre = "centre") =>
        [.. RegistrationRows.Of(centre, lines, [TestKeys.First])];

    private static IEnumerable<string> Keys(IEnumerable<RegistrationRow> rows) =>
        rows.Select(row => $"{row.RowKeys[0]} {row.Date} {row.Kind} {row.Municipality} {row.RegisteredAt}").Order(StringComparer.Ordinal);
}
