using System.Text.Json;

namespace ReportingPipeline.Tests.Infra;

/// <summary>What a Bicep compiler would say of how the files fit together, for machines that lack one.</summary>
public class ModulesInBicepTests
{
    private static readonly BicepNames Main = BicepNames.Read("main.bicep");

    public static TheoryData<string> Symbols => [.. Main.Modules.Select(module => module.Symbol)];

    [Fact]
    public void Main_EveryFileInModules_IsDeployed() =>
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Repository.Root, "infra", "modules"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal),
            Main.Modules.Select(module => Path.GetFileName(module.Path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Main_Module_IsGivenItsParameters(string symbol)
    {
        var (_, path, given) = Main.Modules.Single(module => module.Symbol == symbol);

        Assert.Equal(
            BicepNames.Read(path).Parameters.Keys.Order(StringComparer.Ordinal),
            given.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Symbols))]
    public void Main_OutputsItReads_AreOutputsOfTheModule(string symbol)
    {
        var (_, path, _) = Main.Modules.Single(module => module.Symbol == symbol);
        var read = Main.OutputsRead.Where(output => output.Symbol == symbol).Select(output => output.Output);

        Assert.Empty(read.Except(BicepNames.Read(path).Outputs));
    }

    [Fact]
    public void ParameterFile_Parameters_AreOfMainAndIncludeAllRequired()
    {
        using var file = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var given = file.RootElement.GetProperty("parameters").EnumerateObject()
            .Select(parameter => parameter.Name)
            .ToList();
        var required = Main.Parameters.Where(parameter => parameter.Value is null).Select(parameter => parameter.Key);

        Assert.Empty(given.Except(Main.Parameters.Keys));
        Assert.Empty(required.Except(given));
    }
}
