using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class FunctionsApplicationBuilderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Configuration_SettingIsInFileEnvironmentAndArguments_LaterOnesWin()
    {
        Write("local.settings.sample.json", """{ "Values": { "PATH": "file", "A__B": "file", "C": "file" } }""");

        var builder = Builder("--C=argument");

        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), builder.Configuration["PATH"]);
        Assert.Equal("file", builder.Configuration["A:B"]);
        Assert.Equal("argument", builder.Configuration["C"]);
    }

    [Fact]
    public void Logging_LevelsInHostFile_AreHeeded()
    {
        Write("host.json", """{ "version": "2.0", "logging": { "logLevel": { "default": "Warning", "Function.Quiet": "None" } } }""");

        using var services = Builder().Services.BuildServiceProvider();

        var rules = services.GetRequiredService<IOptions<LoggerFilterOptions>>().Value.Rules;
        Assert.Contains(rules, rule => (rule.CategoryName, rule.LogLevel) == (null, LogLevel.Warning));
        Assert.Contains(rules, rule => (rule.CategoryName, rule.LogLevel) == ("Function.Quiet", LogLevel.None));
    }

    [Theory]
    [InlineData(null, ".azurite")]
    [InlineData("memory", null)]
    [InlineData("some/folder", "folder")]
    public void StorageFolder_Setting_IsAFolderOrMemory(string? setting, string? expected)
    {
        var builder = Builder($"--LocalHost:{(setting is null ? "Other" : "StorageFolder")}={setting}");

        var folder = new LocalHostOptions(builder.Configuration, HostArguments.None).StorageFolder;

        Assert.Equal(expected, Path.GetFileName(folder));
        Assert.True(folder is null || Path.IsPathFullyQualified(folder));
    }

    private FunctionsApplicationBuilder Builder(params string[] arguments) =>
        new(arguments, new HostSetup { Folder = _folder.FullName });

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
