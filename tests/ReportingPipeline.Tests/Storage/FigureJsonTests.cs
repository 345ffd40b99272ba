using System.Text.Json;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public sealed class FigureJsonTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new FigureJson() } };

    [Fact]
    public void Serialize_Totals_AreNumbersColonsAndNull()
    {
        var totals = new PrintedTotals(new Figure(3), Figure.Hidden, Figure.NotCollected);

        var json = JsonSerializer.Serialize(totals, Json);

        Assert.Equal("""{"Visits":3,"UserVisits":":","UniqueUsers":null}""", json);
        Assert.Equal(totals, JsonSerializer.Deserialize<PrintedTotals>(json, Json));
    }

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("true")]
    public void Deserialize_SomethingElse_Throws(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Figure>(json, Json));
}
