namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Expected texts that are kept in files. UPDATE_GOLDEN=1 in the environment rewrites them instead of comparing.</summary>
internal static class Golden
{
    public static void Verify(string name, string actual, string extension = "txt") =>
        VerifyFile($"tests/ReportingPipeline.Tests/Golden/{name}.{extension}", actual);

    /// <summary>A file that is made by the program, by its path in the repository.</summary>
    public static void VerifyFile(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{file} is missing; set UPDATE_GOLDEN=1 to write it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
