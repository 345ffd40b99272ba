using System.Text;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>A request with one thing wrong.</summary>
/// <param name="Kind">What is wrong, in a few words.</param>
/// <param name="Call">The call that it is to; null if there is none.</param>
/// <param name="Request">Makes it for a host.</param>
/// <param name="Statuses">How it may be answered.</param>
/// <param name="Field">Which field a 400 must name; null if that does not follow.</param>
internal sealed record MalformedRequest(
    string Kind, DescribedCall? Call, Func<Uri, HttpRequestMessage> Request, IReadOnlyList<int> Statuses, string? Field = null)
{
    /// <summary>The statuses of what HTTP has ignored rather than refused.</summary>
    public static readonly IReadOnlyList<int> Ignored = [200, 206, 304];

    /// <summary>A right request with another body.</summary>
    public static MalformedRequest WithBody(
        string kind, DescribedCall call, byte[] body, string? mediaType, int status, string? field = null) =>
        new(kind, call, host => Right(call, host, request => request.Content = DescribedCall.Content(body, mediaType)), [status], field);

    /// <summary>A right request with another body of JSON.</summary>
    public static MalformedRequest WithJson(string kind, DescribedCall call, string body, string? field = null) =>
        WithBody(kind, call, Encoding.UTF8.GetBytes(body), "application/json", 400, field);

    /// <summary>A right request with another query.</summary>
    public static MalformedRequest WithQuery(string kind, DescribedCall call, string query, string? field = null) => new(
        kind,
        call,
        host => Right(call, host, request => request.RequestUri = call.Address(host, RightRequests.PathOf(call), query)),
        [400],
        field);

    /// <summary>A right request with something else for a field of its path.</summary>
    public static MalformedRequest WithSegment(
        string kind, DescribedCall call, string name, string segment, IReadOnlyList<int> statuses)
    {
        var fields = new Dictionary<string, string>(RightRequests.PathOf(call)) { [name] = segment };
        return new MalformedRequest(
            kind,
            call,
            host => Right(call, host, request => request.RequestUri = call.Address(host, fields, RightRequests.QueryOf(call))),
            statuses);
    }

    /// <summary>A right request with a header.</summary>
    public static MalformedRequest WithHeader(
        string kind, DescribedCall call, string name, string value, IReadOnlyList<int> statuses, string? field = null) =>
        new(kind, call, host => Right(call, host, request => request.Headers.TryAddWithoutValidation(name, value)), statuses, field);

    private static HttpRequestMessage Right(DescribedCall call, Uri host, Action<HttpRequestMessage> change)
    {
        var request = RightRequests.Of(call, host);
        change(request);
        return request;
    }
}
