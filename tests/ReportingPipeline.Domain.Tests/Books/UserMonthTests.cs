using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books;

public sealed class UserMonthTests
{
    [Theory]
    [InlineData("hamar:3", "hamar:3")]
    [InlineData("trysil:3", "other:3")]
    [InlineData("trysil:3,hamar:2", "other:3,hamar:2")]
    [InlineData("hamar:2,trysil:3", "hamar:2,other:3")]
    [InlineData("other:1,trysil:3", "other:4")]
    [InlineData("trysil:3,engerdal:2,other:1", "other:6")]
    [InlineData("stange:1,engerdal:2,hamar:4,trysil:3", "stange:1,hamar:4,other:5")]
    public void With_MunicipalitiesThatAreNotListed_CountAsOtherAndKeepTheLatest(string month, string expected)
    {
        var listed = UserMonth.Parse(month).With(id => id is "hamar" or "stange" ? id : Municipality.OtherId);

        Assert.Equal(UserMonth.Parse(expected), listed);
        Assert.Equal(UserMonth.Parse(expected).Visits, listed.Visits);
    }

    [Fact]
    public void With_NothingReplaced_IsTheSameMonth()
    {
        var month = UserMonth.Parse("stange:1,hamar:4");

        Assert.Same(month, month.With(id => id));
    }
}
