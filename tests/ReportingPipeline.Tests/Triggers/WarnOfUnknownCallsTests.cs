using System.Net;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedBooksApp.Name)]
public class WarnOfUnknownCallsTests(BooksApp books)
{
    [Theory]
    [InlineData("GET", "nowhere")]
    [InlineData("POST", "reports/sagatun_2018-H1_hamar/nothing/at-all")]
    [InlineData("DELETE", "")]
    public async Task Call_UnknownAddress_Is404(string method, string path)
    {
        var (detail, _, _) = await (await SendAsync(method, path)).ProblemAsync(HttpStatusCode.NotFound);

        Assert.StartsWith($"There is no call /api/{path}; ", detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("POST", "/apis/reports")]
    public async Task Call_UnknownAddressOutsideTheApi_Is404AndAPage(string method, string path)
    {
        var answer = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(">Siden finnes ikke</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE", "reports", "GET, HEAD, POST")]
    [InlineData("PUT", "reports/sagatun_2018-H1_hamar", "GET, HEAD")]
    [InlineData("GET", "reports/sagatun_2018-H1_hamar/approve", "POST")]
    [InlineData("PATCH", "deliveries/sagatun_2018-H1_hamar_r1_drop", "POST")]
    public async Task Call_OtherMethod_Is405WithThoseThatThereAre(string method, string path, string allowed)
    {
        var answer = await SendAsync(method, path);

        Assert.Equal($"/api/{path} takes {allowed}.", (await answer.ProblemAsync(HttpStatusCode.MethodNotAllowed)).Detail);
        Assert.Equal(allowed.Split(", "), answer.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    // The host takes the first function whose route fits, in the order of their names.
    [Fact]
    public void Name_OfAllFunctions_IsTheLast() => Assert.Equal(
        nameof(WarnOfUnknownCalls),
        typeof(WarnOfUnknownCalls).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .OfType<string>()
            .Max(StringComparer.OrdinalIgnoreCase));

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await books.App.Client.SendAsync(request);
    }
}
