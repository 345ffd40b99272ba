using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Http;

/// <summary>The table service of one account: makes its requests and judges its responses.</summary>
internal sealed class TableEndpoint
{
    // With this much metadata, values that JSON cannot tell apart carry their types.
    private const string Json = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TableEndpoint(Uri address, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        Address = address;
        _version = options.VersionHeader;
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = ErrorDetails.Parser,
        });
    }

    public Uri Address { get; }

    /// <summary>The account's name: the first label of the host or, on an emulator, the first segment of the path.</summary>
    public string AccountName =>
        Uri.CheckHostName(Address.Host) == UriHostNameType.Dns && Address.Host.Contains('.', StringComparison.Ordinal)
            ? Address.Host.Split('.')[0]
            : Address.AbsolutePath.Split('/')[1];

    public Uri UriOf(string path) => new(Address.AbsoluteUri.TrimEnd('/') + path);

    /// <summary>Reads; a parameter whose value is null is left out.</summary>
    public Task<Response> GetAsync(
        string path, (string Name, object Value)[] parameters, int otherwise, CancellationToken cancellationToken)
    {
        var query = new StringBuilder("?$format=").Append(Uri.EscapeDataString(Json));
        foreach (var (name, value) in parameters)
        {
            if (value is null) continue;

            query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString($"{value}"));
        }

        (string, string)[] headers = [("Accept", Json), ("DataServiceVersion", "3.0")];
        return SendAsync(RequestMethod.Get, path + query, headers, null, [200, otherwise], cancellationToken);
    }

    /// <summary>Writes an entity.</summary>
    public Task<Response> SendAsync(EntityOperation operation, int otherwise, CancellationToken cancellationToken) =>
        SendAsync(
            operation.Method,
            operation.Path,
            operation.Headers(),
            operation.Body.IsEmpty ? null : RequestContent.Create(operation.Body),
            [204, otherwise],
            cancellationToken);

    /// <summary>Sends a request and returns its response if it has one of these statuses.</summary>
    /// <exception cref="RequestFailedException">It has another one, after the retries that the options allow.</exception>
    public async Task<Response> SendAsync(
        RequestMethod method,
        string pathAndQuery,
        IEnumerable<(string Name, string Value)> headers,
        RequestContent content,
        int[] expected,
        CancellationToken cancellationToken)
    {
        var context = new RequestContext { CancellationToken = cancellationToken };
        foreach (var status in expected)
        {
            context.AddClassifier(status, isError: false);
        }

        using var message = _pipeline.CreateMessage(context);
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(UriOf(pathAndQuery));
        request.Headers.Add("x-ms-version", _version);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        request.Content = content;
        await _pipeline.SendAsync(message, cancellationToken);
        return expected.Contains(message.Response.Status) ? message.Response : throw new RequestFailedException(message.Response);
    }
}
