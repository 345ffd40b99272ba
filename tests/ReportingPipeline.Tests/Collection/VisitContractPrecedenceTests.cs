using Azure.Data.Tables;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Reports;
using static ReportingPipeline.Domain.Visits.RejectionReason;

namespace ReportingPipeline.Tests.Collection;

/// <summary>A row with two faults has the reason of the one that <see cref="RejectionReason"/> declares first.</summary>
public class VisitContractPrecedenceTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1");

    // A column holds one value, a partition without a month has no dates outside it, a date that cannot be read is no day for a
    // code to be valid on, and of an unknown centre neither months nor municipalities are known.
    private static readonly HashSet<(RejectionReason, RejectionReason)> Impossible =
    [
        (MalformedDate, DateOutsidePartition),
        (MalformedMunicipality, MunicipalityNotValidThatDay),
        (PartitionWithoutMonth, DateOutsidePartition),
        (MalformedDate, MunicipalityNotValidThatDay),
        (UnknownCentre, DateOutsidePartition),
        (UnknownCentre, MunicipalityNotValidThatDay),
    ];

    public static TheoryData<RejectionReason> Reasons => [.. Enum.GetValues<RejectionReason>()];

    public static TheoryData<RejectionReason, RejectionReason> Pairs
    {
        get
        {
            var pairs = new TheoryData<RejectionReason, RejectionReason>();
            foreach (var first in Enum.GetValues<RejectionReason>())
            {
                foreach (var second in Enum.GetValues<RejectionReason>())
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
        Assert.Equal(UnknownCentre, Read(Enum.GetValues<RejectionReason>()).Rejection);

    private static SourceRow Read(params RejectionReason[] faults) => Read(_ => { }, faults);

    private static SourceRow Read(Action<TableEntity> last, params RejectionReason[] faults)
    {
        var row = SourceRows.Row("centre|2019-05", "v1", 14, "u-1", "0403");
        foreach (var fault in faults) Break(row, fault);
        last(row);

        var isKnown = !faults.Contains(UnknownCentre);
        var partition = SourcePartition.Parse(faults.Contains(PartitionWithoutMonth) ? "centre|x" : "centre|2019-05");
        return new VisitContract(isKnown ? Centre : null).Read(row, isKnown ? partition : partition with { Month = null });
    }

    private static void Break(TableEntity row, RejectionReason fault)
    {
        switch (fault)
        {
            case MalformedDate: row["Date"] = "14.05.2019"; break;
            case DateOutsidePartition: row["Date"] = "2019-06-14"; break;
            case UnknownKind: row["Kind"] = "bruker"; break;
            case MalformedUserId: row["UserId"] = "Kari Nordmann"; break;
            case MissingKeyVersion: row["KeyVersion"] = null; break;
            case MalformedMunicipality: row["Municipality"] = "403"; break;
            case MunicipalityNotValidThatDay: row["Municipality"] = "3403"; break;
            case MalformedRegisteredAt: row["RegisteredAt"] = "14.05.2019"; break;
            case MalformedCancelled: row["Cancelled"] = "false"; break;
        }
    }
}
