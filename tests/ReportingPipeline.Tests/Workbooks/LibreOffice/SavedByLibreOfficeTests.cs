namespace ReportingPipeline.Tests.Workbooks.LibreOffice;

public sealed class SavedByLibreOfficeTests(SavedByLibreOffice saved) : IClassFixture<SavedByLibreOffice>
{
    [LibreOfficeFact]
    public void Workbook_OpenedAndSaved_KeepsItsSheets() => AssertKept(content => content.Sheets);

    [LibreOfficeFact]
    public void Workbook_OpenedAndSaved_KeepsItsValues() => AssertKept(content => content.Cells);

    [LibreOfficeFact]
    public void Workbook_OpenedAndSaved_KeepsItsTables() => AssertKept(content => content.Tables);

    [LibreOfficeFact]
    public void Workbook_OpenedAndSaved_KeepsItsNames() => AssertKept(content => content.Names);

    // Their alternative texts are read, but not written again by every LibreOffice.
    [LibreOfficeFact]
    public void Workbook_OpenedAndSaved_KeepsItsCharts() => AssertKept(content => content.Charts);

    private void AssertKept(Func<WorkbookContent, IReadOnlyList<string>> part) => Assert.All(SampleWorkbooks.NamesToOpen, name =>
        Assert.Equal(part(WorkbookContent.Of(SampleWorkbooks.File(name))), part(WorkbookContent.Of(File.ReadAllBytes(saved.PathOf(name))))));
}
