using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Local.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Local;

public class LedgerReaderTests
{
    [Fact]
    public async Task ReadAsync_WhatTheAppHasSaved_IsEveryRevisionWithItsChannels()
    {
        var account = await StorageAccount.NewAsync();
        var delivering = LedgerEntries.New(ReportState.Delivering) with
        {
            Approval = new Decision("Kari", null, LedgerEntries.Now),
            Workbook = new BuiltWorkbook("sagatun/2019-H2/hamar/Sagatun_2019-H2_Hamar_v1.xlsx", "0123456789abcdef", LedgerEntries.Now.AddDays(-1), LedgerEntries.Now),
            Outbox = [LedgerEntries.Drop(OutboxState.HandedOver), LedgerEntries.Mail(OutboxState.Accepted)],
        };
        LedgerEntry[] entries = [delivering, LedgerEntries.New(ReportState.Owed, revision: 2), LedgerEntries.New(ReportState.Owed, municipality: "loten")];
        foreach (var entry in entries) Assert.True(await new LedgerTable(account.Tables).TrySaveAsync(default, new LedgerChange(entry, "system", "Saved")));

        var lines = await new LedgerReader(account.ConnectionString).ReadAsync(default);

        Assert.Equal(["sagatun_2019-H2_hamar_r1", "sagatun_2019-H2_hamar_r2", "sagatun_2019-H2_loten_r1"], lines.Select(line => line.Id));
        Assert.Equal(["HandedOver", "Accepted"], lines[0].Channels.Select(channel => channel.State));
        Assert.Equal((delivering.Workbook.Sha256, delivering.Workbook.DataAsOf), (lines[0].Sha256, lines[0].DataAsOf));
        Assert.All(lines.Skip(1), line => Assert.Equal((null, 0, "waiting to be built"), (line.Sha256, line.Channels.Count, line.Words())));
    }

    [Fact]
    public async Task ReadAsync_EmptyLedger_IsEmpty()
    {
        var account = await StorageAccount.NewAsync();

        Assert.Empty(await new LedgerReader(account.ConnectionString).ReadAsync(default));
    }
}
