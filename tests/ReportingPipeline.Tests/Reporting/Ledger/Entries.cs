using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Reporting.Ledger;

namespace ReportingPipeline.Tests.Reporting.Ledger;

/// <summary>Ledger entries at every stage, of a report with an e-mail channel and a drop.</summary>
internal static class Entries
{
    public const string Address = "post@hamar.example";

    public static readonly RevisionId Id = RevisionId.TryParse("sagatun_2019-H1_hamar_r1")!;

    public static readonly Recipient Hamar = new("hamar") { EmailAddresses = [Address] };

    public static readonly RecordedCheck Fine = new(CheckKind.VisitsChanged, Verdict.Ok, "I orden: 20.", "I orden.", null);

    public static readonly RecordedCheck Odd = new(CheckKind.RejectedRows, Verdict.Explain, "Avviste rader: 2.", "Avviste rader.", null);

    public static readonly RecordedCheck Wrong = new(CheckKind.Recount, Verdict.Stop, "Stemmer ikke: 20 og 21.", "Stemmer ikke.", null);

    public static LedgerEntry Entered => Transitions.Owe(Id, new DateOnly(2019, 7, 15), Time("2019-07-15T06:00Z"), Decision.System, "Owed").Entry;

    public static LedgerEntry Building => Entered.BeginBuilding(Time("2019-07-15T06:10Z"), Time("2019-07-15T06:00Z")).Entry;

    public static LedgerEntry Failed => Building.FailBuilding("No visits", Time("2019-07-15T07:00Z"), Time("2019-07-15T06:01Z")).Entry;

    public static LedgerEntry Released => Checked(Fine).Approve(Hamar, By("Kari", "2019-07-16T08:00Z")).Entry;

    public static LedgerEntry Delivered => With(OutboxState.Accepted, OutboxState.RecordedByHand);

    public static LedgerEntry Checked(params RecordedCheck[] checks) => Building.FinishBuilding(Built(checks), Time("2019-07-15T06:02Z")).Entry;

    public static BuiltReport Built(params RecordedCheck[] checks) => new(
        new BuiltWorkbook("sagatun/2019-H1/hamar-r1.xlsx", new string('a', 64), Time("2019-07-15T05:00Z"), Time("2019-07-15T06:01Z")),
        new PrintedTotals(new(20), new(15), new(7)), checks, "5e7", 0);

    /// <summary>A released report whose channels have come to these states.</summary>
    public static LedgerEntry With(OutboxState email, OutboxState drop)
    {
        var entry = Released;
        entry = entry.SetOutbox(entry.Outbox[0] with { State = email, Answer = $"mail {email}" }, Decision.System, "").Entry;
        return entry.SetOutbox(entry.Outbox[1] with { State = drop, Answer = $"drop {drop}" }, Decision.System, "").Entry;
    }

    public static Decision By(string name, string at, string? comment = null) => new(name, comment, Time(at));

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
