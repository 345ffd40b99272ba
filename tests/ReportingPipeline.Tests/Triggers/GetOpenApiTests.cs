using System.Net;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedBooksApp.Name)]
public class GetOpenApiTests(BooksApp books)
{
    private const string Path = "openapi.json";

    [Fact]
    public async Task Get_WithoutKey_IsTheDocumentOfTheRepository()
    {
        var answer = await books.SendWithAsync(key: null, HttpMethod.Get, Path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Repository.Read("functions/ReportingPipeline/Triggers/openapi.json"), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Get_UnknownCall_PointsToIt() => Assert.EndsWith(
        $"GET /api/{Path} describes those that there are.",
        (await (await books.App.Client.GetAsync("nowhere")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);
}
