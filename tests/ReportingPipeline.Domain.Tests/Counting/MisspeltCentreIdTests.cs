using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Tests.Counting;

public class MisspeltCentreIdTests
{
    [Theory]
    [InlineData("Huset|2019-03", "huset", true)]
    [InlineData("huset |2019-03", "huset", true)]
    [InlineData("HUSET|2019-3", "huset", true)]
    [InlineData("hust|2019-03", "huset", true)]
    [InlineData("huste|2019-03", "huset", true)]
    [InlineData("huset-2019-03", "huset", true)]
    [InlineData("huset2019-03", "huset", true)]
    [InlineData("løten-huset|2019-03", "loten-huset", true)]
    [InlineData("huset_hamar|2019-03", "huset-hamar", true)]
    [InlineData("sagatunn|2019-03", "sagatun", true)]
    [InlineData("sagatun", "sagatun", true)]
    [InlineData("hu|2019-03", "hus", true)]
    [InlineData("bua|2019-03", "hus", false)]
    [InlineData("bosa|2019-03", "husa", false)]
    [InlineData("bosat|2019-03", "husat", true)]
    [InlineData("stasjonen|2019-03", "huset", false)]
    [InlineData("|2019-03", "huset", false)]
    [InlineData("|huset", "huset", false)]
    [InlineData("", "hus", false)]
    public void Resembles_KeyAndId_TellsWhetherTheKeyIsNearlyTheCentres(string key, string id, bool resembles) =>
        Assert.Equal(resembles, MisspeltCentreId.Resembles(key, id));
}
