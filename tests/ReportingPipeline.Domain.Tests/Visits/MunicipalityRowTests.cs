using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Visits;

public sealed class MunicipalityRowTests
{
    [Fact]
    public void Of_IdsInAnyOrder_AreTheSameRow()
    {
        var (one, other) = (MunicipalityRow.Of("ringsaker", "loten"), MunicipalityRow.Of("loten", "ringsaker"));

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal(("loten+ringsaker", "loten+ringsaker"), (one.Key, $"{other}"));
        Assert.Equal(["loten", "ringsaker"], one.Ids);
    }

    [Theory]
    [InlineData("hamar", "stange")]
    [InlineData("hamar", "hamar+stange")]
    [InlineData("", "hamar")]
    public void Equals_OtherMunicipalities_IsFalse(string one, string other) => Assert.NotEqual(Row(one), Row(other));

    [Theory]
    [InlineData("", false)]
    [InlineData("hamar", false)]
    [InlineData("nord-fron", false)]
    [InlineData("hamar+stange", true)]
    public void IsCollective_Row_IsTrueForSeveral(string ids, bool expected) => Assert.Equal(expected, Row(ids).IsCollective);

    [Fact]
    public void Contains_Id_IsAWholeIdOfTheRow()
    {
        Assert.True(Row("nord-fron+os").Contains("os"));
        Assert.False(Row("nord-fron+os").Contains("fron"));
        Assert.False(Row("nord-fron+os").Contains(""));
    }

    [Fact]
    public void Default_Row_IsOfNoMunicipality()
    {
        Assert.Equal(MunicipalityRow.Of(), default);
        Assert.Empty(default(MunicipalityRow).Ids);
        Assert.Equal(MunicipalityRow.Of().GetHashCode(), default(MunicipalityRow).GetHashCode());
        Assert.False(default(MunicipalityRow).Contains("hamar"));
    }

    private static MunicipalityRow Row(string ids) => MunicipalityRow.Of(ids.Split('+', StringSplitOptions.RemoveEmptyEntries));
}
