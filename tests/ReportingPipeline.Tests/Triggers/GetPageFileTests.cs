using System.Net;
using ReportingPipeline.Pages.Files;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedBooksApp.Name)]
public class GetPageFileTests(BooksApp books)
{
    [Fact]
    public async Task Get_AFileOfThePages_IsKeptForGoodWithoutAnyKey()
    {
        using var answer = await books.SendWithAsync(null, HttpMethod.Get, PageFile.Style.Address);

        Assert.Equal((HttpStatusCode.OK, "text/css"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(PageFile.Style.Content.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal($"\"{PageFile.Style.Sha256}\"", answer.Headers.ETag?.Tag);
        Assert.Equal((true, TimeSpan.FromDays(365)), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Get_AnotherName_IsAPageThatSaysSo()
    {
        using var answer = await books.SendWithAsync(null, HttpMethod.Get, $"/{PageFile.Folder}/style.css");

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }
}
