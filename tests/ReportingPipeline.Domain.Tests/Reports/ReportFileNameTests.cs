using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

public sealed class ReportFileNameTests
{
    private static readonly ReportHeading Heading = new(
        "sagatun", "Sagatun brukerstyrt senter", new Municipality("loten", "Løten", []), ReportingCalendar.CalendarYear.Parse("2019-H2"),
        Revision: 1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);

    [Fact]
    public void Of_Released_IsCentrePeriodMunicipalityAndVersion()
    {
        Assert.Equal("Sagatun_2019-H2_Løten_v1", ReportFileName.Of(Heading, 1));
        Assert.Equal("Sagatun_2019-H2_Løten_v12", ReportFileName.Of(Heading with { Revision = 12 }, 1));
    }

    [Fact]
    public void Of_PublishedAgain_IsAFileOfItsOwn() => Assert.Equal("Sagatun_2019-H2_Løten_v1-2", ReportFileName.Of(Heading, 2));

    [Fact]
    public void Of_NotReleased_SaysSo()
    {
        Assert.Equal("Sagatun_2019-H2_Løten_v1_UTKAST-3", ReportFileName.Of(Heading with { IsDraft = true }, 3));
        Assert.Equal("Sagatun_2019-H2_Løten_FORHANDSVISNING-1", ReportFileName.Of(Heading with { Revision = 0, IsInternal = true }, 1));
        Assert.Equal("Sagatun_2019-H2_Løten_v1_UTKAST-3_INTERN", ReportFileName.Of(Heading with { IsDraft = true, IsInternal = true }, 3));
        Assert.Equal("Sagatun_2019-H2_Løten_v2_INTERN", ReportFileName.Of(Heading with { Revision = 2, IsInternal = true }, 1));
    }

    [Fact]
    public void Of_JulyYear_HasNoSlash() => Assert.Equal(
        "Sagatun_2019-20-H1_Løten_v1", ReportFileName.Of(Heading with { Period = ReportingCalendar.JulyYear.Parse("2019/20-H1") }, 1));

    [Fact]
    public void Of_ConfiguredShortName_IsUsed() =>
        Assert.Equal("ROM-Agder_2019-H2_Løten_v1", ReportFileName.Of(Heading with { CentreShortName = "ROM-Agder" }, 1));

    [Theory]
    [InlineData("Våler i Østfold", "Våler-i-Østfold")]
    [InlineData("../hamar", "hamar")]
    [InlineData("?", "loten")] // nothing that a name could keep
    public void Of_NameThatNoFileCanHave_IsWhatItCan(string name, string part) => Assert.Equal(
        $"Sagatun_2019-H2_{part}_v1", ReportFileName.Of(Heading with { Recipient = Heading.Recipient with { Name = name } }, 1));
}
