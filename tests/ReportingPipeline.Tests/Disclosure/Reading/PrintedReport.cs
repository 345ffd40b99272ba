namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>All that a finished file tells in numbers of visits, users and grants.</summary>
/// <param name="Places">The centre's municipalities, which every file lists.</param>
internal sealed record PrintedReport(CentrePlaces Places)
{
    public List<PrintedNumber> Numbers { get; } = [];

    public List<PrintedDifference> Differences { get; } = [];

    public List<PrintedShare> Shares { get; } = [];

    public List<PrintedRate> Rates { get; } = [];

    public List<PrintedGrant> Grants { get; } = [];
}
