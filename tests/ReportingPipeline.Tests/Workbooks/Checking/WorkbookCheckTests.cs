using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Workbooks;
using WorkbookCheck;

namespace ReportingPipeline.Tests.Workbooks.Checking;

public sealed class WorkbookCheckTests
{
    [Fact]
    public void Of_NoWorkbook_SaysSo()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => WorkbookRules.FaultsIn(new MemoryStream([1, 2, 3])));

        Assert.StartsWith("It is not a workbook (.xlsx), or it is damaged: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_HalfAWorkbook_SaysSo()
    {
        var file = ReportWorkbook.Write(Samples.All["first-report"], Language.Bokmal);

        Assert.Throws<InvalidDataException>(() => WorkbookRules.FaultsIn(new MemoryStream(file[..(file.Length / 2)])));
    }

    [Fact]
    public void Of_DamagedPart_SaysSo() => Assert.Throws<InvalidDataException>(() => BrokenWorkbook.Faults(document =>
    {
        using var part = document.WorkbookPart!.WorksheetParts.First().GetStream(FileMode.Create);
        part.Write("<worksheet"u8);
    }));

    [Fact]
    public void Of_FaultsOfSeveralRules_TellsThoseOfTheFileFirst()
    {
        var faults = BrokenWorkbook.Faults(document =>
        {
            document.Sheet(1).Name = "Ark2";
            document.PackageProperties.Title = null;
        });

        Assert.Equal(["document-title", "sheet-name"], faults.Select(fault => fault.Rule).Where(rule => rule != "defined-name"));
        Assert.Equal("title: document-title: Give the document a title that says what it is.", faults[0].ToString());
        Assert.Equal("Ark2!tab: sheet-name: Name the sheet after what is on it.", faults[^1].ToString());
    }

    [Fact]
    public void Names_All_AreDistinctAndHaveATestThatExpectsThem()
    {
        var tests = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "ReportingPipeline.Tests", "Workbooks", "Checking")).Select(File.ReadAllText).ToList();

        Assert.Distinct(WorkbookRules.Names);
        Assert.All(WorkbookRules.Names, rule => Assert.Contains(tests, test => test.Contains($"\"{rule}\"", StringComparison.Ordinal)));
    }
}
