using Azure.Core;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

/// <content>Writes.</content>
public partial class TableClient
{
    /// <summary>Adds an entity.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because the entity is there (409).</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        RequireKeys(entity);
        return _endpoint.SendAsync(EntityOperation.Add(Name, entity), otherwise: 201, cancellationToken);
    }

    /// <summary>Adds an entity or changes the one that is there.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        RequireKeys(entity);
        return _endpoint.SendAsync(EntityOperation.Write(Name, entity, mode), otherwise: 204, cancellationToken);
    }

    /// <summary>Changes an entity, provided it still has this ETag; ETag.All changes any version.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because the entity is missing (404) or has changed (412).</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        RequireKeys(entity);
        if (ifMatch == default) throw new ArgumentException("An update must say what version it changes.", nameof(ifMatch));

        return _endpoint.SendAsync(EntityOperation.Write(Name, entity, mode, ifMatch), otherwise: 204, cancellationToken);
    }

    /// <summary>Deletes an entity, provided it still has this ETag if one is given; the status is 404 if there is none.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because the entity has changed (412).</exception>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return _endpoint.SendAsync(EntityOperation.Delete(Name, partitionKey, rowKey, ifMatch), otherwise: 404, cancellationToken);
    }

    /// <summary>Deletes an entity, provided it still has this ETag if one is given here; the status is 404 if there is none.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because the entity has changed (412).</exception>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Does up to 100 actions on different entities of one partition, or none of them.</summary>
    /// <returns>The response to each action, in their order.</returns>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    /// <exception cref="TableTransactionFailedException">The service refused an action.</exception>
    /// <exception cref="RequestFailedException">The service refused the request as a whole.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var operations = transactionActions.Select(action => EntityOperation.From(Name, action)).ToList();
        if (operations.Count == 0) throw new InvalidOperationException("A transaction must have an action.");

        var changeset = new Changeset(_endpoint, operations);
        var response = await _endpoint.SendAsync(
            RequestMethod.Post,
            "/$batch",
            [("DataServiceVersion", "3.0"), ("Accept", "application/json"), ("Content-Type", changeset.ContentType)],
            changeset.Content,
            [202],
            cancellationToken);
        var responses = Changeset.ReadResponses(response);
        return responses.Find(part => part.IsError) is { } failed
            ? throw new TableTransactionFailedException(new RequestFailedException(failed, null, ErrorDetails.Parser))
            : Response.FromValue<IReadOnlyList<Response>>(responses, response);
    }

    private static void RequireKeys(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
    }
}
