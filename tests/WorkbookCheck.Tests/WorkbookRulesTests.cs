using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace WorkbookCheck.Tests;

public sealed class WorkbookRulesTests
{
    [Fact]
    public void FaultsIn_SoundWorkbook_TellsNothing()
    {
        using var file = new MemoryStream(SoundWorkbook.File);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        var damages = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document);
        Assert.Empty(damages.Select(damage => damage.Description));
        Assert.Empty(WorkbookRules.FaultsIn(file).Select(fault => fault.ToString()));
    }

    [Fact]
    public void FaultsIn_NoWorkbook_SaysSo()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => WorkbookRules.FaultsIn(new MemoryStream([1, 2, 3])));

        Assert.StartsWith("It is not a workbook (.xlsx)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsIn_HalfAWorkbook_SaysSo()
    {
        using var half = new MemoryStream(SoundWorkbook.File[..(SoundWorkbook.File.Length / 2)]);

        Assert.Throws<InvalidDataException>(() => WorkbookRules.FaultsIn(half));
    }

    [Fact]
    public void FaultsIn_DamagedPart_SaysSo() =>
        Assert.Throws<InvalidDataException>(() => BrokenWorkbook.Faults(document =>
        {
            using var part = document.Part(0).GetStream(FileMode.Create);
            part.Write("<worksheet"u8);
        }));

    [Fact]
    public void FaultsIn_SheetThatIsListedButNotThere_SaysSo() =>
        Assert.Throws<InvalidDataException>(() => BrokenWorkbook.Faults(document => document.Sheet(1).Id = null));

    [Fact]
    public void FaultsIn_FaultsOfSeveralRules_TellsThoseOfTheFileFirst()
    {
        var faults = BrokenWorkbook.Faults(document =>
        {
            document.Part(1).Write("A1", " ");
            document.PackageProperties.Title = null;
        });

        Assert.Equal(
            [
                "title: document-title: Give the document a title that says what it is.",
                "Besøk!A1: sheet-title: Put a title into the first cell, where reading begins.",
            ],
            faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Names_All_AreDistinctAndHaveATestThatExpectsThem()
    {
        var tests = Directory.GetFiles(Path.Combine(BuiltFrom.Tests, "Rules")).Select(File.ReadAllText).ToList();

        Assert.Distinct(WorkbookRules.Names);
        Assert.All(WorkbookRules.Names, rule =>
            Assert.Contains(tests, test => test.Contains($"\"{rule}\"", StringComparison.Ordinal)));
    }
}
