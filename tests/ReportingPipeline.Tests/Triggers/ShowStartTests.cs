using System.Net;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedBooksApp.Name)]
public class ShowStartTests(BooksApp books)
{
    [Fact]
    public async Task Get_Root_IsAPageWithoutAnyKey()
    {
        using var answer = await books.SendWithAsync(null, HttpMethod.Get, "/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>Rapporter fra brukerstyrte sentre</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
