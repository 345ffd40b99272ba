using System.Net;
using Azure.Core;
using Azurite;

namespace Azure.Data.Tables.Tests;

public class FaultTests : TableTest
{
    [Fact]
    public async Task Request_503_IsRetried()
    {
        var handler = new ScriptedHandler(
            ScriptedHandler.Answer(HttpStatusCode.ServiceUnavailable), ScriptedHandler.Answer(HttpStatusCode.TooManyRequests), () => null);

        await Connect(Quick(handler)).AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        Assert.Equal(3, handler.Requests.Count);
        Assert.Equal(1, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("N"));
    }

    [Fact]
    public async Task Request_503Always_FailsAfterTheRetries()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.ServiceUnavailable));

        Assert.Equal(503, await StatusAsync(() => ListAsync(Connect(Quick(handler)).QueryAsync<TableEntity>())));
        Assert.Equal(4, handler.Requests.Count);
    }

    [Fact]
    public async Task Request_409_IsNotRetried()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));
        var handler = new ScriptedHandler(() => null);

        Assert.Equal(409, await StatusAsync(() => Connect(Quick(handler)).AddEntityAsync(new TableEntity("p", "r"))));
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Transaction_503_IsRetriedWhole()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.ServiceUnavailable), () => null);

        await Connect(Quick(handler)).SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "1")), new(TableTransactionActionType.Add, new TableEntity("p", "2"))]);

        Assert.Equal(2, (await ListAsync(Table.QueryAsync<TableEntity>())).Count);
    }

    [Fact]
    public async Task Request_ConnectionDropped_IsRetried()
    {
        using var server = new FaultyServer(Server.TableEndpoint, Fault.Drop, times: 2);

        await Connect(server).UpsertEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        Assert.Equal(1, (await Table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("N"));
        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Request_NobodyListens_Fails()
    {
        var nowhere = new UriBuilder(Server.TableEndpoint) { Port = 1 }.Uri;
        var credential = new TableSharedKeyCredential(AzuriteServer.AccountName, AzuriteServer.AccountKey);
        var table = new TableServiceClient(nowhere, credential, new TableClientOptions { Retry = { MaxRetries = 0 } }).GetTableClient("t");

        Assert.Equal(0, await StatusAsync(() => table.AddEntityAsync(new TableEntity("p", "r"))));
    }

    [Fact]
    public async Task Request_CancelledBefore_IsNotSent()
    {
        var handler = new ScriptedHandler(() => null);
        var cancelled = new CancellationToken(canceled: true);
        var table = Connect(Quick(handler));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new TableEntity("p", "r"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ListAsync(table.QueryAsync<TableEntity>(cancellationToken: cancelled)));

        Assert.Empty(await ListAsync(Table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task Request_CancelledWhileWaiting_Ends()
    {
        using var server = new FaultyServer(Server.TableEndpoint, Fault.Silence, times: 1);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ListAsync(Connect(server).QueryAsync<TableEntity>(cancellationToken: cancellation.Token)));
    }

    [Fact]
    public async Task Query_CancelledBetweenPages_Ends()
    {
        await Table.SubmitTransactionAsync(Enumerable.Range(0, 20).Select(
            n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n:D2}"))));
        using var cancellation = new CancellationTokenSource();
        var read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var entity in Table.QueryAsync<TableEntity>(maxPerPage: 10, cancellationToken: cancellation.Token))
            {
                read++;
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(10, read);
    }

    private static TableClientOptions Quick(ScriptedHandler? handler = null)
    {
        var options = new TableClientOptions { Retry = { Mode = RetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(10) } };
        if (handler is not null) options.Transport = handler.Transport;

        return options;
    }

    private TableClient Connect(FaultyServer server) =>
        new TableServiceClient(server.Address, new TableSharedKeyCredential(AzuriteServer.AccountName, AzuriteServer.AccountKey), Quick())
            .GetTableClient(Table.Name);
}
