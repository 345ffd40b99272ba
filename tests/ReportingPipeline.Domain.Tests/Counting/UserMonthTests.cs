using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Domain.Tests.Counting;

public sealed class UserMonthTests
{
    [Fact]
    public void Of_SeveralMunicipalities_PutsTheLatestFirstAndTheOthersInOrder()
    {
        var month = UserMonth.Of("other", new Dictionary<string, int> { ["stange"] = 1, ["other"] = 12, ["hamar"] = 3 });

        Assert.Equal("other:12,hamar:3,stange:1", month.Text);
        Assert.Equal("other", month.Latest);
        Assert.Equal([new("other", 12), new("hamar", 3), new MunicipalityVisits("stange", 1)], month.Visits);
    }

    [Theory]
    [InlineData("hamar:3")]
    [InlineData("hamar:3,stange:1")]
    [InlineData("nord-fron:2147483647,hamar:1,other:1")]
    public void Parse_Text_GivesItBack(string text)
    {
        var month = UserMonth.Parse(text);

        Assert.Equal(text, month.Text);
        Assert.Equal(text, $"{month}");
        Assert.Equal(month, UserMonth.Of(month.Latest, month.Visits.ToDictionary(from => from.MunicipalityId, from => from.Visits)));
        Assert.Equal(month.GetHashCode(), UserMonth.Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData("hamar:3", "hamar:4")]
    [InlineData("hamar:3", "stange:3")]
    [InlineData("hamar:1,stange:1", "stange:1,hamar:1")]
    public void Equals_AnotherMonth_IsFalse(string one, string other) => Assert.NotEqual(UserMonth.Parse(one), UserMonth.Parse(other));

    [Theory]
    [InlineData("")]
    [InlineData("hamar")]
    [InlineData("hamar:")]
    [InlineData(":3")]
    [InlineData("hamar:x")]
    [InlineData("hamar:-1")]
    [InlineData("hamar: 3")]
    [InlineData("hamar:1:2")]
    [InlineData("hamar:1,")]
    public void Parse_AnythingElse_Throws(string text) => Assert.Throws<FormatException>(() => UserMonth.Parse(text));
}
