using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests;

/// <summary>Answers requests from a script, or passes them on to the network where the script says null.</summary>
internal sealed class ScriptedHandler(params Func<HttpResponseMessage?>[] script) : DelegatingHandler(new SocketsHttpHandler())
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public HttpClientTransport Transport => new(this);

    public static Func<HttpResponseMessage?> Answer(HttpStatusCode status, string json = "") =>
        () => new HttpResponseMessage(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public IEnumerable<string> Sent(string header) => Requests.Select(request => request.Headers.GetValues(header).Single());

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var answer = script[Math.Min(Requests.Count, script.Length) - 1]();
        return answer is null ? base.SendAsync(request, cancellationToken) : Task.FromResult(answer);
    }
}
