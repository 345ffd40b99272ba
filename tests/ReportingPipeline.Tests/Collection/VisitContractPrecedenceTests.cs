using Azure.Data.Tables;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Visits.RejectionReason;

namespace ReportingPipeline.Tests.Collection;

/// <summary>A row with two faults has the reason of the one that <see cref="RejectionReason"/> declares first.</summary>
public class VisitContractPrecedenceTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1");

    private static readonly DateTimeOffset Now = new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero);

    // What a row says by itself; the others are told of it by what else there is.
    private static readonly RejectionReason[] OfARow = [.. Enum.GetValues<RejectionReason>().Except([MisspeltCentre, DuplicateVisit])];

    // A column holds one value, a partition without a month has no dates outside it, a date that cannot be read is no day for a
    // code to be valid on, and of an unknown centre neither months nor municipalities are known.
    private static readonly HashSet<(RejectionReason, RejectionReason)> Impossible =
    [
        (MalformedDate, DateOutsidePartition),
        (MalformedMunicipality, MunicipalityNotValidThatDay),
        (PartitionWithoutMonth, DateOutsidePartition),
        (MalformedDate, MunicipalityNotValidThatDay),
        (UnknownCentre, DateOutsidePartition),
        (MalformedDate, DateBeforeRegistering),
        (MalformedDate, DateInFuture),
        (DateOutsidePartition, DateBeforeRegistering),
        (DateOutsidePartition, DateInFuture),
        (DateBeforeRegistering, DateInFuture),
        (DateBeforeRegistering, MunicipalityNotValidThatDay),
        (DateInFuture, MunicipalityNotValidThatDay),
        (MalformedRegisteredAt, RegisteredInFuture),
        (UnknownCentre, MunicipalityNotValidThatDay),
    ];

    public static TheoryData<RejectionReason> Reasons => [.. OfARow];

    public static TheoryData<RejectionReason, RejectionReason> Pairs
    {
        get
        {
            var pairs = new TheoryData<RejectionReason, RejectionReason>();
            foreach (var first in OfARow)
            {
                foreach (var second in OfARow)
                {
                    if (first < second && !Impossible.Contains((first, second))) pairs.Add(first, second);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Read_OneFault_IsItsReason(RejectionReason reason) => Assert.Equal(reason, Read(reason).Rejection);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Read_TwoFaults_IsTheReasonThatIsDeclaredFirst(RejectionReason first, RejectionReason second)
    {
        Assert.Equal(first, Read(first, second).Rejection);
        Assert.Equal(SourceRow.Cancelled, Read(row => row["Cancelled"] = true, first, second));
    }

    [Fact]
    public void Read_EveryFaultAtOnce_IsTheReasonThatIsDeclaredFirst() =>
        Assert.Equal(UnknownCentre, Read(OfARow).Rejection);

    private static SourceRow Read(params RejectionReason[] faults) => Read(_ => { }, faults);

    private static SourceRow Read(Action<TableEntity> last, params RejectionReason[] faults)
    {
        var row = SourceRows.Row("centre|2019-05", "v1", 14, "u-1", "0403");
        foreach (var fault in faults) Break(row, fault);
        last(row);

        var isKnown = !faults.Contains(UnknownCentre);
        var month = faults.Contains(DateInFuture) ? "2109-05" : faults.Contains(DateBeforeRegistering) ? "0019-05" : "2019-05";
        var partition = SourcePartition.Parse(faults.Contains(PartitionWithoutMonth) ? "centre|x" : $"centre|{month}");
        return new VisitContract(isKnown ? Centre : null, Now).Read(row, isKnown ? partition : partition with { Month = null });
    }

    private static void Break(TableEntity row, RejectionReason fault)
    {
        switch (fault)
        {
            case MalformedDate: row["Date"] = "14.05.2019"; break;
            case DateOutsidePartition: row["Date"] = "2019-06-14"; break;
            case DateBeforeRegistering: row["Date"] = "0019-05-14"; break;
            case DateInFuture: row["Date"] = "2109-05-14"; break;
            case UnknownKind: row["Kind"] = "bruker"; break;
            case MalformedUserId: row["UserId"] = "Kari Nordmann"; break;
            case MissingKeyVersion: row["KeyVersion"] = null; break;
            case MalformedMunicipality: row["Municipality"] = "403"; break;
            case MunicipalityNotValidThatDay: row["Municipality"] = "3403"; break;
            case MalformedRegisteredAt: row["RegisteredAt"] = "14.05.2019"; break;
            case RegisteredInFuture: row["RegisteredAt"] = Now.AddYears(100); break;
            case MalformedCancelled: row["Cancelled"] = "false"; break;
        }
    }
}
