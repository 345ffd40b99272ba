using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Parts;

namespace ReportingPipeline.Pages.Recipients;

/// <summary>What a recipient gets to see: its reports, and its own figures as they were told.</summary>
/// <param name="CentreName">The centre that they are from.</param>
/// <param name="RecipientName">The municipality that they are for.</param>
/// <param name="Years">The reports by year, the latest first; none before the first one is released.</param>
public sealed record ReportsContent(string CentreName, string RecipientName, IReadOnlyList<YearOfReports> Years) : IPageOf<ReportsPage>
{
    /// <summary>The recipient's own figures over the years; none if none were told.</summary>
    public IReadOnlyList<FigureSeries> OwnFigures { get; init; } = [];

    /// <summary>Whom the recipient can ask; null if nobody is named.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Where somebody says that he or she is not the right person; null if nobody can be told.</summary>
    public FormTarget? WrongPerson { get; init; }

    /// <summary>What was filled in there.</summary>
    public FormInput WrongPersonInput { get; init; } = FormInput.Empty;

    /// <summary>Whether the centre has just been told that this is not the right person.</summary>
    public bool WasTold { get; init; }
}

/// <summary>The reports of a reporting year.</summary>
/// <param name="Year">The year's id, such as 2019 or 2019/20.</param>
/// <param name="Reports">The reports, the latest first.</param>
public sealed record YearOfReports(string Year, IReadOnlyList<PeriodReport> Reports);

/// <summary>The report of a period in all its versions.</summary>
/// <param name="Period">The period.</param>
/// <param name="Versions">The released versions, the latest first; at least one.</param>
public sealed record PeriodReport(ReportingPeriod Period, IReadOnlyList<ReleasedVersion> Versions);

/// <summary>A released version of a report.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="ReleasedAt">When it was released.</param>
/// <param name="Files">What can be downloaded.</param>
/// <param name="Changes">What is other than in the version before; null in a first version.</param>
public sealed record ReleasedVersion(int Number, DateTimeOffset ReleasedAt, IReadOnlyList<ReportFile> Files, VersionChanges? Changes);

/// <summary>A file of a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where it can be had.</param>
/// <param name="Bytes">How large it is.</param>
public sealed record ReportFile(ReportFileKind Kind, string Address, long Bytes);

/// <summary>What is other in a version of a report than in the one before.</summary>
/// <param name="Figures">How many figures are.</param>
/// <param name="Reasons">Why, each reason once.</param>
public sealed record VersionChanges(int Figures, IReadOnlyList<ChangeReason> Reasons);

/// <summary>What a file of a report is.</summary>
public enum ReportFileKind
{
    /// <summary>The workbook.</summary>
    Workbook,

    /// <summary>Its pages on paper.</summary>
    Pdf,

    /// <summary>Its tables as text files, in one archive.</summary>
    Tables,
}
