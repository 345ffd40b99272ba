namespace ReportingPipeline.Tests.Workbooks.LibreOffice;

/// <summary>A test that opens workbooks with LibreOffice and reads what it prints; skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (Office.Missing is { } missing) Skip = $"There is no {missing} on the path; the packages libreoffice-calc and poppler-utils have them.";
    }
}
