using System.Linq.Expressions;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Json;

namespace Azure.Data.Tables;

/// <content>Reads.</content>
public partial class TableClient
{
    /// <summary>Reads an entity, or the selected properties of it.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because there is no such entity (404).</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, otherwise: 200, cancellationToken);
        return Response.FromValue(EntityReader<T>.ReadEntity(response.Content), response);
    }

    /// <summary>Reads an entity, or the selected properties of it; the response has no value if there is none.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await GetAsync(partitionKey, rowKey, select, otherwise: 404, cancellationToken);
        return response.Status == 404
            ? new MissingResponse<T>(response)
            : Response.FromValue(EntityReader<T>.ReadEntity(response.Content), response);
    }

    /// <summary>The entities that satisfy a predicate, in the order of their keys.</summary>
    /// <exception cref="NotSupportedException">The predicate has something that a filter cannot say.</exception>
    /// <exception cref="RequestFailedException">The service refused; thrown when the entities are enumerated.</exception>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(FilterExpression.Translate(filter), maxPerPage, select, cancellationToken);

    /// <summary>The entities that satisfy an OData filter, or all, in the order of their keys.</summary>
    /// <exception cref="RequestFailedException">The service refused; thrown when the entities are enumerated.</exception>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null,
        int? maxPerPage = null,
        IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var selected = Join(select);
        return new QueryPages<T>(
            async (continuation, top) =>
            {
                var (nextPartitionKey, nextRowKey) = SplitContinuation(continuation);
                var response = await _endpoint.GetAsync(
                    $"/{Name}()",
                    [
                        ("$top", top), ("$select", selected), ("$filter", filter),
                        ("NextPartitionKey", nextPartitionKey), ("NextRowKey", nextRowKey),
                    ],
                    otherwise: 200,
                    cancellationToken);
                return Page<T>.FromValues(EntityReader<T>.ReadPage(response.Content), JoinContinuation(response), response);
            },
            maxPerPage);
    }

    private Task<Response> GetAsync(
        string partitionKey, string rowKey, IEnumerable<string> select, int otherwise, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return _endpoint.GetAsync(
            EntityOperation.PathOf(Name, partitionKey, rowKey), [("$select", Join(select))], otherwise, cancellationToken);
    }

    private static string Join(IEnumerable<string> select) => select is null ? null : string.Join(',', select);

    // The service says where the next page starts in two headers, neither of which has a space; callers see one token.
    private static string JoinContinuation(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return partitionKey is null && rowKey is null ? null : $"{partitionKey} {rowKey}";
    }

    private static (string PartitionKey, string RowKey) SplitContinuation(string token)
    {
        if (token is null or { Length: <= 1 }) return (null, null);

        var parts = token.Split(' ', 2);
        return (parts[0], parts is [_, { Length: > 0 } rowKey] ? rowKey : null);
    }
}
