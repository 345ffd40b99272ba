using FunctionsHost.Settings;

namespace FunctionsHost.Tests.Settings;

public sealed class AppSettingsTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Read_EnvironmentHasAVariable_OverrulesTheFile()
    {
        File.WriteAllText(_file, """
            {
              // A comment, and a comma too many.
              "Values": { "PATH": "of the file", "Section__Text": "a", "Number": 7, "Flag": true, },
            }
            """);

        var settings = AppSettings.Read(_file);

        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), settings.Values["path"]);
        Assert.Equal(["a", "7", "True"], new[] { "Section__Text", "Number", "Flag" }.Select(name => settings.Values[name]));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "Values": { "A": { } } }""")]
    public void Read_NoSettingsFile_NamesIt(string text)
    {
        File.WriteAllText(_file, text);

        var refusal = Assert.Throws<LocalHostException>(() => AppSettings.Read(_file));

        Assert.StartsWith($"{_file} is not a settings file with an object \"Values\": ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NamesOfSettings_AreReplaced()
    {
        var settings = new AppSettings([new("Minute", "5"), new("HOUR", "7")]);

        Assert.Equal("0 5 7 * * *", settings.Resolve("0 %Minute% %Hour% * * *", "F"));
        Assert.Equal($"{Environment.GetEnvironmentVariable("PATH")}%", settings.Resolve("%PATH%%", "F"));
        var refusal = Assert.Throws<LocalHostException>(() => settings.Resolve("%Nowhere%", "F"));
        Assert.Equal("F needs the setting Nowhere, which is not set.", refusal.Message);
    }

    [Fact]
    public void Connection_OfASettingOrOfTheApp_MustBeSet()
    {
        var settings = new AppSettings([new("AzureWebJobsStorage", "of the app"), new("Other", "another"), new("Empty", "")]);

        Assert.Equal(("of the app", "of the app", "another"), (settings.StorageConnection, settings.Connection(null), settings.Connection("other")));
        var refusal = Assert.Throws<LocalHostException>(() => settings.Connection("Empty"));
        Assert.StartsWith("The setting Empty must hold a storage connection string; ", refusal.Message, StringComparison.Ordinal);
    }
}
