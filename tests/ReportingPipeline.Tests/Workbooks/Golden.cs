using System.Runtime.CompilerServices;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Expected texts that are kept in files. UPDATE_GOLDEN=1 in the environment rewrites them instead of comparing.</summary>
internal static class Golden
{
    public static void Verify(string name, string actual, string extension = "txt")
    {
        var path = Path.Combine(Folder(), $"{name}.{extension}");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"Golden/{name}.{extension} is missing; set UPDATE_GOLDEN=1 to write it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Folder([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "..", "Golden");
}
