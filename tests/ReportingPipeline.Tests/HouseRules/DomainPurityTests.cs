using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Tests.HouseRules;

public sealed class DomainPurityTests
{
    [Fact]
    public void Domain_References_NothingOutsideTheBaseClassLibrary() => Assert.All(
        typeof(ReportModel).Assembly.GetReferencedAssemblies(),
        assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    [Fact]
    public void Domain_PublicTypes_LiveInANamespaceOfOneConcept() => Assert.All(
        typeof(ReportModel).Assembly.GetExportedTypes(),
        type => Assert.Matches(@"^ReportingPipeline\.Domain\.[A-Z][A-Za-z]+$", type.Namespace));
}
