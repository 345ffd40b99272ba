using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Local.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Local;

/// <summary>Entries as the app writes them, and as the example reads them.</summary>
internal static class LedgerEntries
{
    public static readonly DateTimeOffset Now = new(2020, 1, 20, 5, 0, 0, TimeSpan.Zero);

    private static readonly Decision Kari = new("Kari", "Ja", Now);

    /// <summary>Entries in every state that the words depend on, with every pair of channels' states once released.</summary>
    public static IEnumerable<LedgerEntry> All =>
        from state in Enum.GetValues<ReportState>()
        from revision in new[] { RevisionId.Preview, 1 }
        from hold in new[] { null, Kari }
        from checks in new[] { [], Checks(Verdict.Ok), Checks(Verdict.Explain), Checks(Verdict.Stop), Checks(Verdict.Stop, Kari) }
        from outbox in Outboxes
        select New(state, revision) with { Hold = hold, Checks = checks, Approval = outbox.Length > 0 ? Kari : null, Outbox = outbox };

    /// <summary>Reports of a period in every way in which a later one may have to wait for them, or not.</summary>
    public static IEnumerable<LedgerEntry> Unreleased(string period, string municipality) =>
    [
        New(ReportState.Building, period: period, municipality: municipality),
        New(ReportState.Checking, period: period, municipality: municipality),
        New(ReportState.Checking, period: period, municipality: municipality) with { Hold = Kari },
        New(ReportState.Checking, period: period, municipality: municipality) with { Checks = Checks(Verdict.Explain) },
        New(ReportState.Checking, period: period, municipality: municipality) with { Checks = Checks(Verdict.Explain, Kari) },
    ];

    private static IEnumerable<OutboxRow[]> Outboxes =>
    [
        [],
        .. from drop in Enum.GetValues<OutboxState>()
           from email in Enum.GetValues<OutboxState>()
           select new[] { Drop(drop), Mail(email) },
    ];

    public static LedgerEntry New(ReportState state, int revision = 1, string period = "2019-H2", string municipality = "hamar") => new()
    {
        Id = new RevisionId(new ReportId("sagatun", period, municipality), revision),
        State = state,
        OwedFrom = new DateOnly(2020, 1, 15),
        ChangedAt = Now,
    };

    public static OutboxRow Drop(OutboxState state, DateTimeOffset? notBefore = null) =>
        new(new DropChannel()) { State = state, NotBefore = notBefore, ChangedAt = Now };

    public static OutboxRow Mail(OutboxState state) =>
        new(new MailChannel("post@kommune.example")) { State = state, ChangedAt = Now };

    public static IReadOnlyList<RecordedCheck> Checks(Verdict verdict, Decision? explanation = null) =>
        [new(CheckKind.RejectedRows, verdict, "3", "Besøk: 3.", "Besøk.", explanation)];

    /// <summary>The entry by way of its rows.</summary>
    public static LedgerLine AsLine(this LedgerEntry entry)
    {
        var key = $"entry|{entry.Id.Report.PeriodKey}|{entry.Id.Report.MunicipalityId}|r{entry.Id.Revision:000}";
        var centre = entry.Id.Report.CentreId;
        return LedgerLine.Of(
            LedgerRows.ToRow(centre, key, entry), entry.Outbox.Select(channel => LedgerRows.ToRow(centre, $"{key}|{channel.Key}", channel)));
    }
}
