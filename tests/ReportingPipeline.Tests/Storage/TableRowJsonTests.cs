using Azure.Data.Tables;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public class TableRowJsonTests
{
    [Fact]
    public void ToRow_LineOfARow_IsTheSameRowWithoutWhatTheServiceSets()
    {
        var row = new TableEntity("sagatun", "2019-H1|hamar|r1")
        {
            ["Text"] = "Løten \"i dag\"\n",
            ["Empty"] = "",
            ["LooksLikeAnInstant"] = "2020-01-01T00:00:00Z",
            ["LooksLikeANumber"] = "7",
            ["Truth"] = true,
            ["Number"] = -7,
            ["LargeNumber"] = 7_000_000_000L,
            ["SmallLargeNumber"] = 7L,
            ["Instant"] = new DateTimeOffset(2020, 7, 1, 3, 4, 5, TimeSpan.Zero).AddTicks(1),
            ["Writer"] = new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
            ["Timestamp"] = DateTimeOffset.UnixEpoch,
            ["odata.etag"] = "W/\"x\"",
        };

        var read = TableRowJson.ToRow(TableRowJson.ToLine(row));

        Assert.Equal(
            row.Where(property => property.Key is not ("Timestamp" or "odata.etag")).OrderBy(property => property.Key, StringComparer.Ordinal),
            read.OrderBy(property => property.Key, StringComparer.Ordinal));
        Assert.DoesNotContain('\n', TableRowJson.ToLine(row));
    }

    [Fact]
    public void ToLine_ValueOfAnotherType_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => TableRowJson.ToLine(new TableEntity("p", "r") { ["Share"] = 0.5 }));
}
