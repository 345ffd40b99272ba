using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class ReportFormatTests
{
    [Fact]
    public void BesideWorkbook_All_HaveAnExtensionOfTheirOwn()
    {
        Assert.Distinct(ReportFormat.BesideWorkbook.Select(format => format.Extension).Append("xlsx"));
        Assert.All(ReportFormat.BesideWorkbook, format => Assert.Matches("^[a-z]+$", format.Extension));
    }

    [Fact]
    public void Data_Languages_GiveTheSameBytes() => Assert.Single(
        Enum.GetValues<Language>().Select(language => Convert.ToHexString(ReportFormat.Data.Write(Samples.All["half-years"], language))).Distinct());
}
