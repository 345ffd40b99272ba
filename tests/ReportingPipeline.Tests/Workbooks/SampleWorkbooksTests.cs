namespace ReportingPipeline.Tests.Workbooks;

public sealed class SampleWorkbooksTests
{
    public static TheoryData<string> Names => [.. SampleWorkbooks.Names];

    [Theory, MemberData(nameof(Names))]
    public void File_Finished_IsValidAndWithoutFaults(string name) => ValidWorkbook.AssertValid(SampleWorkbooks.File(name));
}
