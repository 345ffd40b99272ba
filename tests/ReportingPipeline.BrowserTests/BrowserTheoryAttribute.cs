namespace ReportingPipeline.BrowserTests;

/// <summary>A test for every page of <see cref="PagesInBrowser"/>, left out where there is no browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (!PagesInBrowser.IsThere) Skip = $"There is no browser at {PagesInBrowser.Chromium}; on Debian: apt-get install chromium.";
    }
}
