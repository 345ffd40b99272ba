using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Centres;

/// <summary>A municipality that gets a centre's reports.</summary>
/// <param name="MunicipalityId">The municipality.</param>
public sealed record Recipient(string MunicipalityId)
{
    /// <summary>The language it is written to in: its reports and its e-mails.</summary>
    public Language Language { get; init; } = Language.Bokmal;

    /// <summary>The e-mail addresses that are told of a report, each with a message of its own; may be none.</summary>
    public IReadOnlyList<string> EmailAddresses { get; init; } = [];

    /// <summary>Whether reports are put into the municipality's drop container, for staff to dispatch by hand.</summary>
    public bool HasDrop { get; init; } = true;

    /// <summary>The first period that it gets a report of; null for the first that the centre reports.</summary>
    public ReportingPeriod? FirstPeriod { get; init; }

    /// <summary>The last period that it gets a report of, included; null while it goes on.</summary>
    public ReportingPeriod? LastPeriod { get; init; }

    /// <summary>Whether it gets a report of a period.</summary>
    public bool IsActive(ReportingPeriod period) =>
        (FirstPeriod is null || FirstPeriod.FirstDay <= period.FirstDay) && (LastPeriod is null || period.LastDay <= LastPeriod.LastDay);
}
