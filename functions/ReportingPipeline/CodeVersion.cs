using System.Reflection;

namespace ReportingPipeline;

/// <summary>Which version of this program is running, as the reports that it makes say.</summary>
/// <param name="Text">The version, and after a plus the commit that it was built from, if that is known.</param>
public sealed record CodeVersion(string Text)
{
    /// <summary>The version that runs.</summary>
    public static readonly CodeVersion Running =
        new(typeof(CodeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
}
