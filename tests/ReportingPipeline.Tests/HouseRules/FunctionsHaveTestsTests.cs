using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace ReportingPipeline.Tests.HouseRules;

public class FunctionsHaveTestsTests
{
    private static readonly IReadOnlyList<(Type Class, string Function)> Functions =
    [
        .. from type in typeof(ServiceRegistration).Assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select (type, function.Name),
    ];

    [Fact]
    public void Functions_All_HaveATestClassOrAreNamedInOne()
    {
        var tests = Directory.GetFiles(Path.Combine(Repository.Root, "tests/ReportingPipeline.Tests/Triggers"), "*Tests.cs");

        Assert.NotEmpty(Functions);
        Assert.All(Functions, function => Assert.Contains(
            tests,
            path => Path.GetFileName(path) == $"{function.Class.Name}Tests.cs"
                || File.ReadAllText(path).Contains($"<see cref=\"{function.Class.Name}\"/>", StringComparison.Ordinal)));
    }

    [Fact]
    public void Functions_All_AreNamedLikeTheirClassAndFile() =>
        Assert.All(Functions, function =>
        {
            Assert.Equal(function.Class.Name, function.Function);
            Assert.True(File.Exists(Path.Combine(Repository.Root, $"functions/ReportingPipeline/Triggers/{function.Function}.cs")));
        });
}
