using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Tests.HouseRules;

public sealed class DomainPurityTests
{
    // It only calculates, from the year it is given: no input or output, and no clock in what we call.
    private const string Calendar = "PublicHoliday";

    [Fact]
    public void Domain_References_NothingOutsideTheBaseClassLibraryButTheCalendar() => Assert.All(
        typeof(ReportModel).Assembly.GetReferencedAssemblies().Where(assembly => assembly.Name != Calendar),
        assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));

    [Fact]
    public void Domain_PublicTypes_LiveInANamespaceOfOneConcept() => Assert.All(
        typeof(ReportModel).Assembly.GetExportedTypes(),
        type => Assert.Matches(@"^ReportingPipeline\.Domain\.[A-Z][A-Za-z]+$", type.Namespace));
}
