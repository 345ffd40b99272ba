using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Tests.HouseRules;

public sealed class DomainPurityTests
{
    // They only calculate: no input or output, and no clock in what we call.
    private static readonly string[] Calculators = ["PublicHoliday", "Quickenshtein"];

    [Fact]
    public void Domain_References_NothingOutsideTheBaseClassLibraryButCalculators() => Assert.All(
        typeof(ReportModel).Assembly.GetReferencedAssemblies().Where(assembly => !Calculators.Contains(assembly.Name)),
        assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    [Fact]
    public void Domain_PublicTypes_LiveInANamespaceOfOneConcept() => Assert.All(
        typeof(ReportModel).Assembly.GetExportedTypes(),
        type => Assert.Matches(@"^ReportingPipeline\.Domain\.[A-Z][A-Za-z]+$", type.Namespace));
}
