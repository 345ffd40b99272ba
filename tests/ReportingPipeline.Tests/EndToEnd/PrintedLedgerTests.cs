using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Local.Ledger;
using ReportingPipeline.Tests.Local;

namespace ReportingPipeline.Tests.EndToEnd;

public class PrintedLedgerTests
{
    private static readonly LedgerLine[] Lines =
    [
        (LedgerEntries.New(ReportState.Failed) with { LastError = "The mail server [mx] said: no such user, and it said so at length" }).AsLine(),
        Built(LedgerEntries.New(ReportState.Checking, municipality: "loten") with { Checks = LedgerEntries.Checks(Verdict.Explain) }),
        Built(LedgerEntries.New(ReportState.Delivered, municipality: "stange")),
        (LedgerEntries.New(ReportState.Owed, revision: 2, municipality: "stange") with { OwedFrom = new DateOnly(2020, 2, 1) }).AsLine(),
        Released(OutboxState.HandedOver, "2020-H1", "hamar"),
        Released(OutboxState.HandedOver, "2020-H1", "loten"),
        Built(LedgerEntries.New(ReportState.Checking, RevisionId.Preview, "2020-H2")),
    ];

    [Fact]
    public void Print_ToAFile_HasEveryReportOnALineOfItsOwnWithoutColours()
    {
        using var file = new StringWriter();

        PrintedLedger.Print(Lines, PrintedLedger.ConsoleOf(file));

        var printed = file.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        Assert.DoesNotContain('\u001b', file.ToString());
        Assert.Equal("The ledger of sagatun:", printed[0]);
        Assert.Matches("^period +municipality +rev +status +data as of .UTC. +SHA-256 +unexplained +channels +last error$", printed[1]);
        Assert.Equal(
            [
                "2019-H2|hamar|1|failed to be built|0|The mail server [mx] said: no such user, and it said so at length",
                "2019-H2|loten|1|waiting for an explanation|2020-01-19 23:30|01234567|1",
                "2019-H2|stange|1|delivered|2020-01-19 23:30|01234567|0",
                "2019-H2|stange|2|waiting to be built|0",
                "2020-H1|hamar|1|waiting to be dispatched|2020-07-19 23:30|fedcba98|0|drop handed over",
                "2020-H1|loten|1|waiting to be dispatched|2020-07-19 23:30|fedcba98|0|drop handed over",
                "2020-H2|hamar|-|a preview|2020-01-19 23:30|01234567|0",
            ],
            printed.Skip(3).Take(Lines.Length).Select(Cells));
    }

    [Fact]
    public void Sentences_Periods_CountTheLatestRevisionsMostOfAKindFirst() => Assert.Equal(
        [
            "2019-H2: 1 of 3 failed to be built, 1 waiting for an explanation, 1 waiting to be built",
            "2020-H1: 2 of 2 waiting to be dispatched",
        ],
        PrintedLedger.Sentences(Lines));

    private static string Cells(string line) =>
        string.Join('|', line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static LedgerLine Released(OutboxState state, string period, string municipality) => Built(
        LedgerEntries.New(ReportState.Delivering, period: period, municipality: municipality) with
        {
            Approval = new Decision("Kari", null, LedgerEntries.Now),
            Release = new BuiltWorkbook(
                "b.xlsx", "fedcba9876543210", new DateTimeOffset(2020, 7, 19, 23, 30, 0, TimeSpan.Zero), LedgerEntries.Now),
            Outbox = [LedgerEntries.Drop(state)],
        });

    private static LedgerLine Built(LedgerEntry entry) => (entry with
    {
        Workbook = new BuiltWorkbook("a.xlsx", "0123456789abcdef", new DateTimeOffset(2020, 1, 20, 0, 30, 0, TimeSpan.FromHours(1)), LedgerEntries.Now),
    }).AsLine();
}
