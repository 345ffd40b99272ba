using System.Net;
using Azure.Core;
using Azurite;

namespace Azure.Data.Tables.Tests;

public class AuthenticationTests : TableTest
{
    private static readonly TokenCredential Token = DelegatedTokenCredential.Create(
        (request, _) => new AccessToken($"token for {request.Scopes.Single()}", DateTimeOffset.MaxValue));

    [Fact]
    public async Task SharedKey_Right_IsAccepted()
    {
        var service = new TableServiceClient(Server.TableEndpoint, new TableSharedKeyCredential(AzuriteServer.AccountName, AzuriteServer.AccountKey));

        Assert.Contains(await ListAsync(service.QueryAsync()), table => table.Name == Table.Name);
    }

    [Fact]
    public async Task SharedKey_Wrong_Is403()
    {
        var wrong = new TableSharedKeyCredential(AzuriteServer.AccountName, Convert.ToBase64String(new byte[64]));
        var table = new TableServiceClient(Server.TableEndpoint, wrong).GetTableClient(Table.Name);

        Assert.Equal(403, await StatusAsync(() => ListAsync(table.QueryAsync<TableEntity>())));
        Assert.Equal(403, await StatusAsync(() => table.AddEntityAsync(new TableEntity("p", "r"))));
        Assert.Equal(403, await StatusAsync(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "r"))])));
    }

    [Fact]
    public void SharedKey_NotBase64_IsRefused()
    {
        Assert.Throws<FormatException>(() => new TableSharedKeyCredential("a", "not base64"));
    }

    [Fact]
    public async Task Token_OverHttps_IsSentForStorage()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.OK, """{"value":[{"RowKey":"r"}]}"""));
        var options = new TableClientOptions { Transport = handler.Transport };
        var service = new TableServiceClient(new Uri("https://account.table.core.windows.net"), Token, options);

        var entities = await ListAsync(service.GetTableClient("visits").QueryAsync<TableEntity>("PartitionKey eq 'a b'"));

        Assert.Equal("r", Assert.Single(entities).RowKey);
        Assert.Equal(["Bearer token for https://storage.azure.com/.default"], handler.Sent("Authorization"));
        var address = Assert.Single(handler.Requests).RequestUri!;
        Assert.Equal("https://account.table.core.windows.net/visits()", address.GetLeftPart(UriPartial.Path));
        Assert.Contains("$filter=PartitionKey%20eq%20%27a%20b%27", address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OverHttp_IsNotSent()
    {
        var table = new TableServiceClient(Server.TableEndpoint, Token).GetTableClient(Table.Name);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ListAsync(table.QueryAsync<TableEntity>()));
    }

    [Fact]
    public async Task SharedKey_RetriedRequest_IsSignedAnew()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.ServiceUnavailable), () => null);

        // Over a second even when the pipeline takes a fifth off, as it may: the date that is signed tells no less.
        var options = new TableClientOptions { Transport = handler.Transport, Retry = { Delay = TimeSpan.FromSeconds(1.3), Mode = RetryMode.Fixed } };

        await Connect(options).AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(2, handler.Sent("x-ms-date").Distinct().Count());
        Assert.Equal(2, handler.Sent("Authorization").Distinct().Count());
    }
}
