using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>The response to one action, from within the response to a transaction.</summary>
internal sealed class PartResponse : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes an HTTP response as text: status line, headers, an empty line, body.</summary>
    public PartResponse(string http)
    {
        var lines = new StringReader(http);
        var status = lines.ReadLine().Split(' ', 3);
        Status = int.Parse(status[1], System.Globalization.CultureInfo.InvariantCulture);
        ReasonPhrase = status.Length > 2 ? status[2] : "";
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            var parts = line.Split(':', 2);
            _headers[parts[0].Trim()] = parts[^1].Trim();
        }

        ContentStream = new MemoryStream(Encoding.UTF8.GetBytes(lines.ReadToEnd().TrimEnd()));
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override bool IsError => Status >= 400;

    public override Stream ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, out string value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, out IEnumerable<string> values)
    {
        var found = _headers.TryGetValue(name, out var value);
        values = found ? [value] : null;
        return found;
    }
}
