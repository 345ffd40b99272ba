using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The tables of an account.</summary>
public class TableServiceClient
{
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly TableEndpoint _endpoint;

    /// <summary>A client for the account of a connection string.</summary>
    /// <exception cref="ArgumentNullException">The connection string is null.</exception>
    /// <exception cref="InvalidOperationException">The connection string is malformed.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <summary>A client for the account of a connection string.</summary>
    /// <exception cref="ArgumentNullException">The connection string is null.</exception>
    /// <exception cref="InvalidOperationException">The connection string is malformed.</exception>
    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(ConnectionString.Parse(connectionString), options)
    {
    }

    /// <summary>A client that signs its requests with an account's key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    /// <summary>A client that signs its requests with an account's key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        _endpoint = new TableEndpoint(endpoint, new SharedKeyPolicy(credential), options);
    }

    /// <summary>A client that sends an identity's token, which only an https endpoint is given.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        _endpoint = new TableEndpoint(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, StorageScope), options);
    }

    /// <summary>For mocks.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(ConnectionString account, TableClientOptions options)
        : this(account.Endpoint, account.Credential, options)
    {
    }

    /// <summary>The account's name, as the endpoint spells it.</summary>
    public virtual string AccountName => _endpoint.AccountName;

    /// <summary>The endpoint.</summary>
    public virtual Uri Uri => _endpoint.Address;

    /// <summary>A client for one table, which need not exist yet; it shares this client's connections.</summary>
    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(_endpoint, tableName);
    }

    /// <summary>Creates a table; the status is 409 if it is there already.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because the table is still being deleted.</exception>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return CreateTableAsync(_endpoint, tableName, mayExist: true, cancellationToken);
    }

    /// <summary>Deletes a table; the status is 404 if there is none.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tableName);
        return DeleteTableAsync(_endpoint, tableName, cancellationToken);
    }

    /// <summary>The tables that satisfy an OData filter such as "TableName eq 'visits'", or all.</summary>
    /// <exception cref="RequestFailedException">The service refused; thrown when the tables are enumerated.</exception>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new QueryPages<TableItem>(
            async (continuation, top) =>
            {
                var response = await _endpoint.GetAsync(
                    "/Tables",
                    [("$top", top), ("$filter", filter), ("NextTableName", continuation)],
                    otherwise: 200,
                    cancellationToken);
                using var document = JsonDocument.Parse(response.Content);
                var tables = document.RootElement.GetProperty("value").EnumerateArray()
                    .Select(table => new TableItem(table.GetProperty("TableName").GetString()));
                response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
                return Page<TableItem>.FromValues([.. tables], next, response);
            },
            maxPerPage);

    internal static async Task<Response<TableItem>> CreateTableAsync(
        TableEndpoint endpoint, string tableName, bool mayExist, CancellationToken cancellationToken)
    {
        var response = await endpoint.SendAsync(
            RequestMethod.Post,
            "/Tables",
            [
                ("Accept", "application/json;odata=minimalmetadata"),
                ("DataServiceVersion", "3.0"),
                ("Content-Type", "application/json"),
                ("Prefer", mayExist ? "return-no-content" : "return-content"),
            ],
            RequestContent.Create(new Dictionary<string, string> { ["TableName"] = tableName }),
            mayExist ? [201, 204, 409] : [201, 204],
            cancellationToken);
        if (response.Status == 409 && new RequestFailedException(response) is { ErrorCode: "TableBeingDeleted" } deleting)
        {
            throw deleting;
        }

        return Response.FromValue(new TableItem(tableName), response);
    }

    internal static Task<Response> DeleteTableAsync(TableEndpoint endpoint, string tableName, CancellationToken cancellationToken) =>
        endpoint.SendAsync(
            RequestMethod.Delete, $"/Tables('{tableName}')", [("Accept", "application/json")], null, [204, 404], cancellationToken);
}
