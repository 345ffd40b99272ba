using DocumentFormat.OpenXml.Packaging;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Tests.Workbooks;
using ReportingPipeline.Workbooks;
using WorkbookCheck;

namespace ReportingPipeline.Tests.Checking;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ReportingPipeline");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_WorkbooksWithoutFaults_SaysSoAndGives0()
    {
        var run = Run(Saved("a.xlsx"), Saved("b.xlsx"));

        Assert.Equal((0, "No faults in 2 workbooks.\n", ""), run);
    }

    [Fact]
    public void Run_Faults_PrintsEachAndGives1()
    {
        var (good, bad) = (Saved("good.xlsx"), Broken("bad.xlsx"));

        Assert.Equal((1, $"{bad}: title: document-title: Give the document a title that says what it is.\n1 fault in 2 workbooks.\n", ""), Run(good, bad));
    }

    [Fact]
    public void Run_FileThatIsNone_NamesItChecksTheOthersAndGives2()
    {
        var (bad, text, missing) = (Broken("bad.xlsx"), Path.Combine(_folder.FullName, "text.xlsx"), Path.Combine(_folder.FullName, "missing.xlsx"));
        File.WriteAllText(text, "besøk;2019");

        var (exitCode, output, error) = Run(missing, text, bad);

        Assert.Equal(2, exitCode);
        Assert.EndsWith("\n1 fault in 1 workbook.\n", output, StringComparison.Ordinal);
        Assert.Collection(
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith($"{missing} cannot be read. Could not find file", line, StringComparison.Ordinal),
            line => Assert.StartsWith($"{text} cannot be read. It is not a workbook (.xlsx), or it is damaged: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_Folder_IsNoFile()
    {
        var (exitCode, _, error) = Run(_folder.FullName);

        Assert.Equal(2, exitCode);
        Assert.StartsWith($"{_folder.FullName} cannot be read. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NoFile_SaysWhatIsNeeded() => Assert.Equal((2, "", "check needs at least one file, such as check hamar-r1.xlsx.\n"), Run());

    private static (int ExitCode, string Output, string Error) Run(params string[] files)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (CheckCommand.Run(files, output, error), output.ToString(), error.ToString());
    }

    private string Saved(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, ReportWorkbook.Write(Samples.All["first-report"], Language.Bokmal));
        return path;
    }

    private string Broken(string name)
    {
        var path = Saved(name);
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        document.PackageProperties.Title = null;
        return path;
    }
}
