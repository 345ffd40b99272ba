using System.Globalization;

namespace Azure.Data.Tables.Tests;

public class IndependentClientTests : TableTest
{
    private static readonly DateTimeOffset Time = new(2026, 3, 29, 1, 2, 3, 456, TimeSpan.Zero);

    [Fact]
    public async Task Entities_ExchangedWithAnotherClient_AreTheSame()
    {
        var copy = Service.GetTableClient(NewName());
        await copy.CreateAsync();
        foreach (var entity in Entities())
        {
            await Table.AddEntityAsync(entity);
        }

        var seenByOther = await IndependentClient.CopyAsync(Server.ConnectionString, Table.Name, copy.Name);
        var written = (await ListAsync(Table.QueryAsync<TableEntity>())).Select(Describe).ToList();
        var copied = (await ListAsync(copy.QueryAsync<TableEntity>())).Select(Describe).ToList();

        Assert.Equal(
            Entities().Select(Describe).OrderBy(lines => lines[0], StringComparer.Ordinal),
            written.OrderBy(lines => lines[0], StringComparer.Ordinal));
        Assert.Equal(written, seenByOther);
        Assert.Equal(written, copied);
        await copy.DeleteAsync();
    }

    [Fact]
    public async Task Transaction_SeenByAnotherClient_IsTheSame()
    {
        var copy = Service.GetTableClient(NewName());
        await copy.CreateAsync();
        await Table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, new TableEntity("øst 'p'", $"{n:D2}") { ["N"] = (long)n, ["V"] = $"æ'{n}%" })));

        var seenByOther = await IndependentClient.CopyAsync(Server.ConnectionString, Table.Name, copy.Name);

        Assert.Equal((await ListAsync(Table.QueryAsync<TableEntity>())).Select(Describe), seenByOther);
        Assert.Equal(100, seenByOther.Count);
        await copy.DeleteAsync();
    }

    private static IEnumerable<TableEntity> Entities()
    {
        yield return new TableEntity("all", "types")
        {
            ["Text"] = "æøå 'q' \"d\" \\ \n 😀",
            ["Empty"] = "",
            ["Truth"] = true,
            ["Number"] = int.MinValue,
            ["Large"] = long.MaxValue,
            ["Half"] = 0.5,
            ["Id"] = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
            ["At"] = Time,
            ["Bytes"] = new byte[] { 0, 128, 255 },
        };
        string[] keys = ["with space", "quote's", "''", "oslo|2026-01", "100%", "%25", "æøå", "日本 😀", "a&b=c+d", "{x};[y],(z)", ""];
        foreach (var key in keys)
        {
            yield return new TableEntity($"p{key}", key) { ["Key"] = key };
        }
    }

    private static string[] Describe(TableEntity entity) =>
    [
        $"{entity.PartitionKey} / {entity.RowKey}",
        .. entity.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag"])
            .Select(key => $"{key} = {Describe(entity[key])}").Order(StringComparer.Ordinal),
    ];

    private static string Describe(object value) => value switch
    {
        string text => $"String {text}",
        bool truth => $"Boolean {(truth ? "true" : "false")}",
        int number => $"Int32 {number}",
        long number => $"Int64 {number}",
        double number => string.Create(CultureInfo.InvariantCulture, $"Double {number}"),
        Guid guid => $"Guid {guid}",
        DateTimeOffset time => $"DateTime {time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}",
        byte[] bytes => $"Binary {Convert.ToHexStringLower(bytes)}",
        _ => throw new ArgumentException($"{value} is of an unexpected type."),
    };
}
