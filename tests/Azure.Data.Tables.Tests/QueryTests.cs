namespace Azure.Data.Tables.Tests;

public class QueryTests : TableTest
{
    [Fact]
    public async Task Query_MoreThanTwoPages_ReturnsAllInKeyOrder()
    {
        await AddAsync(partitions: 1, rows: 2600);

        var pages = new List<Page<TableEntity>>();
        await foreach (var page in Table.QueryAsync<TableEntity>().AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([1000, 1000, 600], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal(
            Enumerable.Range(0, 2600),
            (await ListAsync(Table.QueryAsync<TableEntity>())).Select(entity => entity.GetInt32("N")!.Value));
    }

    [Fact]
    public async Task Query_FromAContinuationToken_GoesOnThere()
    {
        await AddAsync(partitions: 3, rows: 20);
        string? token = null;
        await foreach (var page in Table.QueryAsync<TableEntity>().AsPages(pageSizeHint: 25))
        {
            Assert.Equal(25, page.Values.Count);
            token = page.ContinuationToken;
            break;
        }

        var rest = new List<int>();
        await foreach (var page in Table.QueryAsync<TableEntity>(maxPerPage: 10).AsPages(token))
        {
            Assert.InRange(page.Values.Count, 1, 10);
            rest.AddRange(page.Values.Select(entity => entity.GetInt32("N")!.Value));
        }

        Assert.Equal(Enumerable.Range(25, 35), rest);
    }

    [Fact]
    public async Task Query_PartitionAfterTopOne_FindsEachPartition()
    {
        await AddAsync(partitions: 4, rows: 5);

        var partitions = new List<string>();
        for (var last = ""; last is not null;)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey gt {last}");
            last = null;
            await foreach (var page in Table.QueryAsync<TableEntity>(filter, maxPerPage: 1, select: ["PartitionKey"]).AsPages())
            {
                last = page.Values.SingleOrDefault()?.PartitionKey;
                break;
            }

            if (last is not null) partitions.Add(last);
        }

        Assert.Equal(["p0", "p1", "p2", "p3"], partitions);
    }

    [Fact]
    public async Task Query_Selected_HasOnlyThose()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1L, ["B"] = 2L });

        var dictionary = Assert.Single(await ListAsync(Table.QueryAsync<TableEntity>(select: ["RowKey", "B"])));
        var visit = Assert.Single(await ListAsync(Table.QueryAsync<Visit>(select: ["RowKey", "B"])));

        Assert.Equal("r", dictionary.RowKey);
        Assert.Equal(2L, dictionary.GetInt64("B"));
        Assert.False(dictionary.ContainsKey("A"));
        Assert.Null(dictionary.PartitionKey);
        Assert.Equal(("", "r"), (visit.PartitionKey, visit.RowKey));
    }

    [Fact]
    public async Task Query_Timestamp_FindsWhatWasWrittenSince()
    {
        await Table.AddEntityAsync(new TableEntity("p", "early"));
        await Task.Delay(50);
        await Table.AddEntityAsync(new TableEntity("p", "late"));
        var late = (await Table.GetEntityAsync<TableEntity>("p", "late")).Value.Timestamp!.Value;

        var literal = late.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        var since = await ListAsync(Table.QueryAsync<TableEntity>($"Timestamp ge datetime'{literal}'"));
        var before = await ListAsync(Table.QueryAsync<TableEntity>(entity => entity.Timestamp < late));

        Assert.Equal("late", Assert.Single(since).RowKey);
        Assert.Equal("early", Assert.Single(before).RowKey);
    }

    [Fact]
    public async Task Query_Predicate_IsEvaluatedByTheService()
    {
        await AddAsync(partitions: 2, rows: 10);
        var least = 3;

        var found = await ListAsync(Table.QueryAsync<TableEntity>(
            entity => entity.PartitionKey == "p0" && (entity.GetInt32("N") > least || entity.RowKey.CompareTo("0001") < 0)));

        Assert.Equal([0, 4, 5, 6, 7, 8, 9], found.Select(entity => entity.GetInt32("N")!.Value));
    }

    [Fact]
    public async Task Query_TruthMember_IsEvaluatedByTheService()
    {
        await Table.AddEntityAsync(new Visit { PartitionKey = "p", RowKey = "1", Truth = true });
        await Table.AddEntityAsync(new Visit { PartitionKey = "p", RowKey = "2" });

        Assert.Equal("1", Assert.Single(await ListAsync(Table.QueryAsync<Visit>(visit => visit.Truth))).RowKey);
        Assert.Equal("2", Assert.Single(await ListAsync(Table.QueryAsync<Visit>(visit => !visit.Truth))).RowKey);
    }

    [Fact]
    public async Task Query_MissingTable_FailsWhenEnumerated()
    {
        var pages = Service.GetTableClient(NewName()).QueryAsync<TableEntity>();

        var missing = await Assert.ThrowsAsync<RequestFailedException>(() => ListAsync(pages));

        Assert.Equal(404, missing.Status);
        Assert.Equal("TableNotFound", missing.ErrorCode);
    }

    [Fact]
    public async Task Query_MalformedFilter_Is400()
    {
        Assert.Equal(400, await StatusAsync(() => ListAsync(Table.QueryAsync<TableEntity>("PartitionKey is 'p'"))));
    }

    private async Task AddAsync(int partitions, int rows)
    {
        for (var partition = 0; partition < partitions; partition++)
        {
            var first = partition * rows;
            var adds = Enumerable.Range(first, rows).Select(n => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity($"p{partition}", $"{n:D4}") { ["N"] = n }));
            foreach (var chunk in adds.Chunk(100))
            {
                await Table.SubmitTransactionAsync(chunk);
            }
        }
    }
}
