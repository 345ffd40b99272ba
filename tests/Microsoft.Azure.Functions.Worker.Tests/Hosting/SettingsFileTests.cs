using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class SettingsFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_CommentsCommasAndUnderscores_GivesConfigurationNames()
    {
        Write("local.settings.json", """
            {
              // what this machine differs in
              "IsEncrypted": false,
              "Values": { "Storage__Table": "visits", "Retries": 3, "Empty": null, },
            }
            """);

        var values = SettingsFile.Read(_folder.FullName);

        Assert.Equal(new Dictionary<string, string?> { ["Storage:Table"] = "visits", ["Retries"] = "3", ["Empty"] = null }, values);
    }

    [Fact]
    public void Read_OwnFileBesideSample_TakesOwnFile()
    {
        Write("local.settings.sample.json", """{ "Values": { "Who": "sample" } }""");
        Assert.Equal("sample", SettingsFile.Read(_folder.FullName)["Who"]);

        Write("local.settings.json", """{ "Values": { "Who": "own" } }""");
        Assert.Equal("own", SettingsFile.Read(_folder.FullName)["Who"]);
    }

    [Fact]
    public void Read_NoFile_IsEmpty() => Assert.Empty(SettingsFile.Read(_folder.FullName));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "Values": 3 }""")]
    [InlineData("""{ "Values": { "A": {} } }""")]
    public void Read_NoSettings_NamesTheFile(string text)
    {
        Write("local.settings.json", text);

        var refusal = Assert.Throws<LocalHostException>(() => SettingsFile.Read(_folder.FullName));

        Assert.Contains("local.settings.json is not a settings file", refusal.Message, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
