using System.Text;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>Where packages come from is a machine's business: no file of the repository says it.</summary>
public class RegistryTests
{
    // In parts, so that this file does not name them either.
    private static readonly string[] Hosts =
    [
        "nuget" + ".org", "npmjs" + ".org", "npmjs" + ".com", "yarnpkg" + ".com", "myget" + ".org",
        "pypi" + ".org", "pkgs.dev" + ".azure.com", "pkg.github" + ".com",
    ];

    [Fact]
    public async Task TrackedFiles_Text_NamesNoPackageRegistry()
    {
        var (exitCode, output) = await CommandLine.RunAsync("git", "ls-files", "-z");
        Assert.True(exitCode == 0, output);

        var named = output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(file => Path.Combine(Repository.Root, file))
            .Where(File.Exists)
            .SelectMany(file => Hosts
                .Where(File.ReadAllText(file, Encoding.Latin1).Contains)
                .Select(host => $"{file}: {host}"));
        Assert.Empty(named);
    }
}
