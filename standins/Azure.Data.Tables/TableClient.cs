using System.Linq.Expressions;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table.</summary>
public partial class TableClient
{
    private readonly TableEndpoint _endpoint;

    /// <summary>A client for a table, which need not exist yet, of a connection string's account.</summary>
    /// <exception cref="ArgumentException">One of the arguments is null or empty.</exception>
    /// <exception cref="InvalidOperationException">The connection string is malformed.</exception>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <summary>A client for a table, which need not exist yet, of a connection string's account.</summary>
    /// <exception cref="ArgumentException">The connection string or name is null or empty.</exception>
    /// <exception cref="InvalidOperationException">The connection string is malformed.</exception>
    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var account = ConnectionString.Parse(connectionString);
        _endpoint = new TableEndpoint(account.Endpoint, new SharedKeyPolicy(account.Credential), options);
        Name = tableName;
    }

    internal TableClient(TableEndpoint endpoint, string tableName)
    {
        _endpoint = endpoint;
        Name = tableName;
    }

    /// <summary>For mocks.</summary>
    protected TableClient()
    {
    }

    /// <summary>The table's name.</summary>
    public virtual string Name { get; }

    /// <summary>The name of the table's account, as the endpoint spells it.</summary>
    public virtual string AccountName => _endpoint.AccountName;

    /// <summary>The table's address.</summary>
    public virtual Uri Uri => _endpoint.UriOf($"/{Name}");

    /// <summary>An OData filter from an interpolated string, whose values are quoted and escaped.</summary>
    /// <exception cref="ArgumentException">A value has a type that a filter has no notation for.</exception>
    public static string CreateQueryFilter(FormattableString filter) =>
        filter is null
            ? null
            : string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                filter.Format,
                [.. filter.GetArguments().Select((value, index) => ODataLiteral.Format(value)
                    ?? throw new ArgumentException($"Value {index} is a {value.GetType()}, which a filter has no notation for."))]);

    /// <summary>An OData filter from a predicate; null if it is true of every entity.</summary>
    /// <exception cref="NotSupportedException">The predicate has something that a filter cannot say.</exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.Translate(filter);

    /// <summary>Creates the table.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because the table is there (409).</exception>
    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        TableServiceClient.CreateTableAsync(_endpoint, Name, mayExist: false, cancellationToken);

    /// <summary>Creates the table; the status is 409 if it is there already.</summary>
    /// <exception cref="RequestFailedException">The service refused, also because the table is still being deleted.</exception>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        TableServiceClient.CreateTableAsync(_endpoint, Name, mayExist: true, cancellationToken);

    /// <summary>Deletes the table; the status is 404 if there is none.</summary>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        TableServiceClient.DeleteTableAsync(_endpoint, Name, cancellationToken);
}
