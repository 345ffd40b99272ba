namespace ReportingPipeline.Tests.HouseRules;

public class AzurePackagesTests
{
    private const string FunctionApp = "ReportingPipeline";
    private const string Workbooks = "ReportingPipeline.Workbooks";

    [Theory]
    [InlineData(FunctionApp)]
    [InlineData(Workbooks)]
    public async Task Nuget_EveryAzurePackage_IsAPackageWithAVersion(string name)
    {
        var project = await EvaluatedProject.EvaluateAsync(name, "AzurePackages=nuget");

        Assert.NotEmpty(project.Items("AzurePackage"));
        Assert.Empty(project.Items("AzurePackage").Except(project.Items("PackageReference")));
        Assert.All(
            project.Items("AzurePackage"),
            package => Assert.Matches(@"^\d+\.\d+\.\d+$", project.Version(package)));
    }

    [Theory]
    [InlineData(FunctionApp)]
    [InlineData(Workbooks)]
    public async Task Nuget_StandinsAndAssemblies_AreNotReferenced(string name)
    {
        var project = await EvaluatedProject.EvaluateAsync(name, "AzurePackages=nuget");

        Assert.DoesNotContain(project.Items("ProjectReference"), IsStandin);
        Assert.Empty(project.Items("Reference"));
    }

    [Fact]
    public async Task Default_FunctionApp_StandsOnStandinsAndAssemblies()
    {
        var project = await EvaluatedProject.EvaluateAsync(FunctionApp);

        Assert.Equal("standins", project.AzurePackages);
        Assert.Empty(project.Items("AzurePackage").Intersect(project.Items("PackageReference")));
        Assert.Equal(
            ["Azure.Data.Tables", "Microsoft.Azure.Functions.Worker", "ReportingPipeline.Example"],
            project.Items("ProjectReference")
                .Where(IsStandin)
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal));
        Assert.Contains("Azure.Storage.Blobs", project.Items("Reference"));
        Assert.Contains("Azure.Storage.Queues", project.Items("Reference"));
    }

    [Fact]
    public async Task Default_Workbooks_StandOnTheAssemblyOfClosedXml()
    {
        var project = await EvaluatedProject.EvaluateAsync(Workbooks);

        Assert.DoesNotContain("ClosedXML", project.Items("PackageReference"));
        Assert.Contains("ClosedXML", project.Items("Reference"));
    }

    [Fact]
    public async Task Publish_WithoutAChoice_TakesNuget()
    {
        var project = await EvaluatedProject.EvaluateAsync(FunctionApp, "_IsPublishing=true");

        Assert.Equal("nuget", project.AzurePackages);
    }

    [Fact]
    public async Task Publish_Standins_IsRefused()
    {
        var (exitCode, output) = await RefuseToPublishStandinsAsync("standins");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("Stand-ins are for one machine and are never published.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_Nuget_IsNotRefused()
    {
        var (exitCode, output) = await RefuseToPublishStandinsAsync("nuget");

        Assert.True(exitCode == 0, output);
    }

    private static bool IsStandin(string reference) => reference.Contains("standins/", StringComparison.Ordinal);

    private static Task<(int ExitCode, string Output)> RefuseToPublishStandinsAsync(string azurePackages) =>
        CommandLine.RunAsync(
            "dotnet", "msbuild", EvaluatedProject.FileOf(FunctionApp), "-nodeReuse:false",
            "-t:RefuseToPublishStandins", $"-p:AzurePackages={azurePackages}");
}
