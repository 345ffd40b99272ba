using Azure;
using Azure.Data.Tables;
using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Tests;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pseudonyms;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RegistrationChangesTests
{
    private static readonly DateTimeOffset Now = new(2020, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Then = Now.AddDays(-9);

    private static readonly RegistrationLine Anna = new(2, new DateOnly(2020, 1, 15), VisitKind.User, TestKeys.Id("anna"), "3403", null);
    private static readonly RegistrationLine Somebody = Anna with { Id = null };

    // Persons and days as often the same as not.
    private static readonly Gen<RegistrationLine> OneLine =
        from id in Gen.Elements("", "", "anna", "bo", "cy")
        from day in Gen.Choose(1, 3)
        from municipality in Gen.Elements("3403", "0301", null)
        from hours in Gen.Elements<int?>(null, 1, 2)
        from kind in Gen.Elements(VisitKind.User, VisitKind.Other)
        select new RegistrationLine(
            0,
            new DateOnly(2020, 1, day),
            id.Length > 0 ? VisitKind.User : kind,
            id.Length > 0 ? TestKeys.Id(id) : null,
            municipality,
            hours is { } after ? Then.AddHours(after) : null);

    private static readonly Gen<(RegistrationLine Line, int Order, bool IsLater)[]> Files = Gen.ArrayOf(
        from line in OneLine
        from order in Gen.Choose(0, 1_000)
        from isLater in Gen.Elements(true, false)
        select (line, order, isLater));

    [Fact]
    public void Of_NewLines_AreRowsThatKeepTheContractAndHoldNoIds()
    {
        RegistrationLine[] lines =
        [
            Anna, Somebody, Somebody with { Kind = VisitKind.Other, Municipality = null },
            Anna with { Id = TestKeys.Id("bo"), RegisteredAt = Then },
        ];

        var (written, faults) = Import([], lines);

        var contract = new VisitContract(TestCentre.HalfYears("2018-H1"), Now);
        var visits = written.Select(row => contract.Read(row, RowOf(Anna).Partition).Visit!).ToList();
        Assert.DoesNotContain(null, visits);
        Assert.Empty(faults);
        Assert.Equal([Then, Now, Now, Now], visits.Select(visit => visit.RegisteredAt).Order());
        Assert.Equal(1, visits.Count(visit => visit.Kind == VisitKind.Other));
        Assert.DoesNotContain(
            written.SelectMany(row => row),
            property => property.Value is string text && text.Contains("anna", StringComparison.OrdinalIgnoreCase));
    }

    public static TheoryData<string, string> Differences => new()
    {
        { "the same", "" },
        { "not cancelled, in so many words", "" },
        { "later file without a time", "" },
        { "municipality", "UpdateReplace 0301" },
        { "municipality unknown", "UpdateReplace " },
        { "time", "UpdateReplace 3403" },
        { "cancelled", "UpdateReplace 3403" },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void Of_RowThatIsThere_IsReplacedIfItSaysOtherwise(string difference, string expected)
    {
        var there = Import([], Anna with { RegisteredAt = Then }).Written[0];
        var line = difference switch
        {
            "municipality" => Anna with { Municipality = "0301" },
            "municipality unknown" => Anna with { Municipality = null },
            "time" => Anna with { RegisteredAt = Then.AddHours(1) },
            "later file without a time" => Anna,
            _ => Anna with { RegisteredAt = Then },
        };
        if (difference is "cancelled" or "not cancelled, in so many words") there["Cancelled"] = difference == "cancelled";
        there.ETag = new ETag("tag");

        var changes = Changes([there], line);

        Assert.Empty(changes.Faults);
        Assert.Equal(
            expected,
            string.Join(
                ", ", changes.Writes.Select(write => $"{write.ActionType} {((TableEntity)write.Entity).GetString("Municipality")}")));
        Assert.All(changes.Writes, write =>
        {
            Assert.Equal((there.RowKey, new ETag("tag")), (write.Entity.RowKey, write.ETag));
            Assert.False(((TableEntity)write.Entity).ContainsKey("Cancelled"));
            Assert.Equal(line.RegisteredAt ?? Then, ((TableEntity)write.Entity).GetDateTimeOffset("RegisteredAt"));
        });
    }

    [Theory]
    [InlineData("3403", false, 0, 0)]
    [InlineData("0301", false, 0, 1)]
    [InlineData("0301", true, 1, 0)]
    public void Of_PersonAndDayOfAnotherSystem_IsNotWrittenTwice(string municipality, bool isCancelled, int writes, int faults)
    {
        var there = Import([], Anna with { Municipality = municipality, RegisteredAt = Then }).Written[0];
        there.RowKey = "17";
        there["KeyVersion"] = 1L;
        if (isCancelled) there["Cancelled"] = true;

        var changes = Changes([there], Anna with { RegisteredAt = Now }, Anna with { Id = TestKeys.Id("bo"), Number = 3 }, Somebody);

        Assert.Equal(2 + writes, changes.Writes.Count);
        Assert.Equal(Enumerable.Repeat((2, "line"), faults), changes.Faults.Select(fault => (fault.Line, fault.Column)));
    }

    [Fact]
    public void Of_OwnRowCancelledAndAnotherSystemsNot_StaysCancelled()
    {
        var mine = Import([], Anna).Written[0];
        var another = Import([], Anna).Written[0];
        mine["Cancelled"] = true;
        another.RowKey = "17";

        Assert.Empty(Changes([mine, another], Anna).Writes);
    }

    [Fact]
    public void Of_AnyFile_GivesTheSameRowsInAnyOrderTwiceAndInTwoFiles() => ForEvery.Value(
        Files,
        file =>
        {
            var lines = file.DistinctBy(line => line.Line.Id is { } id ? (line.Line.Date, id.Value) : (object)line).ToList();
            var once = Import([], [.. lines.Select(line => line.Line)]).Written;

            var shuffled = Import([], [.. lines.OrderBy(line => line.Order).Select(line => line.Line)]).Written;
            var twice = Import(once, [.. lines.OrderBy(line => line.Order).Select(line => line.Line)]).Written;
            // Lines without an id are told apart by their number, so those of a day belong into one file.
            var isLater = lines.ToLookup(line => line.Line.Id is null ? line.Line.Date.Day % 2 == 0 : line.IsLater, line => line.Line);
            var apart = Import(Import([], [.. isLater[false]]).Written, [.. isLater[true]]).Written;

            Assert.Equal(lines.Count, once.Count);
            Assert.Equal(Text(once), Text(shuffled));
            Assert.Equal(Text(once), Text(twice));
            Assert.Equal(Text(once), Text(apart));
        },
        times: 300);

    private static (IReadOnlyList<TableEntity> Written, IReadOnlyList<FileFault> Faults) Import(
        IReadOnlyList<TableEntity> there, params RegistrationLine[] lines)
    {
        var changes = Changes(there, lines);
        var rows = there.ToDictionary(row => row.RowKey);
        foreach (var write in changes.Writes) rows[write.Entity.RowKey] = (TableEntity)write.Entity;
        return ([.. rows.Values], changes.Faults);
    }

    private static RegistrationChanges Changes(IReadOnlyList<TableEntity> there, params RegistrationLine[] lines) =>
        RegistrationChanges.Of(RegistrationRows.Of("centre", lines, [TestKeys.First]), there, Now);

    private static RegistrationRow RowOf(RegistrationLine line) => RegistrationRows.Of("centre", [line], [TestKeys.First]).Single();

    private static IEnumerable<string> Text(IEnumerable<TableEntity> rows) => rows
        .Select(row => string.Join(' ', row.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={cell.Value}")))
        .Order(StringComparer.Ordinal);
}
