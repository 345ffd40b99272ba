using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>What the notes say of where a report comes from.</summary>
public sealed class OriginTests
{
    private const string Version = "1.0.0+0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public void Write_Report_PrintsItsVersionAndTheHashOfItsDataAndHowToCheckIt()
    {
        var text = Text(Samples.All["half-years"]);

        Assert.Contains(Version, text, StringComparison.Ordinal);
        Assert.Contains(new ReportContent(Samples.All["half-years"]).DataHash!, text, StringComparison.Ordinal);
        Assert.Contains("sha256sum", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OtherVersion_HasAnotherHash()
    {
        var sample = Samples.All["half-years"];

        Assert.NotEqual(
            new ReportContent(sample).DataHash,
            new ReportContent(sample with { Heading = sample.Heading with { CodeVersion = "1.0.1" } }).DataHash);
    }

    [Fact]
    public void Write_InternalReport_PrintsNoHashAsThereAreNoDataBesideIt()
    {
        var text = Text(Samples.All["checked"] with { Heading = Samples.All["checked"].Heading with { IsInternal = true } });

        Assert.Contains(Version, text, StringComparison.Ordinal);
        Assert.DoesNotContain("SHA-256", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_VersionThatIsNotKnown_IsLeftOut()
    {
        var text = Text(Samples.All["half-years"] with { Heading = Samples.All["half-years"].Heading with { CodeVersion = "" } });

        Assert.DoesNotContain("Programversjon", text, StringComparison.Ordinal);
    }

    private static string Text(ReportModel model) => WorkbookText.Render(new MemoryStream(ReportWorkbook.Write(model, Language.Bokmal)));
}
