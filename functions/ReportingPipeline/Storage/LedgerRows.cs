using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Storage;

/// <summary>The rows of the ledger's table, to and from what they mean.</summary>
internal static class LedgerRows
{
    private const string Day = "yyyy-MM-dd";

    // A property holds 32 Ki UTF-16 code units. What people write has at most 2 000 characters, of two units each, or of twelve in
    // JSON; so each check, with its explanation, has a property of its own. What a server or an exception says is cut.
    private const int LongestText = 8_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new FigureJson() },
    };

    public static TableEntity ToRow(string partitionKey, string rowKey, LedgerEntry entry)
    {
        var row = new TableEntity(partitionKey, rowKey)
        {
            ["State"] = entry.State.ToString(),
            ["OwedFrom"] = entry.OwedFrom.ToString(Day, CultureInfo.InvariantCulture),
            ["ChangedAt"] = entry.ChangedAt,
            ["Draft"] = entry.Draft,
            ["Publication"] = entry.Publication,
            ["Attempts"] = entry.Attempts,
            ["IsSuperseded"] = entry.IsSuperseded,
            ["Events"] = entry.Events,
        };
        foreach (var (index, check) in entry.Checks.Index()) Set(row, NameOfCheck(index), check);
        Set(row, "Hold", entry.Hold);
        Set(row, "Approval", entry.Approval);
        Set(row, "Totals", entry.Totals);
        if (entry.MadeFrom is not null) row["MadeFrom"] = entry.MadeFrom;
        if (entry.LastError is not null) row["LastError"] = Short(entry.LastError);
        if (entry.NotBefore is { } notBefore) row["NotBefore"] = notBefore;
        if (entry.ComparedAt is { } comparedAt) row["ComparedAt"] = comparedAt;
        Set(row, "Workbook", entry.Workbook);
        Set(row, "Release", entry.Release);

        return row;
    }

    public static TableEntity ToRow(string partitionKey, string rowKey, OutboxRow outbox)
    {
        var row = new TableEntity(partitionKey, rowKey)
        {
            ["Channel"] = outbox.Channel.ToString(),
            ["State"] = outbox.State.ToString(),
            ["ChangedAt"] = outbox.ChangedAt,
            ["Attempts"] = outbox.Attempts,
            ["WasUncertain"] = outbox.WasUncertain,
        };
        if (outbox.IsPreparing) row["IsPreparing"] = true;
        if (outbox.WasDownloaded) row["WasDownloaded"] = true;
        if (outbox.MessageId is not null) row["MessageId"] = outbox.MessageId;
        if (outbox.Answer is not null) row["Answer"] = Short(outbox.Answer);
        if (outbox.NotBefore is { } notBefore) row["NotBefore"] = notBefore;
        return row;
    }

    public static TableEntity ToRow(string partitionKey, string rowKey, LedgerEntry entry, LedgerChange change) => new(partitionKey, rowKey)
    {
        ["At"] = entry.ChangedAt,
        ["Who"] = change.Who,
        ["What"] = Short(change.What),
        ["State"] = entry.State.ToString(),
    };

    public static LedgerEntry ToEntry(TableEntity row)
    {
        var key = row.RowKey.Split('|');
        return new LedgerEntry
        {
            Id = new RevisionId(new ReportId(row.PartitionKey, key[1], key[2]), Number(key[3])),
            State = Enum.Parse<ReportState>(row.GetString("State")),
            OwedFrom = DateOnly.ParseExact(row.GetString("OwedFrom"), Day, CultureInfo.InvariantCulture),
            ChangedAt = row.GetDateTimeOffset("ChangedAt")!.Value,
            MadeFrom = row.GetString("MadeFrom"),
            Draft = row.GetInt32("Draft")!.Value,
            Publication = row.GetInt32("Publication")!.Value,
            Attempts = row.GetInt32("Attempts")!.Value,
            IsSuperseded = row.GetBoolean("IsSuperseded")!.Value,
            Events = row.GetInt32("Events")!.Value,
            Checks = [.. ReadChecks(row)],
            Hold = Get<Decision>(row, "Hold"),
            Approval = Get<Decision>(row, "Approval"),
            Totals = Get<PrintedTotals>(row, "Totals"),
            LastError = row.GetString("LastError"),
            NotBefore = row.GetDateTimeOffset("NotBefore"),
            ComparedAt = row.GetDateTimeOffset("ComparedAt"),
            Workbook = Get<BuiltWorkbook>(row, "Workbook"),
            Release = Get<BuiltWorkbook>(row, "Release"),
            Version = row.ETag.ToString(),
        };
    }

    public static TableEntity ToRow(string partitionKey, string rowKey, BooksHead head)
    {
        var row = new TableEntity(partitionKey, rowKey) { ["BlobName"] = head.BlobName };
        if (head.CorrectedAt is { } correctedAt) row["CorrectedAt"] = correctedAt;
        if (head.ComparedOn is { } day) row["ComparedOn"] = day.ToString(Day, CultureInfo.InvariantCulture);
        return row;
    }

    public static BooksHead ToBooksHead(TableEntity row) => new(row.GetString("BlobName"), row.ETag)
    {
        CorrectedAt = row.GetDateTimeOffset("CorrectedAt"),
        ComparedOn = row.GetString("ComparedOn") is { } day ? DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture) : null,
    };

    public static OutboxRow ToOutbox(TableEntity row) => new(DeliveryChannel.Parse(row.GetString("Channel")))
    {
        State = Enum.Parse<OutboxState>(row.GetString("State")),
        ChangedAt = row.GetDateTimeOffset("ChangedAt")!.Value,
        Attempts = row.GetInt32("Attempts")!.Value,
        IsPreparing = row.GetBoolean("IsPreparing") ?? false,
        WasDownloaded = row.GetBoolean("WasDownloaded") ?? false,
        WasUncertain = row.GetBoolean("WasUncertain")!.Value,
        MessageId = row.GetString("MessageId"),
        Answer = row.GetString("Answer"),
        NotBefore = row.GetDateTimeOffset("NotBefore"),
    };

    public static HistoryEvent ToEvent(TableEntity row)
    {
        var key = row.RowKey.Split('|');
        return new HistoryEvent(
            Number(key[3]), Number(key[4]), row.GetDateTimeOffset("At")!.Value,
            row.GetString("Who"), row.GetString("What"), Enum.Parse<ReportState>(row.GetString("State")));
    }

    private static IEnumerable<RecordedCheck> ReadChecks(TableEntity row)
    {
        for (var index = 0; Get<RecordedCheck>(row, NameOfCheck(index)) is { } check; index++) yield return check;
    }

    private static string NameOfCheck(int index) => string.Create(CultureInfo.InvariantCulture, $"Check{index}");

    private static void Set<T>(TableEntity row, string name, T? value)
        where T : class
    {
        if (value is not null) row[name] = JsonSerializer.Serialize(value, Json);
    }

    private static T? Get<T>(TableEntity row, string name)
        where T : class => row.GetString(name) is { } json ? JsonSerializer.Deserialize<T>(json, Json) : null;

    private static int Number(string text) => int.Parse(text.TrimStart('r'), CultureInfo.InvariantCulture);

    private static string Short(string text) => PlainText.Cut(text, LongestText);
}
