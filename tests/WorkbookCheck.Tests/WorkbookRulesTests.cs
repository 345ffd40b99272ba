namespace WorkbookCheck.Tests;

public sealed class WorkbookRulesTests
{
    [Fact]
    public void FaultsIn_NoWorkbook_SaysSo()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => WorkbookRules.FaultsIn(new MemoryStream([1, 2, 3])));

        Assert.StartsWith("It is not a workbook (.xlsx), or it is damaged: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsIn_HalfAWorkbook_SaysSo()
    {
        var file = SoundWorkbook.File;

        Assert.Throws<InvalidDataException>(() => WorkbookRules.FaultsIn(new MemoryStream(file[..(file.Length / 2)])));
    }

    [Fact]
    public void FaultsIn_DamagedPart_SaysSo() => Assert.Throws<InvalidDataException>(() => BrokenWorkbook.Faults(document =>
    {
        using var part = document.WorkbookPart!.WorksheetParts.First().GetStream(FileMode.Create);
        part.Write("<worksheet"u8);
    }));

    [Fact]
    public void FaultsIn_FaultsOfSeveralRules_TellsThoseOfTheFileFirst()
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
        var tests = Directory.GetFiles(Path.Combine(BuiltFrom.Tests, "Rules")).Select(File.ReadAllText).ToList();

        Assert.Distinct(WorkbookRules.Names);
        Assert.All(WorkbookRules.Names, rule => Assert.Contains(tests, test => test.Contains($"\"{rule}\"", StringComparison.Ordinal)));
    }
}
