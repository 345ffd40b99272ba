using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Collection;

public class VisitContractTests
{
    private static readonly DateTimeOffset RegisteredAt = new(2019, 5, 14, 9, 30, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Now = new(2019, 5, 14, 21, 30, 0, TimeSpan.Zero);

    private static readonly VisitContract Contract = new(TestCentre.HalfYears("2018-H1"), Now);

    public static readonly TheoryData<string, object?, RejectionReason> Broken = new()
    {
        { "Date", null, RejectionReason.MalformedDate },
        { "Date", "", RejectionReason.MalformedDate },
        { "Date", "14.05.2019", RejectionReason.MalformedDate },
        { "Date", "2019-5-14", RejectionReason.MalformedDate },
        { "Date", "2019-05-32", RejectionReason.MalformedDate },
        { "Date", "2019-05-14T00:00:00Z", RejectionReason.MalformedDate },
        { "Date", RegisteredAt, RejectionReason.MalformedDate },
        { "Date", "2019-04-30", RejectionReason.DateOutsidePartition },
        { "Date", "2019-06-01", RejectionReason.DateOutsidePartition },
        { "Date", "2018-05-14", RejectionReason.DateOutsidePartition },
        { "Kind", null, RejectionReason.UnknownKind },
        { "Kind", "", RejectionReason.UnknownKind },
        { "Kind", "User", RejectionReason.UnknownKind },
        { "Kind", "bruker", RejectionReason.UnknownKind },
        { "Kind", 1, RejectionReason.UnknownKind },
        { "RegisteredAt", null, RejectionReason.MalformedRegisteredAt },
        { "RegisteredAt", "2019-05-14T09:30:00Z", RejectionReason.MalformedRegisteredAt },
        { "UserId", 17, RejectionReason.MalformedUserId },
        { "UserId", "Kari Nordmann", RejectionReason.MalformedUserId },
        { "UserId", "kari/nordmann", RejectionReason.MalformedUserId },
        { "UserId", "kåre", RejectionReason.MalformedUserId },
        { "UserId", "line\n", RejectionReason.MalformedUserId },
        { "UserId", new string('a', 129), RejectionReason.MalformedUserId },
        { "KeyVersion", null, RejectionReason.MissingKeyVersion },
        { "KeyVersion", 0, RejectionReason.MissingKeyVersion },
        { "KeyVersion", -1, RejectionReason.MissingKeyVersion },
        { "KeyVersion", "1", RejectionReason.MissingKeyVersion },
        { "KeyVersion", 1.5, RejectionReason.MissingKeyVersion },
        { "KeyVersion", 0L, RejectionReason.MissingKeyVersion },
        { "KeyVersion", 2147483648L, RejectionReason.MissingKeyVersion },
        { "Municipality", 403, RejectionReason.MalformedMunicipality },
        { "Municipality", "403", RejectionReason.MalformedMunicipality },
        { "Municipality", "Hamar", RejectionReason.MalformedMunicipality },
        { "Municipality", "٠٤٠٣", RejectionReason.MalformedMunicipality },
        { "Municipality", "3403", RejectionReason.MunicipalityNotValidThatDay },
        { "Cancelled", "false", RejectionReason.MalformedCancelled },
        { "Cancelled", "true", RejectionReason.MalformedCancelled },
        { "Cancelled", 1, RejectionReason.MalformedCancelled },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_BrokenRow_IsRejectedWithTheReason(string column, object? value, RejectionReason reason) =>
        Assert.Equal(new SourceRow(null, reason), Read(Row((column, value))));

    [Fact]
    public void Read_SoundRow_IsTheVisit() =>
        Assert.Equal(
            new Visit(new(2019, 5, 14), VisitKind.User, new UserKey(1, "u-1"), "hamar", RegisteredAt, "v1"),
            Read(Row()).Visit);

    [Theory]
    [InlineData("KeyVersion", 7L, 7)]
    [InlineData("KeyVersion", 2147483647L, int.MaxValue)]
    [InlineData("KeyVersion", 2, 2)]
    public void Read_KeyVersionOfEitherWholeType_IsTheVersion(string column, object value, int version) =>
        Assert.Equal(version, Read(Row((column, value))).Visit!.User!.Value.KeyVersion);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Read_UserVisitWithoutUserId_IsAVisitOfNobodyWhateverItsKeyVersion(string? userId)
    {
        Assert.Null(Read(Row(("UserId", userId))).Visit!.User);
        Assert.Null(Read(Row(("UserId", userId), ("KeyVersion", null))).Visit!.User);
        Assert.Null(Read(Row(("UserId", userId), ("KeyVersion", "broken"))).Visit!.User);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0301")]
    public void Read_NoMunicipalityOrOneFromElsewhere_IsOther(string? code) =>
        Assert.Equal(Municipality.OtherId, Read(Row(("Municipality", code))).Visit!.MunicipalityId);

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("0301", true)]
    [InlineData("0403", true)]
    public void Read_Municipality_IsNamedWheneverThereIsACode(string? code, bool isNamed) =>
        Assert.Equal(isNamed, Read(Row(("Municipality", code))).Visit!.NamesMunicipality);

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Read_NotCancelled_IsAVisit(object? cancelled) => Assert.NotNull(Read(Row(("Cancelled", cancelled))).Visit);

    [Fact]
    public void Read_LongestUserIdOfEveryAllowedCharacter_IsAVisit() =>
        Assert.NotNull(Read(Row(("UserId", "aZ09-_.=+".PadRight(128, 'x')))).Visit);

    [Fact]
    public void Read_VisitOfOtherKind_IsAVisit() =>
        Assert.Equal(VisitKind.Other, Read(Row(("Kind", "other"), ("UserId", null))).Visit!.Kind);

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_CancelledBrokenRow_IsNeitherVisitNorRejected(string column, object? value, RejectionReason reason)
    {
        if (reason == RejectionReason.MalformedCancelled) return;

        Assert.Equal(SourceRow.Cancelled, Read(Row((column, value), ("Cancelled", true))));
    }

    [Fact]
    public void Read_RowOfUnknownCentre_IsRejectedUnlessCancelled()
    {
        var contract = new VisitContract(centre: null, Now);
        var partition = new SourcePartition("elsewhere|2019-05", null);

        Assert.Equal(RejectionReason.UnknownCentre, contract.Read(Row(), partition).Rejection);
        Assert.Equal(SourceRow.Cancelled, contract.Read(Row(("Cancelled", true)), partition));
    }

    [Theory]
    [InlineData("centre|2019-5")]
    [InlineData("centre|2019-05 ")]
    [InlineData("centre|")]
    [InlineData("centre|x|2019-05")]
    public void Read_RowOfPartitionWithoutMonth_IsRejected(string key) =>
        Assert.Equal(RejectionReason.PartitionWithoutMonth, Contract.Read(Row(), SourcePartition.Parse(key)).Rejection);

    [Theory]
    [InlineData("2016-12-31", RejectionReason.DateBeforeRegistering)]
    [InlineData("2017-01-01", null)]
    [InlineData("0019-05-14", RejectionReason.DateBeforeRegistering)]
    [InlineData("2019-05-15", null)]
    [InlineData("2019-05-16", RejectionReason.DateInFuture)]
    [InlineData("2109-05-14", RejectionReason.DateInFuture)]
    public void Read_DateOfNoPossibleVisit_IsRejected(string date, RejectionReason? reason)
    {
        var partition = SourcePartition.Parse($"centre|{date[..7]}");

        Assert.Equal(reason, Contract.Read(Row(("Date", date), ("Municipality", null)), partition).Rejection);
        Assert.Equal(reason, Contract.Read(Row(("Date", date), ("Municipality", null)), partition with { Month = null }).Rejection);
    }

    [Theory]
    [InlineData("2019-05-15T21:30:00Z", null)]
    [InlineData("2019-05-15T21:30:01Z", RejectionReason.RegisteredInFuture)]
    [InlineData("2199-01-01T00:00:00Z", RejectionReason.RegisteredInFuture)]
    public void Read_RegisteredAfterTheReading_IsRejected(string registeredAt, RejectionReason? reason) => Assert.Equal(
        reason, Read(Row(("RegisteredAt", DateTimeOffset.Parse(registeredAt, CultureInfo.InvariantCulture)))).Rejection);

    private static SourceRow Read(TableEntity row) => Contract.Read(row, SourcePartition.Parse("centre|2019-05"));

    private static TableEntity Row(params (string Column, object? Value)[] changes)
    {
        var row = new TableEntity("centre|2019-05", "v1")
        {
            ["Date"] = "2019-05-14",
            ["Kind"] = "user",
            ["UserId"] = "u-1",
            ["KeyVersion"] = 1,
            ["Municipality"] = "0403",
            ["RegisteredAt"] = RegisteredAt,
            ["Cancelled"] = false,
        };
        foreach (var (column, value) in changes) row[column] = value;
        return row;
    }
}
