using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>A number that readers can form and that is about too few users.</summary>
/// <param name="Name">The number.</param>
/// <param name="How">How it is formed.</param>
/// <param name="Text">What a failing test says of it.</param>
internal sealed record Leak(NumberName Name, LeakSource How, string Text)
{
    public override string ToString() => Text;
}
