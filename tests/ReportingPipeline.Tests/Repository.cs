using System.Reflection;

namespace ReportingPipeline.Tests;

/// <summary>The files of the repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The top folder, with a trailing slash.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    /// <summary>The text of one file, by its path from the top folder.</summary>
    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));
}
