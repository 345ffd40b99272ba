using System.Buffers;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>The body of a transaction: a multipart batch of one multipart changeset, whose parts are HTTP requests.</summary>
internal sealed class Changeset
{
    private readonly string _batch = $"batch_{Guid.NewGuid()}";
    private readonly string _changeset = $"changeset_{Guid.NewGuid()}";
    private readonly ArrayBufferWriter<byte> _body = new();

    public Changeset(TableEndpoint endpoint, IEnumerable<EntityOperation> operations)
    {
        Write($"--{_batch}\r\nContent-Type: multipart/mixed; boundary={_changeset}\r\n\r\n");
        foreach (var operation in operations)
        {
            Write($"--{_changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Write($"{operation.Method} {endpoint.UriOf(operation.Path).AbsoluteUri} HTTP/1.1\r\n");
            foreach (var (name, value) in operation.Headers())
            {
                Write($"{name}: {value}\r\n");
            }

            Write("\r\n");
            _body.Write(operation.Body.Span);
            Write("\r\n");
        }

        Write($"--{_changeset}--\r\n\r\n--{_batch}--\r\n");
    }

    public string ContentType => $"multipart/mixed; boundary={_batch}";

    public RequestContent Content => RequestContent.Create(_body.WrittenMemory);

    /// <summary>The responses to the actions, in their order; only one of them if an action failed.</summary>
    public static List<Response> ReadResponses(Response response) =>
        [.. Parts(response.Content.ToString(), response.Headers.ContentType).Select(http => new PartResponse(http))];

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _body);

    // Each HTTP response within a multipart body, however deeply its parts are multipart themselves.
    private static IEnumerable<string> Parts(string body, string contentType)
    {
        var boundary = "--" + contentType.Split("boundary=", 2)[1].Trim('"', ' ', '\r');
        foreach (var part in body.Split(boundary).Skip(1).TakeWhile(part => !part.StartsWith("--", StringComparison.Ordinal)))
        {
            var start = part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            var inner = part[..start].Split('\n').FirstOrDefault(line => line.Contains("boundary=", StringComparison.Ordinal));
            foreach (var http in inner is null ? [part[start..].TrimStart()] : Parts(part[start..], inner))
            {
                yield return http;
            }
        }
    }
}
