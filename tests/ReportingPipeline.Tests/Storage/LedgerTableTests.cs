using System.Text.Json;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Storage;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public sealed class LedgerTableTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    private static int _centres;

    private readonly string _centre = $"centre{Interlocked.Increment(ref _centres)}";
    private readonly LedgerTable _ledger = new(account.Tables);

    [Fact]
    public async Task TrySaveAsync_EveryField_IsReadAsItWasWritten()
    {
        var entry = Full();

        await SaveAsync(new LedgerChange(entry, "Kari", "Everything"));

        var read = await FindAsync(entry.Id);
        Assert.NotNull(read!.Version);
        Assert.Equal(Text(entry with { Events = 1 }), Text(read with { Version = null }));
        var happening = Assert.Single(await _ledger.ReadHistoryAsync(entry.Id.Report, CancellationToken.None));
        Assert.Equal(new HistoryEvent(1, 1, entry.ChangedAt, "Kari", "Everything", entry.State), happening);
    }

    [Fact]
    public async Task TrySaveAsync_FieldsThatAreGone_AreGone()
    {
        var full = Full();
        await SaveAsync(new LedgerChange(full, "Kari", ""));
        var bare = new LedgerEntry { Id = full.Id, State = ReportState.Owed, OwedFrom = full.OwedFrom, ChangedAt = full.ChangedAt, Events = 1, Version = (await FindAsync(full.Id))!.Version };

        await SaveAsync(new LedgerChange(bare, "Kari", ""));

        Assert.Equal(Text(bare with { Events = 2, Outbox = full.Outbox, Version = null }), Text((await FindAsync(full.Id))! with { Version = null }));
    }

    [Fact]
    public async Task TrySaveAsync_LongTexts_AreCutAndNotRefused()
    {
        var entry = Entry("hamar") with { LastError = string.Concat(Enumerable.Repeat("👍🏽", 30_000)) };

        await SaveAsync(new LedgerChange(entry, "Kari", entry.LastError));

        Assert.Equal(string.Concat(Enumerable.Repeat("👍🏽", 1_999)) + "…", (await FindAsync(entry.Id))!.LastError);
    }

    [Theory]
    [InlineData("å")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("👍")]
    [InlineData("\U000F0000")]
    public async Task TrySaveAsync_LongestExplanationOfEveryCheck_IsReadAsItWasWritten(string character)
    {
        var longest = PlainText.TryLines(string.Concat(Enumerable.Repeat(character, 2_000)), 2_000);
        var name = PlainText.TryLine(string.Concat(Enumerable.Repeat(character, 100)), 100)!;
        var decision = By("Kari", "2019-07-16T08:00Z", longest) with { Name = name };
        var entry = Full() with
        {
            Checks = [.. Enum.GetValues<CheckKind>().Select(kind => Odd with { Kind = kind, Explanation = decision })],
            Hold = decision,
            Approval = decision,
        };

        await SaveAsync(new LedgerChange(entry, name, $"Explained: {longest}"));

        Assert.Equal(Text(entry with { Events = 1 }), Text((await FindAsync(entry.Id))! with { Version = null }));
        Assert.Equal($"Explained: {longest}", Assert.Single(await _ledger.ReadHistoryAsync(entry.Id.Report, CancellationToken.None)).What);
    }

    [Fact]
    public async Task TrySaveAsync_SomebodyWasFirst_ChangesNothing()
    {
        await SaveAsync(new LedgerChange(Entry("hamar"), "Kari", "First"));
        var read = (await FindAsync(Entry("hamar").Id))!;
        await SaveAsync(read.HoldBack(By("Kari", "2019-07-16")));

        Assert.False(await _ledger.TrySaveAsync(CancellationToken.None, read.HoldBack(By("Ola", "2019-07-16"))));
        Assert.False(await _ledger.TrySaveAsync(CancellationToken.None, new LedgerChange(Entry("hamar"), "Ola", "Also first")));
        Assert.Equal("Kari", (await FindAsync(read.Id))!.Hold!.Name);
        Assert.Equal(["First", "Held"], (await _ledger.ReadHistoryAsync(read.Id.Report, CancellationToken.None)).Select(happening => happening.What));
    }

    [Fact]
    public async Task TrySaveAsync_SeveralOfWhichOneConflicts_SavesNone()
    {
        await SaveAsync(new LedgerChange(Entry("stange"), "Kari", "First"));

        Assert.False(await _ledger.TrySaveAsync(
            CancellationToken.None, new LedgerChange(Entry("hamar"), "Ola", ""), new LedgerChange(Entry("stange"), "Ola", "")));
        Assert.Null(await FindAsync(Entry("hamar").Id));
        Assert.Empty(await _ledger.ReadHistoryAsync(Entry("hamar").Id.Report, CancellationToken.None));

        await SaveAsync([new LedgerChange(Entry("hamar"), "Ola", ""), new LedgerChange(Entry("loten"), "Ola", "")]);
        Assert.Equal(3, (await _ledger.ReadAsync(_centre, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task UpdateAsync_ManyAtOnce_LosesNoStepAndKeepsTheHistoryInOrder()
    {
        await SaveAsync(new LedgerChange(Entry("hamar"), "Kari", "0"));

        await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => _ledger.UpdateAsync(
            Entry("hamar").Id, entry => new LedgerChange(entry with { Attempts = entry.Attempts + 1 }, "Ola", $"{entry.Attempts + 1}"), CancellationToken.None)));

        Assert.Equal(8, (await FindAsync(Entry("hamar").Id))!.Attempts);
        var history = await _ledger.ReadHistoryAsync(Entry("hamar").Id.Report, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 9).Select(number => $"{number}"), history.Select(happening => happening.What));
        Assert.Equal(Enumerable.Range(1, 9), history.Select(happening => happening.Sequence));
    }

    [Fact]
    public async Task UpdateAsync_NoEntryOrNoStep_ChangesNothing()
    {
        Assert.Null(await _ledger.UpdateAsync(Entry("hamar").Id, entry => entry.Retry("Ola", entry.ChangedAt), CancellationToken.None));

        await SaveAsync(new LedgerChange(Entry("hamar"), "Kari", ""));
        var before = (await FindAsync(Entry("hamar").Id))!;
        Assert.Equal(before.Version, (await _ledger.UpdateAsync(before.Id, _ => null, CancellationToken.None))!.Version);
    }

    [Fact]
    public async Task ReadAsync_ReportsWhoseNamesBeginAlike_AreKeptApart()
    {
        var ids = new[] { ("2019", "hamar", 1), ("2019-H1", "ham", 0), ("2019-H1", "ham", 1), ("2019-H1", "hamar", 1), ("2019-H1", "hamar", 12), ("2019-H1", "hamar-2", 1) };
        await SaveAsync(ids.Reverse().Select(id => new LedgerChange(
            Full() with { Id = new RevisionId(new ReportId(_centre, id.Item1, id.Item2), id.Item3) }, "Kari", "")).ToArray());

        var all = await _ledger.ReadAsync(_centre, CancellationToken.None);
        Assert.Equal(6, all.Count);
        Assert.All(all, entry => Assert.Equal(2, entry.Outbox.Count));
        Assert.Equal([0, 1], (await _ledger.ReadAsync(new ReportId(_centre, "2019-H1", "ham"), CancellationToken.None)).Select(entry => entry.Id.Revision));
        Assert.Equal([1, 12], (await _ledger.ReadAsync(new ReportId(_centre, "2019-H1", "hamar"), CancellationToken.None)).Select(entry => entry.Id.Revision));
        Assert.Equal([1, 12], (await _ledger.ReadHistoryAsync(new ReportId(_centre, "2019-H1", "hamar"), CancellationToken.None)).Select(happening => happening.Revision));
        Assert.Equal(all.Count(entry => entry.Id.Report.PeriodKey == "2019"), (await _ledger.ReadAsync(new ReportId(_centre, "2019", "hamar"), CancellationToken.None)).Count);
    }

    private static string Text(LedgerEntry entry) => JsonSerializer.Serialize(entry, Json);

    private LedgerEntry Entry(string municipality) => Entered with { Id = new RevisionId(new ReportId(_centre, "2019-H1", municipality), 1) };

    // Nothing like it happens: every field has a value of its own.
    private LedgerEntry Full() => Entry("hamar") with
    {
        State = ReportState.Delivering,
        ChangedAt = Time("2019-07-20T06:07:08.1234567Z"),
        MadeFrom = "huset/reports/2019-H1/0123.json",
        Draft = 4,
        Workbook = new BuiltWorkbook("a/b/c.xlsx", "abc", Time("2019-07-15T05:00Z"), Time("2019-07-15T06:01Z")),
        Publication = 2,
        Release = new BuiltWorkbook("d/e/f.xlsx", "def", Time("2019-07-15T05:00Z"), Time("2019-07-18T06:01Z")),
        Totals = new PrintedTotals(new Figure(3), Figure.Hidden, Figure.NotCollected),
        Checks = [Fine, Odd with { Explanation = By("Kari", "2019-07-16T08:00Z", "Prøverader «40x»\nto linjer") }, Wrong],
        Hold = By("Ola", "2019-07-17T08:00Z", "Vent"),
        Approval = By("Kari", "2019-07-18T08:00Z"),
        Outbox =
        [
            new OutboxRow(new DropChannel()) { ChangedAt = Time("2019-07-18T08:00Z"), State = OutboxState.HandedOver },
            new OutboxRow(new MailChannel(Address))
            {
                ChangedAt = Time("2019-07-18T08:00:01Z"),
                State = OutboxState.Uncertain,
                IsPreparing = true,
                Attempts = 5,
                NotBefore = Time("2019-07-18T09:00Z"),
                MessageId = "<id@example.org>",
                Answer = "451 Try later",
                WasUncertain = true,
            },
        ],
        Attempts = 6,
        LastError = "Det gikk galt",
        NotBefore = Time("2019-07-19T08:00Z"),
        ComparedAt = Time("2019-08-01T08:00Z"),
        IsSuperseded = true,
    };

    private async Task SaveAsync(params LedgerChange[] changes) => Assert.True(await _ledger.TrySaveAsync(CancellationToken.None, changes));

    private Task<LedgerEntry?> FindAsync(RevisionId id) => _ledger.FindAsync(id, CancellationToken.None);
}
