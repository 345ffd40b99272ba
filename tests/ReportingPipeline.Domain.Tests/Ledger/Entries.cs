using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Ledger;

/// <summary>Ledger entries at every stage, of a report with an e-mail channel and a drop.</summary>
internal static class Entries
{
    public const string Address = "post@hamar.example";

    public static readonly RevisionId Id = RevisionId.TryParse("sagatun_2019-H1_hamar_r1")!;

    public static readonly Recipient Hamar = new("hamar") { Channels = [new MailChannel(Address), new DropChannel()] };

    public static readonly Finding FineFound =
        new VisitsFinding(ReportingCalendar.CalendarYear.Parse("2018-H1"), new(20), new(20), CheckLimits.Default.LargestChange);

    public static readonly Finding OddFound = new RejectedRowsFinding([(RejectionReason.UnknownKind, 2)]);

    public static readonly Finding WrongFound = new RecountFinding(new(20, 15, 7), new(21, 15, 7));

    public static readonly RecordedCheck Fine = Recorded(FineFound);

    public static readonly RecordedCheck Odd = Recorded(OddFound);

    public static readonly RecordedCheck Wrong = Recorded(WrongFound);

    public static readonly BuiltWorkbook Release =
        new("sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx", new string('b', 64), Time("2019-07-15T05:00Z"), Time("2019-07-16T08:00Z"));

    public static LedgerEntry Entered => Transitions.Owe(Id, new DateOnly(2019, 7, 15), Time("2019-07-15T06:00Z"), Decision.System, "Owed").Entry;

    public static LedgerEntry Building => Entered.BeginBuilding(Time("2019-07-15T06:10Z"), Time("2019-07-15T06:00Z")).Entry;

    public static LedgerEntry Failed => Building.FailBuilding("No visits", Time("2019-07-15T07:00Z"), Time("2019-07-15T06:01Z")).Entry;

    public static LedgerEntry Approved => Checked(Fine).Approve(Hamar, By("Kari", "2019-07-16T08:00Z")).Entry;

    public static LedgerEntry Released => Approved.FinishPublishing(Release, Time("2019-07-16T08:00Z")).Entry;

    public static LedgerEntry Delivered => With(OutboxState.Accepted, OutboxState.RecordedByHand);

    public static LedgerEntry Checked(params RecordedCheck[] checks) => Building.FinishBuilding(Built(checks), Time("2019-07-15T06:02Z")).Entry;

    public static BuiltReport Built(params RecordedCheck[] checks) => new(
        "sagatun/reports/2019-H1/0123.json",
        new BuiltWorkbook("sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx", new string('a', 64), Time("2019-07-15T05:00Z"), Time("2019-07-15T06:01Z")),
        new PrintedTotals(new(20), new(15), new(7)), checks);

    /// <summary>A released report whose channels have come to these states.</summary>
    public static LedgerEntry With(OutboxState email, OutboxState drop)
    {
        var entry = Released;
        entry = entry.SetOutbox(entry.Outbox[0] with { State = email, Answer = $"mail {email}" }, Decision.System, "").Entry;
        return entry.SetOutbox(entry.Outbox[1] with { State = drop, Answer = $"drop {drop}" }, Decision.System, "").Entry;
    }

    public static RecordedCheck Recorded(Finding finding) => new(
        finding.Kind, finding.Verdict, finding.Figures, $"{finding.Kind} of {finding.Figures}", $"{finding.Kind}", null);

    public static Decision By(string name, string at, string? comment = null) => new(name, comment, Time(at));

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
