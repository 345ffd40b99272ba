using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Domain.Tests.Reports;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class StatusTextTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2019-H1") with
    {
        Id = "sagatun",
        Recipients = [.. Enumerable.Range(1, 16).Select(number => new Recipient($"m{number:00}"))],
    };

    [Fact]
    public void Of_Entry_SaysWhatItWaitsFor()
    {
        var held = Checked(Fine).HoldBack(By("Kari", "2019-07-15")).Entry;

        Assert.Equal(
            [
                "waiting to be built", "being built", "failed to be built", "waiting for approval", "waiting for an explanation",
                "held by a check", "held", "a preview", "being delivered", "delivered",
            ],
            new[] { Entered, Building, Failed, Checked(Fine), Checked(Fine, Odd), Checked(Wrong), held, Checked(Fine) with { Id = Id with { Revision = 0 } }, Released, Delivered }
                .Select(StatusText.Of));
    }

    [Theory]
    [InlineData(OutboxState.HandingOver, OutboxState.Waiting, "being delivered")]
    [InlineData(OutboxState.Accepted, OutboxState.HandedOver, "waiting to be dispatched")]
    [InlineData(OutboxState.Waiting, OutboxState.HandedOver, "being delivered")]
    [InlineData(OutboxState.Uncertain, OutboxState.Failed, "uncertain")]
    [InlineData(OutboxState.Bounced, OutboxState.Failed, "bounced")]
    [InlineData(OutboxState.Rejected, OutboxState.HandedOver, "rejected")]
    [InlineData(OutboxState.Failed, OutboxState.HandedOver, "failed to be delivered")]
    public void Of_Released_SaysWhatAPersonMustSeeToFirst(OutboxState email, OutboxState drop, string status) =>
        Assert.Equal(status, StatusText.Of(With(email, drop)));

    [Fact]
    public void Of_SixteenRecipients_AreCountedInOneSentence()
    {
        var entries = Enumerable.Range(1, 14).Select(number => Delivered with { Id = Report(number) })
            .Append(Checked(Fine) with { Id = Report(15) })
            .Append(With(OutboxState.Bounced, OutboxState.RecordedByHand) with { Id = Report(16) });

        var period = Assert.Single(PeriodStatus.Of(Centre, entries, new DateOnly(2019, 7, 15)));

        Assert.Equal(("sagatun", "2019-H1", "14 of 16 delivered, 1 waiting for approval, 1 bounced"), (period.CentreId, period.PeriodKey, period.Summary));
        Assert.Equal(16, period.Reports.Count);
    }

    [Fact]
    public void Of_EarlierPeriodUnexplained_IsNamedByWhatWaitsForIt()
    {
        var centre = Centre with { Recipients = [new Recipient("m01"), new Recipient("m02")] };
        var (first, second) = (Report(1), new RevisionId(new("sagatun", "2019-H2", "m01"), 1));
        LedgerEntry[] entries = [Checked(Odd) with { Id = first }, Checked(Fine) with { Id = second }, Checked(Odd) with { Id = second with { Report = second.Report with { MunicipalityId = "m02" } } }];

        Assert.Equal(
            [
                "0 of 2 delivered, 1 waiting for an explanation, 1 waiting to be built",
                "0 of 2 delivered, 1 waiting for the earlier period 2019-H1, 1 waiting for an explanation",
            ],
            PeriodStatus.Of(centre, entries.Select(new EarlierPeriods(centre, entries, _ => false).Mark), new DateOnly(2020, 1, 15)).Select(period => period.Summary));
    }

    [Fact]
    public void Of_NothingEntered_CountsWhatIsOwedAllTheSame()
    {
        var periods = PeriodStatus.Of(Centre, [], new DateOnly(2020, 1, 15)).ToList();

        Assert.Equal(["2019-H1", "2019-H2"], periods.Select(period => period.PeriodKey));
        Assert.All(periods, period => Assert.Equal("0 of 16 delivered, 16 waiting to be built", period.Summary));
        Assert.All(periods, period => Assert.All(period.Reports, report => Assert.Null(report.Entry)));
    }

    [Theory]
    [InlineData(2018, "0 of 1 delivered, 1 waiting to be built")]
    [InlineData(2019, "0 of 1 delivered, 1 too late to be built")] // the first of the five years before 2024-H1, and not of those before 2024-H2
    public void Of_NothingEnteredAndVisitsDeleted_IsTooLateForWhatNeedsThem(int through, string first)
    {
        var centre = Centre with { Recipients = [new Recipient("m01")], FirstPeriod = Centre.Calendar.Parse("2024-H1") };

        var periods = PeriodStatus.Of(centre, [], new DateOnly(2025, 1, 15), new DeletedYears(through, default));

        Assert.Equal(
            [("2024-H1", first), ("2024-H2", "0 of 1 delivered, 1 waiting to be built")],
            periods.Select(period => (period.PeriodKey, period.Summary)));
    }

    [Theory]
    [InlineData(ReportStatus.Uncertain, true)]
    [InlineData(ReportStatus.WaitingToBeDispatched, true)]
    [InlineData(ReportStatus.Held, true)]
    [InlineData(ReportStatus.TooLate, false)]
    [InlineData(ReportStatus.Delivered, false)]
    public void NeedsAPerson_Status_IsThatNothingElseHappensToIt(ReportStatus status, bool needsAPerson) =>
        Assert.Equal(needsAPerson, status.NeedsAPerson());

    [Fact]
    public void Of_SeveralRevisions_CountsTheLatestAndNoPreview()
    {
        var centre = Centre with { Recipients = [new Recipient("m01")] };
        LedgerEntry[] entries =
        [
            Checked(Fine) with { Id = Report(1) with { Revision = 0 } }, Delivered with { Id = Report(1) }, Checked(Odd) with { Id = Report(1).Next() },
            Checked(Fine) with { Id = new(new("sagatun", "2019-H2", "m01"), 0) },
        ];

        var period = Assert.Single(PeriodStatus.Of(centre, entries, new DateOnly(2019, 8, 1)));

        Assert.Equal("0 of 1 delivered, 1 waiting for an explanation", period.Summary);
    }

    [Fact]
    public void Of_ReportAskedForAheadOfTime_IsCountedToo()
    {
        var periods = PeriodStatus.Of(Centre, [Delivered with { Id = Report(3) }], new DateOnly(2019, 7, 2)).ToList();

        Assert.Equal("1 of 1 delivered", Assert.Single(periods).Summary);
    }

    private static RevisionId Report(int municipality) => new(new("sagatun", "2019-H1", $"m{municipality:00}"), 1);
}
