using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Reports;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class NextStepTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2019-H1") with { Id = "sagatun" };

    /// <summary>Entry, collected at, now, and what is to be done.</summary>
    public static TheoryData<string, string?, string, ReportStep> Cases => new()
    {
        { "owed", null, "2019-07-15T06:00Z", ReportStep.None },
        { "owed", "2019-06-30T12:00Z", "2019-07-15T06:00Z", ReportStep.None },
        { "owed", "2019-06-30T21:59Z", "2019-07-15T06:00Z", ReportStep.None }, // the period's last minute in Norway
        { "owed", "2019-06-30T22:00Z", "2019-07-15T06:00Z", ReportStep.Build },
        { "building", "2019-07-15T05:00Z", "2019-07-15T06:09Z", ReportStep.None },
        { "building", "2019-07-15T05:00Z", "2019-07-15T06:10Z", ReportStep.Build }, // whoever built it has died
        { "failed", "2019-07-15T05:00Z", "2019-07-15T06:59Z", ReportStep.None },
        { "failed", "2019-07-15T05:00Z", "2019-07-15T07:00Z", ReportStep.Build },
        { "fine", "2019-07-15T05:00Z", "2019-07-22T06:00Z", ReportStep.None },
        { "fine", "2019-07-15T05:00Z", "2019-07-22T06:01Z", ReportStep.Approve },
        { "odd", "2019-07-15T05:00Z", "2019-08-30T06:01Z", ReportStep.None },
        { "odd", "2019-07-16T05:00Z", "2019-07-16T06:00Z", ReportStep.Refresh }, // it may have been put right instead
        { "explained", "2019-07-22T05:00Z", "2019-08-30T06:01Z", ReportStep.Approve },
        { "wrong", "2019-07-15T05:00Z", "2019-08-30T06:01Z", ReportStep.None },
        { "wrong", "2019-07-16T05:00Z", "2019-07-16T06:00Z", ReportStep.Refresh },
        { "held", "2019-07-15T05:00Z", "2019-08-30T06:01Z", ReportStep.None },
        { "held", "2019-07-16T05:00Z", "2019-07-16T06:00Z", ReportStep.Refresh },
        { "stumbled", "2019-07-16T05:00Z", "2019-08-30T06:01Z", ReportStep.None },
        { "stumbled", "2019-07-16T05:00Z", "2019-09-01T00:00Z", ReportStep.Approve },
        { "released", "2019-07-15T05:00Z", "2019-07-16T08:00Z", ReportStep.Deliver },
        { "handing over", "2019-07-15T05:00Z", "2019-07-16T08:09Z", ReportStep.None },
        { "handing over", "2019-07-15T05:00Z", "2019-07-16T08:10Z", ReportStep.Deliver }, // whoever handed it over has died
        { "uncertain", "2019-07-15T05:00Z", "2019-07-31T08:00Z", ReportStep.None },
        { "rejected", "2019-07-15T05:00Z", "2019-07-31T08:00Z", ReportStep.None },
        { "approved", "2019-07-15T05:00Z", "2019-07-16T08:00Z", ReportStep.Publish },
        { "delivered", "2019-08-01T05:00Z", "2019-08-01T08:00Z", ReportStep.None },
        { "preview owed", "2019-03-01T05:00Z", "2019-03-01T08:00Z", ReportStep.Build },
        { "preview owed", null, "2019-03-01T08:00Z", ReportStep.None },
        { "preview built", "2020-03-01T05:00Z", "2020-03-01T08:00Z", ReportStep.None },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_Entry_IsWhatIsDue(string entry, string? collectedAt, string now, ReportStep step) =>
        Assert.Equal(step, NextStep.Of(Entry(entry), Centre, Collected(collectedAt), correctedAt: null, Time(now)));

    [Theory]
    [InlineData("owed", ReportStep.Build)] // which says that the centre is not configured
    [InlineData("fine", ReportStep.None)]
    [InlineData("released", ReportStep.Deliver)]
    [InlineData("delivered", ReportStep.None)]
    public void Of_CentreNoLongerConfigured_IsWhatCanBeDoneWithoutIt(string entry, ReportStep step) =>
        Assert.Equal(step, NextStep.Of(Entry(entry), null, Collected("2019-09-01T05:00Z"), correctedAt: null, Time("2019-09-01T08:00Z")));

    [Fact]
    public void Of_CentreThatApprovesAtOnce_ApprovesWhatIsInOrder() =>
        Assert.Equal(ReportStep.Approve, NextStep.Of(Entry("fine"), Centre with { ApprovalDays = 0 }, Collected("2019-07-15T05:00Z"), correctedAt: null, Time("2019-07-15T06:01Z")));

    [Theory]
    [InlineData("rejected", "2019-08-01T05:00Z", ReportStep.Compare)]
    [InlineData("delivered", "2019-08-01T05:00Z", ReportStep.Compare)]
    [InlineData("delivered", "2019-07-16T07:59Z", ReportStep.Compare)] // it was not released with them, whatever the clocks say
    [InlineData("delivered", null, ReportStep.None)]
    [InlineData("compared", "2019-08-01T08:00Z", ReportStep.None)]
    [InlineData("compared", "2019-08-01T08:01Z", ReportStep.Compare)]
    [InlineData("superseded", "2019-09-01T05:00Z", ReportStep.None)]
    [InlineData("released", "2019-08-01T05:00Z", ReportStep.Deliver)]
    public void Of_CorrectionsWereTakenUp_IsComparedOnce(string entry, string? correctedAt, ReportStep step) =>
        Assert.Equal(step, NextStep.Of(Entry(entry), Centre, Collected("2019-09-01T05:00Z"), correctedAt is null ? null : Time(correctedAt), Time("2019-09-01T08:00Z")));

    [Theory]
    [InlineData("2020-07-31T21:59Z", 13, ReportStep.Compare)] // the last day of the thirteenth month
    [InlineData("2020-07-31T22:00Z", 13, ReportStep.None)]
    [InlineData("2020-07-31T22:00Z", 14, ReportStep.Compare)]
    [InlineData("2021-06-30T21:59Z", 24, ReportStep.Compare)]
    [InlineData("2021-06-30T22:00Z", 24, ReportStep.None)]
    public void Of_RevisionWindow_EndsWithItsLastDay(string correctedAt, int months, ReportStep step) => Assert.Equal(
        step,
        NextStep.Of(Entry("compared"), Centre with { RevisedForMonths = months }, Collected(correctedAt), Time(correctedAt), Time("2021-07-02T08:00Z")));

    [Theory]
    [InlineData("owed", null)]
    [InlineData("building", "2019-07-15T06:10Z")]
    [InlineData("failed", "2019-07-15T07:00Z")]
    [InlineData("released", "2019-07-16T08:00Z")]
    [InlineData("not published", "2019-07-16T09:00Z")]
    [InlineData("handing over", "2019-07-16T08:10Z")]
    [InlineData("handing over and waiting", "2019-07-16T08:10Z")] // whichever is first
    [InlineData("uncertain", null)]
    [InlineData("delivered", null)]
    public void NotBefore_Entry_IsWhenTheNextStepCanBeTaken(string entry, string? instant) =>
        Assert.Equal(instant is null ? null : Time(instant), NextStep.NotBefore(Entry(entry)));

    private static CollectedExtent Collected(string? until) => new(until is null ? null : Time(until), null);

    private static LedgerEntry Entry(string name) => name switch
    {
        "owed" => Entered,
        "building" => Building,
        "failed" => Failed,
        "fine" => Checked(Fine),
        "odd" => Checked(Fine, Odd),
        "explained" => Checked(Fine, Odd with { Explanation = By("Kari", "2019-07-15", "So it is") }),
        "wrong" => Checked(Fine, Wrong),
        "held" => Checked(Fine).HoldBack(By("Kari", "2019-07-15")).Entry,
        "stumbled" => Checked(Fine).FailStep("No recipient", Time("2019-09-01T00:00Z"), Time("2019-07-22T06:01Z")).Entry,
        "approved" => Approved,
        "not published" => Approved.FailStep("Disk full", Time("2019-07-16T09:00Z"), Time("2019-07-16T08:01Z")).Entry,
        "released" => Released,
        "handing over and waiting" => Released with
        {
            Outbox =
            [
                Released.Outbox[0] with { State = OutboxState.HandingOver, NotBefore = Time("2019-07-16T08:10Z") },
                Released.Outbox[1] with { NotBefore = Time("2019-07-16T10:00Z") },
            ],
        },
        "handing over" => Released.SetOutbox(
            Released.Outbox[0] with { State = OutboxState.HandingOver, NotBefore = Time("2019-07-16T08:10Z") }, "", "").Entry is var entry
            ? entry.SetOutbox(entry.Outbox[1] with { State = OutboxState.HandedOver }, "", "").Entry
            : null!,
        "uncertain" => With(OutboxState.Uncertain, OutboxState.RecordedByHand),
        "rejected" => With(OutboxState.Rejected, OutboxState.RecordedByHand),
        "delivered" => Delivered,
        "compared" => Delivered.FindUnchanged(Time("2019-08-01T08:00Z"), Time("2019-08-01T09:00Z")).Entry,
        "superseded" => Delivered.Revise(1, new DateOnly(2019, 8, 1), Time("2019-08-01T08:00Z"))[0].Entry,
        "preview owed" => Entered with { Id = Id with { Revision = RevisionId.Preview } },
        "preview built" => Checked(Wrong) with { Id = Id with { Revision = RevisionId.Preview } },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such entry."),
    };
}
