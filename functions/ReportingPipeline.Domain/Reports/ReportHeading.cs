using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>What a report is, for whom, and how fresh.</summary>
/// <param name="CentreId">The centre's id.</param>
/// <param name="CentreName">The centre's name as printed.</param>
/// <param name="Recipient">The municipality that the report is for.</param>
/// <param name="Period">The period that is reported.</param>
/// <param name="Revision">1 for the first release; 0 for a preview, which is never delivered.</param>
/// <param name="DataAsOf">
/// What was registered of the reported period before this instant is counted, as far as it was taken up;
/// earlier parts have instants of their own.
/// </param>
/// <param name="CreatedAt">When the report was made.</param>
public sealed record ReportHeading(
    string CentreId,
    string CentreName,
    Municipality Recipient,
    ReportingPeriod Period,
    int Revision,
    DateTimeOffset DataAsOf,
    DateTimeOffset CreatedAt)
{
    /// <summary>The centre's name in file names.</summary>
    public string CentreShortName { get; init; } = FileNames.PartOfId(CentreId);

    /// <summary>Whether it is a look at a period that goes on, and no report yet.</summary>
    public bool IsPreview => Revision == 0;

    /// <summary>Whether it is not released, so that it is the centre's own and marked as a draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether it tells counts that could be about single persons, and so is for the centre's own staff alone.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Who approved it, and when; null as long as nobody has.</summary>
    public ReportApproval? Approval { get; init; }

    /// <summary>The version of the program that makes it; empty if it does not say.</summary>
    public string CodeVersion { get; init; } = "";

    /// <summary>
    /// The last month that has figures: the period's, or in a preview the one that runs. A month after the period is taken
    /// for the period's last.
    /// </summary>
    public YearMonth LastMonth
    {
        get;
        init => field = value < Period.Months.Last ? value : Period.Months.Last;
    } = Period.Months.Last;

    /// <summary>Whether a span of months goes on, so that its figures are those so far.</summary>
    public bool IsRunning(MonthSpan span) => IsPreview && span.Last >= LastMonth;
}

/// <summary>That a report was approved.</summary>
/// <param name="Name">By whom; null if it approved itself, since nobody objected in time.</param>
/// <param name="At">When.</param>
public sealed record ReportApproval(string? Name, DateTimeOffset At);
