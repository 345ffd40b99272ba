using System.Reflection;

namespace WorkbookCheck.Tests;

/// <summary>Where the files are that these tests were built from and with.</summary>
internal static class BuiltFrom
{
    /// <summary>The folder of these tests.</summary>
    public static string Tests { get; } = Value("Tests");

    /// <summary>The built tool.</summary>
    public static string Tool { get; } = Value("Tool");

    private static string Value(string key) => typeof(BuiltFrom).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
