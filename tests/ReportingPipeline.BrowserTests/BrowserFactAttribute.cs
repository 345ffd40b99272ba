namespace ReportingPipeline.BrowserTests;

/// <summary>A test that is left out where there is no browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNot!;
}
