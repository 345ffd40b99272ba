using System.Text;
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
        string[] others = ["Section__Text", "Number", "Flag"];
        Assert.Equal(["a", "7", "True"], others.Select(name => settings.Values[name]));
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

        var expected = $"{_file} is not a settings file with an object \"Values\": ";
        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnotherEncoding_NamesTheLine()
    {
        File.WriteAllText(_file, "{\r\n  \"Values\": { \"Mail__UserName\": \"Løten\" }\r\n}", Encoding.Latin1);

        var refusal = Assert.Throws<LocalHostException>(() => AppSettings.Read(_file));

        Assert.EndsWith("line 2 is not UTF-8; save the file as UTF-8.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMark_IsNoPartOfTheFile()
    {
        File.WriteAllText(_file, "{ \"Values\": { \"Mail__UserName\": \"Løten\" } }", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal("Løten", AppSettings.Read(_file).Values["Mail__UserName"]);
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
        var settings = new AppSettings([new("AzureWebJobsStorage", "of the app"), new("Other", "of a queue"), new("Empty", "")]);

        Assert.Equal("of the app", settings.StorageConnection);
        Assert.Equal("of the app", settings.Connection(null));
        Assert.Equal("of a queue", settings.Connection("other"));
        var refusal = Assert.Throws<LocalHostException>(() => settings.Connection("Empty"));
        Assert.Equal(
            "The setting Empty must hold a storage connection string; UseDevelopmentStorage=true takes the emulator.",
            refusal.Message);
    }
}
