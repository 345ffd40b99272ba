using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Centres;

/// <summary>A municipality that gets a centre's reports.</summary>
/// <param name="MunicipalityId">The municipality.</param>
public sealed record Recipient(string MunicipalityId)
{
    // One list for all, so that recipients of which nothing else is said are equal.
    private static readonly IReadOnlyList<DeliveryChannel> OnlyTheDrop = [new DropChannel()];

    /// <summary>The language it is written to in: its reports and its e-mails.</summary>
    public Language Language { get; init; } = Language.Bokmal;

    /// <summary>By which channels it gets its reports, each by all of them; at least one, and none twice.</summary>
    public IReadOnlyList<DeliveryChannel> Channels { get; init; } = OnlyTheDrop;

    /// <summary>The first period that it gets a report of; null for the first that the centre reports.</summary>
    public ReportingPeriod? FirstPeriod { get; init; }

    /// <summary>The last period that it gets a report of, included; null while it goes on.</summary>
    public ReportingPeriod? LastPeriod { get; init; }

    /// <summary>Whether it gets a report of a period.</summary>
    public bool IsActive(ReportingPeriod period) =>
        (FirstPeriod is null || FirstPeriod.FirstDay <= period.FirstDay) && (LastPeriod is null || period.LastDay <= LastPeriod.LastDay);
}
