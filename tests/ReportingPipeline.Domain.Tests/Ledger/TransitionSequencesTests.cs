using FsCheck.Fluent;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

/// <summary>Whatever is done to an entry, in whatever order the services allow.</summary>
public class TransitionSequencesTests
{
    private static readonly OutboxState[] States = Enum.GetValues<OutboxState>();

    [Fact]
    public void AnySequence_KeepsWhatMustHold() => ForEvery.Value(
        Gen.ListOf(Gen.Choose(0, 5_000)),
        choices =>
        {
            var (entry, hour) = (Entered, 0);
            foreach (var choice in choices)
            {
                var possible = Possible(entry, choice, Time("2019-07-20T00:00Z").AddHours(++hour));
                var next = possible[choice % possible.Count].Entry;
                Hold(entry, next);
                entry = next;
            }
        },
        times: 300);

    private static void Hold(LedgerEntry before, LedgerEntry after)
    {
        Assert.Equal(before.Id, after.Id);
        Assert.Equal(before.OwedFrom, after.OwedFrom);
        Assert.True(after.Draft >= before.Draft, "No file is ever used again.");
        if (before.State == ReportState.Checking && before.Draft == after.Draft) Assert.Equal(before.Workbook, after.Workbook);

        // Released: the same file, the same approval and the same channels for ever.
        if (before.IsReleased)
        {
            Assert.Equal((before.Workbook, before.Draft, before.MadeFrom, before.Approval), (after.Workbook, after.Draft, after.MadeFrom, after.Approval));
            Assert.Equal(before.Outbox.Select(row => row.Channel), after.Outbox.Select(row => row.Channel));
            Assert.All(before.Outbox.Zip(after.Outbox), rows => Assert.True(rows.Second.WasUncertain || !rows.First.WasUncertain));
        }

        if (before.IsSuperseded) Assert.True(after.IsSuperseded);
        Assert.Equal(after.IsReleased, after.Outbox.Count > 0);
        Assert.Equal(after.IsReleased, after.State is ReportState.Approved or ReportState.Delivering or ReportState.Delivered || (after.State == ReportState.Failed && after.IsReleased));
        Assert.Equal(after.State == ReportState.Delivered, after.IsReleased && after.Outbox.All(row => row.HasArrived));
        Assert.False(after.IsReleased && after.Hold is not null, "What is released is no longer held.");
        Assert.Equal(after.Hold is not null || after.Checks.Any(check => check.Verdict == Verdict.Stop && check.Explanation is null), after.IsHeld);
        if (after.State is ReportState.Checking or ReportState.Approved) Assert.NotNull(after.Workbook);
    }

    private static List<LedgerChange> Possible(LedgerEntry entry, int choice, DateTimeOffset now)
    {
        var possible = new List<LedgerChange>();
        if (entry.IsReleased)
        {
            var row = entry.Outbox[choice % entry.Outbox.Count];
            var state = States[choice / 7 % States.Length];
            possible.Add(entry.SetOutbox(row with { State = state, WasUncertain = row.WasUncertain || state == OutboxState.Uncertain, ChangedAt = now }, "Ola", ""));
            possible.Add(entry.Retry("Ola", now));
            if (!entry.IsSuperseded) possible.AddRange([entry.FindUnchanged(now, now), entry.Revise(2, new DateOnly(2019, 8, 1), now)[0]]);
            return possible;
        }

        possible.Add(entry.HoldBack(new Decision("Kari", null, now)));
        if (entry.State != ReportState.Checking) return [.. possible, entry.BeginBuilding(now.AddMinutes(10), now), entry.FailBuilding("It failed", now, now), entry.Retry("Ola", now), Finish(entry, choice, now)];

        possible.Add(entry.FreezeAnew(Decision.System, "", now));
        possible.Add(entry.FailStep("It failed", now, now));
        possible.Add(entry.WriteAnew(now));
        possible.Add(entry.Explain(entry.Checks[choice % 3], new Decision("Kari", "So it is", now)));
        if (!entry.Checks.Any(check => check.Holds)) possible.Add(entry.Approve(Hamar, new Decision("Kari", null, now)));
        return possible;
    }

    private static LedgerChange Finish(LedgerEntry entry, int choice, DateTimeOffset now)
    {
        Finding[] found = [FineFound, choice % 2 == 0 ? OddFound : FineFound, choice % 3 == 0 ? WrongFound : FineFound];
        var workbook = new BuiltWorkbook($"file {entry.Draft}", "", now, now);
        var checks = found.Select(finding => Recorded(finding) with { Explanation = entry.Explanation(finding) });
        return entry.FinishBuilding(new BuiltReport($"counts of {entry.Draft}", workbook, new PrintedTotals(new(1), new(1), new(1)), [.. checks]), now);
    }
}
