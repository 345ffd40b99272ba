using System.Net;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public sealed class GetReportSchemaTests(SagatunApp sagatun)
{
    [Fact]
    public async Task Get_Schema_IsTheOneThatReportsAreWrittenBy()
    {
        var answer = await sagatun.App.Client.GetAsync("report-schema");

        Assert.Equal((HttpStatusCode.OK, "application/schema+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(ReportJson.Schema(), await answer.Content.ReadAsByteArrayAsync());
    }
}
