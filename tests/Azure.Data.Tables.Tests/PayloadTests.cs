using System.Net;
using System.Text;

namespace Azure.Data.Tables.Tests;

public class PayloadTests
{
    [Fact]
    public async Task Query_TypesBeforeAndAfterValues_AreBothUnderstood()
    {
        var entities = await ReadAsync<TableEntity>(
            """
            {"odata.metadata":"m","value":[
              {"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"1","Timestamp":"2026-01-02T03:04:05.1234567Z",
               "A@odata.type":"Edm.Int64","A":"5","B":"6","B@odata.type":"Edm.Int64","C":"7","D":1.0,"E":1,"F":3000000000},
              {"RowKey":"2","B":"8","A":"9"},
              {"A":"10","A@odata.type":"Edm.Int64","RowKey":"3"}]}
            """);

        Assert.Equal(new ETag("W/\"1\""), entities[0].ETag);
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1234567), entities[0].Timestamp);
        Assert.Equal([5L, 6L, "7", 1.0, 1, 3000000000L], new[] { "A", "B", "C", "D", "E", "F" }.Select(key => entities[0][key]));
        Assert.Equal(["8", "9"], new[] { "B", "A" }.Select(key => entities[1][key]));
        Assert.Equal(10L, entities[2]["A"]);
        Assert.False(entities[0].ContainsKey("odata.metadata"));
    }

    [Fact]
    public async Task Query_DeclaredTypes_AreUnderstood()
    {
        var entity = Assert.Single(await ReadAsync<TableEntity>(
            """
            {"value":[{"D@odata.type":"Edm.Double","D":"NaN","E@odata.type":"Edm.Double","E":"-Infinity",
              "G@odata.type":"Edm.Guid","G":"0f8fad5b-d9cb-469f-a165-70867728950e",
              "T@odata.type":"Edm.DateTime","T":"2026-01-02T03:04:05Z","B@odata.type":"Edm.Binary","B":"AQI="}]}
            """));

        Assert.Equal(double.NaN, entity.GetDouble("D"));
        Assert.Equal(double.NegativeInfinity, entity.GetDouble("E"));
        Assert.Equal(Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), entity.GetGuid("G"));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), entity.GetDateTimeOffset("T"));
        Assert.Equal([1, 2], entity.GetBinary("B"));
    }

    [Fact]
    public async Task Query_EntityType_IgnoresWhatItHasNoMemberFor()
    {
        var visit = Assert.Single(await ReadAsync<Visit>(
            """
            {"value":[{"PartitionKey":"p","RowKey":"r","Number":4,"Unknown":{"a":[1,{"b":2}]},"Large@odata.type":"Edm.Int64",
              "Large":"5","Fraction":6,"Text":null,"At":"2026-01-02T03:04:05+02:00","Kind":"First"}],"odata.count":"1"}
            """));

        Assert.Equal(("p", "r", 4, 5L, 6.0), (visit.PartitionKey, visit.RowKey, visit.Number, visit.Large, visit.Fraction));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)), visit.At);
        Assert.Equal(VisitKind.First, visit.Kind);
    }

    [Theory]
    [InlineData("""{"Number":"4"}""")]
    [InlineData("""{"Truth":1}""")]
    public async Task Query_ValueOfAnotherType_Fails(string entity)
    {
        await Assert.ThrowsAsync<InvalidCastException>(() => ReadAsync<Visit>($$"""{"value":[{{entity}}]}"""));
    }

    [Fact]
    public async Task Query_NumberWhereTextIsExpected_FailsForInt64()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => ReadAsync<Visit>("""{"value":[{"Large":4}]}"""));
    }

    [Fact]
    public async Task Query_AnswerOfSomethingElse_SaysWhatItWas()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.BadRequest, "<html>not a table</html>"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => ReadAsync<Visit>(handler));

        Assert.Equal(400, failure.Status);
        Assert.Contains("<html>not a table</html>", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_Request_AsksForTypes()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.OK, """{"value":[]}"""));

        await ReadAsync<Visit>(handler);

        var request = Assert.Single(handler.Requests);
        Assert.Equal("application/json;odata=minimalmetadata", request.Headers.Accept.ToString());
        Assert.Equal(["2020-12-06"], handler.Sent("x-ms-version"));
    }

    [Fact]
    public async Task SubmitTransaction_ServicesOwnRefusal_SaysWhichActionAndWhy()
    {
        const string body =
            """
            --batchresponse_1
            Content-Type: multipart/mixed; boundary=changesetresponse_2

            --changesetresponse_2
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 400 Bad Request
            X-Content-Type-Options: nosniff
            Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

            {"odata.error":{"code":"CommandsInBatchActOnDifferentPartitions","message":{"lang":"en-US","value":"1:All commands in a batch must operate on same entity group.\nRequestId:3"}}}
            --changesetresponse_2--
            --batchresponse_1--

            """;
        var handler = new ScriptedHandler(() => new HttpResponseMessage(HttpStatusCode.Accepted)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")))
            {
                Headers = { { "Content-Type", "multipart/mixed; boundary=batchresponse_1" } },
            },
        });

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Connect(handler).SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "r")),
            new(TableTransactionActionType.Add, new TableEntity("q", "r")),
        ]));

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions"), (failure.Status, failure.ErrorCode));
        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.Contains("must operate on same entity group", failure.Message, StringComparison.Ordinal);
    }

    private static TableClient Connect(ScriptedHandler handler) => new(
        "AccountName=a;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:1/a", "t", new TableClientOptions { Transport = handler.Transport });

    private static Task<List<T>> ReadAsync<T>(string json)
        where T : class, ITableEntity =>
        ReadAsync<T>(new ScriptedHandler(ScriptedHandler.Answer(HttpStatusCode.OK, json)));

    private static async Task<List<T>> ReadAsync<T>(ScriptedHandler handler)
        where T : class, ITableEntity
    {
        var entities = new List<T>();
        await foreach (var entity in Connect(handler).QueryAsync<T>())
        {
            entities.Add(entity);
        }

        return entities;
    }
}
