namespace ReportingPipeline.BrowserTests;

/// <summary>A test for every page of <see cref="PagesInBrowser"/>, left out where there is no browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot!;
}
