using System.ComponentModel;

namespace ReportingPipeline.Tests.Settings;

public class SettingsSampleTests
{
    public static TheoryData<string> Names => [.. SettingsSample.Values.Keys];

    public static TheoryData<string> OptionNames => [.. SettingsInCode.Options.Keys];

    [Fact]
    public void Sample_ReadByCode_HasEverySetting() =>
        Assert.Empty(SettingsInCode.Names.Except(SettingsSample.Values.Keys));

    [Fact]
    public void Sample_EverySettingInIt_IsReadByCode() =>
        Assert.Empty(SettingsSample.ProductNames.Except(SettingsInCode.Names));

    [Fact]
    public void Sample_HostSettings_ArePresent()
    {
        Assert.Equal("dotnet-isolated", SettingsSample.Values["FUNCTIONS_WORKER_RUNTIME"]);
        Assert.Equal("UseDevelopmentStorage=true", SettingsSample.Values[SettingsSample.Storage]);
    }

    [Theory]
    [MemberData(nameof(OptionNames))]
    public void Sample_Value_IsTheDefaultOfTheOptionsClass(string name)
    {
        var property = SettingsInCode.Options[name];
        var expected = property.GetValue(Activator.CreateInstance(property.DeclaringType!));

        var converter = TypeDescriptor.GetConverter(property.PropertyType);
        Assert.Equal(expected, converter.ConvertFromInvariantString(SettingsSample.Values[name]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_Setting_HasACommentThatBeginsWithItsName(string name)
    {
        var setting = SettingsSample.Lines
            .Single(line => line.TrimStart().StartsWith($"\"{name}\":", StringComparison.Ordinal));
        var comment = SettingsSample.Lines
            .TakeWhile(line => line != setting)
            .Reverse()
            .TakeWhile(line => line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .LastOrDefault("");

        Assert.StartsWith($"// {name}: ", comment.TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_Schedules_HaveSixFields() =>
        Assert.All(
            SettingsSample.Values.Where(setting => setting.Key.EndsWith("Schedule", StringComparison.Ordinal)),
            setting => Assert.Equal(6, setting.Value.Split(' ').Length));
}
