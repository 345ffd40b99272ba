using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace ReportingPipeline.Local.Ledger;

/// <summary>What the ledger says of one revision of a report, read from its table as any operator could.</summary>
/// <param name="Centre">The centre's id.</param>
/// <param name="Period">The period's id, with a hyphen for a slash.</param>
/// <param name="Municipality">The recipient's id.</param>
/// <param name="Revision">1 for the first release; 0 for a preview.</param>
public sealed record LedgerLine(string Centre, string Period, string Municipality, int Revision)
{
    /// <summary>How far it has come, such as <c>Checking</c>.</summary>
    public required string State { get; init; }

    /// <summary>The verdicts, <c>Explain</c> or <c>Stop</c>, of those checks that nobody has explained.</summary>
    public required IReadOnlyList<string> Unexplained { get; init; }

    /// <summary>Whether somebody holds it back.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether it may be delivered.</summary>
    public bool IsReleased { get; init; }

    /// <summary>What was registered of its period before this instant is counted in it; null until it is built.</summary>
    public DateTimeOffset? DataAsOf { get; init; }

    /// <summary>The container of the workbook: that of drafts until it is released, and then that of reports.</summary>
    public string Container { get; init; } = "drafts";

    /// <summary>The name of the workbook's blob in that container; null until it is built. Earlier drafts stand beside it.</summary>
    public string? BlobName { get; init; }

    /// <summary>The SHA-256 of the workbook in lower-case hexadecimal; null until it is built.</summary>
    public string? Sha256 { get; init; }

    /// <summary>What went wrong the last time; null if nothing did.</summary>
    public string? LastError { get; init; }

    /// <summary>Until when nothing is done about it; null for no such time.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Its channels; none until it is released.</summary>
    public required IReadOnlyList<LedgerChannel> Channels { get; init; }

    /// <summary>Its id as the app spells it, such as <c>sagatun_2019-H2_hamar_r1</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Centre}_{Period}_{Municipality}_r{Revision}");

    /// <summary>Whether it is a preview, which is never delivered.</summary>
    public bool IsPreview => Revision == 0;

    /// <summary>Reads an entry and the rows of its channels.</summary>
    public static LedgerLine Of(TableEntity entry, IEnumerable<TableEntity> channels)
    {
        var key = entry.RowKey.Split('|');
        var (released, draft) = (entry.GetString("Release"), entry.GetString("Workbook"));
        var workbook = (released ?? draft) is { } json ? JsonSerializer.Deserialize<BuiltFile>(json) : null;
        return new LedgerLine(entry.PartitionKey, key[1], key[2], int.Parse(key[3].TrimStart('r'), CultureInfo.InvariantCulture))
        {
            State = entry.GetString("State"),
            Unexplained = [.. ReadUnexplained(entry)],
            IsHeld = entry.GetString("Hold") is not null,
            IsReleased = entry.GetString("Approval") is not null,
            DataAsOf = workbook?.DataAsOf,
            Container = released is null ? "drafts" : "reports",
            BlobName = workbook?.BlobName,
            Sha256 = workbook?.Sha256,
            LastError = entry.GetString("LastError"),
            NotBefore = entry.GetDateTimeOffset("NotBefore"),
            Channels = [.. channels.Select(LedgerChannel.Of)],
        };
    }

    private static IEnumerable<string> ReadUnexplained(TableEntity entry)
    {
        for (var index = 0; entry.GetString(string.Create(CultureInfo.InvariantCulture, $"Check{index}")) is { } json; index++)
        {
            var check = JsonSerializer.Deserialize<FoundByCheck>(json)!;
            if (check is { Explanation: null, Verdict: not "Ok" }) yield return check.Verdict;
        }
    }

    private sealed record FoundByCheck(string Verdict, JsonElement? Explanation);

    private sealed record BuiltFile(string BlobName, string Sha256, DateTimeOffset DataAsOf);
}
