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

    [Theory]
    [InlineData("nn-NO,nn;q=0.9,en;q=0.8", "nn-NO")]
    [InlineData("de, en-GB;q=0.8, nb;q=0.7", "en-GB")]
    [InlineData("no", "nb-NO")]
    [InlineData("de", "nb-NO")]
    public async Task Get_Root_IsInTheLanguageThatIsPreferred(string accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept-Language", accepted);

        using var answer = await books.App.Client.SendAsync(request);

        Assert.Contains($"<html lang=\"{language}\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
