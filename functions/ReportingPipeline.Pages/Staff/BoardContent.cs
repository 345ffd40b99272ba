using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Pages.Staff;

/// <summary>What is owed to whom, how it stands, and what to do first.</summary>
/// <param name="Centres">The centres that whoever looks may see.</param>
public sealed record BoardContent(IReadOnlyList<CentreBoard> Centres) : IPageOf<BoardPage>;

/// <summary>What a centre owes.</summary>
/// <param name="Id">The centre's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="CountedUntil">Up to when its visits are counted; null if none are.</param>
/// <param name="Periods">The periods, the latest first.</param>
public sealed record CentreBoard(string Id, string Name, DateTimeOffset? CountedUntil, IReadOnlyList<BoardPeriod> Periods)
{
    /// <summary>The period that goes on; null if there will be no reports of it.</summary>
    public OngoingPeriod? Ongoing { get; init; }

    /// <summary>What only a person can do, the most urgent first, and then the earliest.</summary>
    public IReadOnlyList<BoardTask> Tasks { get; } =
    [
        .. Periods
            .SelectMany(period => period.Reports
                .Where(report => report.Status.NeedsAPerson())
                .GroupBy(report => report.Status)
                .Select(reports => new BoardTask(period.Period, reports.Key, [.. reports])))
            .OrderBy(task => task.Status)
            .ThenBy(task => task.Period.FirstDay),
    ];
}

/// <summary>A period that goes on, of which there are previews alone.</summary>
/// <param name="Period">The period.</param>
/// <param name="Previews">Those that were asked for.</param>
/// <param name="Form">Where they are asked for, or asked for anew.</param>
public sealed record OngoingPeriod(ReportingPeriod Period, IReadOnlyList<BoardReport> Previews, FormTarget Form);

/// <summary>What a centre owes for a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Reports">Each report that is owed or was asked for.</param>
public sealed record BoardPeriod(ReportingPeriod Period, IReadOnlyList<BoardReport> Reports)
{
    /// <summary>How many reports stand how; the most urgent first.</summary>
    public IReadOnlyList<(ReportStatus Status, int Reports)> Statuses { get; } =
        [.. Reports.CountBy(report => report.Status).OrderBy(count => count.Key).Select(count => (count.Key, count.Value))];
}

/// <summary>A report on the board.</summary>
/// <param name="Id">Its id.</param>
/// <param name="RecipientName">The municipality that it is for.</param>
/// <param name="Version">Its latest version; null until there is one.</param>
/// <param name="Status">How it stands.</param>
/// <param name="LastError">What went wrong the last time; null if nothing did.</param>
public sealed record BoardReport(string Id, string RecipientName, int? Version, ReportStatus Status, string? LastError);

/// <summary>What a person must do about reports of a period that stand alike.</summary>
/// <param name="Period">The period.</param>
/// <param name="Status">How they stand.</param>
/// <param name="Reports">The reports, at least one.</param>
public sealed record BoardTask(ReportingPeriod Period, ReportStatus Status, IReadOnlyList<BoardReport> Reports);
