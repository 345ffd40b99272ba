using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>What those who fork the repository run: only actions whose code cannot change, and what stands in the repository.</summary>
public partial class WorkflowsTests
{
    public static TheoryData<string> Workflows =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, ".github/workflows")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_EveryAction_IsPinnedByItsCommit(string workflow)
    {
        var used = Uses().Matches(Read(workflow)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, action => Assert.Matches("^[A-Za-z]+/[a-z-]+@[0-9a-f]{40} # v[0-9.]+$", action));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_Rights_AreNamedAndWriteNothing(string workflow) =>
        Assert.Matches(@"(?m)^permissions:\n  contents: read\n(  id-token: write\n)?\n", Read(workflow));

    [Fact]
    public void Deploy_WhatItSets_IsWhatAzdAsksFor()
    {
        var needed = ParameterWithoutDefault().Count(Repository.Read("infra/main.bicep"));
        var mapped = Repository.Read("infra/main.parameters.json");

        string[] set = ["AZURE_ENV_NAME", "AZURE_LOCATION", "ALERT_EMAIL"];
        Assert.Equal(needed, set.Length);
        Assert.All(set, name => Assert.Contains($"${{{name}}}", mapped, StringComparison.Ordinal));
        Assert.All(set, name => Assert.Contains($"  {name}: ", Read("deploy.yml"), StringComparison.Ordinal));
    }

    private static string Read(string workflow) => Repository.Read($".github/workflows/{workflow}");

    [GeneratedRegex(@"uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^param \w+ \w+$", RegexOptions.Multiline)]
    private static partial Regex ParameterWithoutDefault();
}
