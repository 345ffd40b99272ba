using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using static ReportingPipeline.Tests.OpenApi.MalformedRequest;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>Requests with one thing wrong in their address, their method or their headers.</summary>
internal static class MalformedAddresses
{
    private static readonly DescribedCall[] All = [.. DescribedCall.All];
    private static readonly DescribedCall[] Looks = [.. All.Where(call => call.Method == HttpMethod.Get)];
    private static readonly DescribedCall[] Posts = [.. All.Where(call => call.Method == HttpMethod.Post)];

    private static readonly HttpMethod[] Methods =
        [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Options];

    public static IEnumerable<Gen<MalformedRequest>> Kinds() =>
    [
        from call in Gen.Elements(All)
        from name in Gen.Elements("x", "Centre", "centre%5B%5D", "code2", "", "%F8", "%00", "limits", "$filter", new string('x', 2_000))
        from value in Gen.Elements("", "=", "=1", "=sagatun", "=%F8")
        where name.Length > 0 || value.Length > 1
        select WithQuery("unknown field of the query", call, Joined(RightRequests.QueryOf(call), $"{name}{value}")),

        from field in QueryFields(_ => true)
        from value in Gen.Elements(OddOf(field.Schema))
        select WithQuery("wrong value in the query", field.Call, $"{Others(field)}{field.Name}={value}", field.Name),

        from field in QueryFields(_ => true)
        from value in Gen.Elements("sagatun", "1", "owed", "true")
        select WithQuery("field of the query twice", field.Call, $"{Others(field)}{field.Name}={value}&{field.Name}={value}", field.Name),

        from field in QueryFields(field => field.Field["required"] is not null)
        from blank in Gen.Elements("?", $"?{field.Name}=", $"?{field.Name}")
        select WithQuery("missing field of the query", field.Call, blank, field.Name),

        from call in Gen.Elements(All.Where(call => call.PathFields.Any()))
        from name in Gen.Elements(call.PathFields)
        from segment in Gen.Elements(OddValues.Segments)
        select WithSegment("wrong id", call, name, segment, name == "period" ? [400, 404] : [404]),

        from call in Gen.Elements(All)
        from method in Gen.Elements(Methods.Where(method => !All.Any(other => other.Path == call.Path && other.Method == method)))
        from hasBody in Gen.Elements(true, false)
        select new MalformedRequest("wrong method", null, host => As(method, call, host, hasBody), [405]),

        from address in Gen.Elements(OddValues.Addresses)
        from method in Gen.Elements(Methods)
        select new MalformedRequest(
            "unknown address", null, host => new HttpRequestMessage(method, DescribedCall.AddressOf(host, address)), [404]),

        from call in Gen.Elements(Looks)
        from name in Gen.Elements("If-None-Match", "If-Modified-Since", "Range", "If-Range", "Accept", "traceparent", "Accept-Encoding")
        from value in Gen.Elements(OddValues.Headers)
        select WithHeader("odd header", call, name, value, Ignored),

        from call in Gen.Elements(Looks)
        from value in Gen.Elements("\"x\"", "\"0\", \"1\"", $"\"{new string('a', 64)}\"")
        select WithHeader("another ETag", call, "If-Match", value, [412]),

        from call in Gen.Elements(Looks.Where(call => call.GivesFile))
        from start in Gen.Choose(50_000_000, int.MaxValue)
        select WithHeader("part behind the end", call, "Range", $"bytes={start}-", [416]),

        from call in Gen.Elements(Posts)
        from key in Gen.Elements(OddValues.Keys)
        select WithHeader("wrong Idempotency-Key", call, "Idempotency-Key", key, [400], "Idempotency-Key"),
    ];

    private static HttpRequestMessage As(HttpMethod method, DescribedCall call, Uri host, bool hasBody)
    {
        var request = RightRequests.Of(call, host);
        request.Method = method;
        if (!hasBody || method == HttpMethod.Get) request.Content = null;
        return request;
    }

    private static string[] OddOf(JsonObject described)
    {
        var schema = DescribedCall.Resolve(described);
        return (string?)schema["type"] == "integer" ? OddValues.NoLimits
            : schema["pattern"] is not null ? ["!", "%F8", "a%20b", "a.b", "%00", "a=="]
            : [.. OddValues.Words.Select(Uri.EscapeDataString), "%F8", "%00", "%ED%A0%BD"];
    }

    private static string Joined(string query, string more) => query.Length == 0 ? $"?{more}" : $"{query}&{more}";

    private static string Others(QueryField field) =>
        RightRequests.QueryOf(field.Call) is { Length: > 0 } others && field.Name != "centre" ? $"{others}&" : "?";

    private static Gen<QueryField> QueryFields(Func<QueryField, bool> which) =>
        Gen.Elements(All.SelectMany(call => call.QueryFields.Select(field => new QueryField(call, field.AsObject()))).Where(which));

    private sealed record QueryField(DescribedCall Call, JsonObject Field)
    {
        public string Name => DescribedCall.NameOf(Field);

        public JsonObject Schema => Field["schema"]!.AsObject();
    }
}
