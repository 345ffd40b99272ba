using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;

namespace WorkbookCheck.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private const string Untitled = "title: document-title: Give the document a title that says what it is.";
    private const string NoWorkbook = "There is no workbook (*.xlsx) below it.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("WorkbookCheck");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_WorkbooksWithoutFaults_SaysSoAndGives0() =>
        Assert.Equal((0, "No faults in 2 workbooks.\n", ""), Run(Sound("a.xlsx"), Sound("b.xlsx")));

    [Fact]
    public void Run_Faults_PrintsEachAndGives1()
    {
        var (good, bad) = (Sound("good.xlsx"), Faulty("bad.xlsx"));

        Assert.Equal((1, $"{bad}: {Untitled}\n1 fault in 2 workbooks.\n", ""), Run(good, bad));
    }

    [Fact]
    public void Run_FilesThatCannotBeRead_NamesEachChecksTheOthersAndGives2()
    {
        var (missing, text, bad) = (In("missing.xlsx"), In("text.xlsx"), Faulty("bad.xlsx"));
        File.WriteAllText(text, "besøk;2019");

        var (exitCode, output, error) = Run(missing, text, bad);

        Assert.Equal((2, $"{bad}: {Untitled}\n1 fault in 1 workbook; 2 could not be checked.\n"), (exitCode, output));
        Assert.Collection(
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches($"^{Regex.Escape(missing)} cannot be checked. Could not find file ", line),
            line => Assert.Matches($"^{Regex.Escape(text)} cannot be checked. It is not a workbook ", line));
    }

    [Fact]
    public void Run_Read_PrintsEachThingAsItIsReadOutAndNamesWhatCannotBeRead()
    {
        var (exitCode, output, error) = Run("--read", In("missing.xlsx"), Sound("a.xlsx"));

        Assert.Equal(2, exitCode);
        Assert.StartsWith("sheet: Sammendrag\n  title: Sammendrag i Hamar og Løten\n", output, StringComparison.Ordinal);
        Assert.StartsWith($"{In("missing.xlsx")} cannot be checked. ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.xlsx")]
    [InlineData("*.xlsx")]
    [InlineData("none/missing.xlsx")]
    [InlineData("")]
    public void Run_NothingThatIsThere_NamesItAndGives2WithoutSayingNoFaults(string name)
    {
        var (exitCode, output, error) = Run(name);

        Assert.Equal((2, "No workbook could be checked.\n"), (exitCode, output));
        Assert.StartsWith($"{name} cannot be checked. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Folder_ChecksEveryWorkbookBelowIt()
    {
        _folder.CreateSubdirectory("2020").CreateSubdirectory("hamar");
        Sound("first.xlsx");
        File.WriteAllText(In("first.csv"), "besøk;2019");
        var (bad, worse) = (Faulty("2020/BAD.XLSX"), Faulty("2020/hamar/.worse.xlsx"));

        Assert.Equal(
            (1, $"{bad}: {Untitled}\n{worse}: {Untitled}\n2 faults in 3 workbooks.\n", ""),
            Run(_folder.FullName));
    }

    [Fact]
    public void Run_FolderWithoutWorkbooks_SaysSoAndGives2()
    {
        var empty = _folder.CreateSubdirectory("empty").FullName;

        Assert.Equal(
            (2, "No workbook could be checked.\n", $"{empty} cannot be checked. {NoWorkbook}\n"),
            Run(empty));
        Assert.Equal(
            (2, "No faults in 1 workbook; 1 could not be checked.\n", $"{empty} cannot be checked. {NoWorkbook}\n"),
            Run(empty, Sound("a.xlsx")));
    }

    [Fact]
    public void Run_NoFile_PrintsHowItIsUsedAndGives2()
    {
        var (exitCode, output, error) = Run();

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("usage: dotnet run --project tools/WorkbookCheck -- [--read] FILE…", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Help_PrintsHowItIsUsedAndGives0()
    {
        var (exitCode, output, error) = Run("--help");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Run().Error, output);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (CheckCommand.Run(arguments, output, error), output.ToString(), error.ToString());
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    private string Sound(string name)
    {
        File.WriteAllBytes(In(name), SoundWorkbook.File);
        return In(name);
    }

    private string Faulty(string name)
    {
        using var document = SpreadsheetDocument.Open(Sound(name), isEditable: true);
        document.PackageProperties.Title = null;
        return In(name);
    }
}
