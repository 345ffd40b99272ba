using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Says what a frozen report says: the same at any time, whatever has been registered or configured since.</summary>
public sealed class FrozenReports(LedgerTable ledger, FrozenReportBlobs frozenReports, CodeVersion codeVersion)
{
    /// <summary>What the reports of a period are composed from, to whichever recipient.</summary>
    /// <param name="centre">The centre as it is configured now.</param>
    /// <param name="period">The period.</param>
    /// <param name="frozen">What was frozen.</param>
    public static ReportSource Source(Centre centre, ReportingPeriod period, FrozenReport frozen)
    {
        var then = frozen.Rules.AppliedTo(centre);
        var first = frozen.Basis.Parts[0].Part.Months.First;
        var months = new CollectedMonths(first < then.RegisteredFrom ? then.RegisteredFrom : first, period.Months.Last)
        {
            SoFar = LastMonth(frozen),
        };
        var source = new ReportSource(then, period, frozen.Counts, months, frozen.Basis.Years)
        {
            RejectedRows = frozen.RejectedRows,
            Parts = frozen.Basis.Parts,
        };
        return source with { Findings = ReportChecks.Of(period, source.All, frozen.Recount) };
    }

    /// <summary>
    /// All that a revision tells to everybody: its checks as they are explained so far, and what has changed since the revision
    /// before. A preview tells everything, to the centre's staff alone.
    /// </summary>
    /// <exception cref="ConfigurationException">The recipient is no longer one of the centre's municipalities.</exception>
    public Task<ComposedReport> ComposeAsync(LedgerEntry entry, Centre centre, FrozenReport frozen, CancellationToken cancellationToken) =>
        ComposeAsync(entry, centre, frozen, isInternal: false, cancellationToken);

    /// <summary>All that a revision says, with every figure, for the centre's own staff; null if it has not been frozen yet.</summary>
    /// <exception cref="ConfigurationException">The recipient is no longer one of the centre's municipalities.</exception>
    public async Task<ReportModel?> ComposeInternalAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken) =>
        await frozenReports.FindAsync(entry.Id, entry.Freeze, cancellationToken) is { } frozen
            ? (await ComposeAsync(entry, centre, frozen, isInternal: true, cancellationToken)).Model
            : null;

    /// <summary>The figures that a revision tells, or would tell of other counts, and those alone.</summary>
    public static IReadOnlyDictionary<FigureName, Figure> Told(RevisionId id, Centre centre, FrozenReport frozen) =>
        Compose(Heading(id, centre, frozen), centre, frozen).Figures;

    /// <summary>The revision before and what it was made from; null for a first one.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<(LedgerEntry Released, FrozenReport Frozen)?> ReadBeforeAsync(RevisionId id, CancellationToken cancellationToken)
    {
        if (id.Revision <= 1) return null;

        var earlier = id with { Revision = id.Revision - 1 };
        var released = await ledger.FindAsync(earlier, cancellationToken)
            ?? throw new InvalidOperationException($"The ledger has lost {earlier}.");
        return (released, await ReadAsync(released, cancellationToken));
    }

    /// <summary>What a built revision was made from.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<FrozenReport> ReadAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        await frozenReports.FindAsync(entry.Id, entry.Freeze, cancellationToken)
        ?? throw new InvalidOperationException($"What {entry.Id} was made from has been deleted from the storage account.");

    private async Task<ComposedReport> ComposeAsync(
        LedgerEntry entry, Centre centre, FrozenReport frozen, bool isInternal, CancellationToken cancellationToken)
    {
        var heading = Heading(entry.Id, centre, frozen) with
        {
            CreatedAt = CreatedAt(entry, frozen),
            IsInternal = isInternal,
            IsDraft = entry is { IsReleased: false, Id.IsPreview: false },
            CodeVersion = codeVersion.Text,
            Approval = entry.Approval is { } approval
                ? new ReportApproval(approval.Name == Decision.System ? null : approval.Name, approval.At)
                : null,
        };
        var composed = Compose(heading, centre, frozen, entry);
        if (await ReadBeforeAsync(entry.Id, cancellationToken) is not var (released, before)) return composed;

        var told = Compose(Heading(released.Id, centre, before) with { IsInternal = isInternal }, centre, before).Figures;
        var reasons = new ReasonFinder(frozen.Rules.AppliedTo(centre), before.Counts, frozen.Counts);
        var differing = ReportChanges.Between(told, composed.Figures, reasons);
        var changes = new ChangeSection(released.Id.Revision, before.Counts.DataAsOf, differing) { TakenUp = TakenUp(before, frozen) };
        return composed with { Model = composed.Model with { Changes = changes } };
    }

    private static List<(ReportingPeriod Part, string Reason)> TakenUp(FrozenReport before, FrozenReport now)
    {
        var former = before.Basis.Parts.ToDictionary(used => used.Part, used => used.TakenUp.Count);
        return
        [
            .. now.Basis.Parts.SelectMany(
                used => used.TakenUp.Skip(former.GetValueOrDefault(used.Part)),
                (used, takenUp) => (used.Part, takenUp.Reason)),
        ];
    }

    private static ComposedReport Compose(ReportHeading heading, Centre centre, FrozenReport frozen, LedgerEntry? entry = null) =>
        ReportComposer.Compose(
            heading,
            Source(centre, heading.Period, heading is { IsDraft: true } or { IsPreview: true } ? frozen : Closed(frozen)),
            finding => entry?.Explanation(finding)?.Comment);

    // What was open when it was frozen was closed by its release, or by another with the same counts.
    private static FrozenReport Closed(FrozenReport frozen) => frozen with
    {
        Basis = frozen.Basis with { Parts = [.. frozen.Basis.Parts.Select(used => used with { Version = Math.Max(used.Version, 1) })] },
    };

    private static ReportHeading Heading(RevisionId id, Centre centre, FrozenReport frozen)
    {
        var recipient = frozen.Rules.Municipalities.FirstOrDefault(municipality => municipality.Id == id.Report.MunicipalityId)
            ?? throw new ConfigurationException(
                $"{id.Report.MunicipalityId} is no longer a municipality of {centre.Id}; take it back into its municipalities.");
        return new ReportHeading(
            centre.Id,
            centre.Name,
            recipient,
            centre.Calendar.Parse(id.Report.PeriodKey),
            id.Revision,
            frozen.Counts.DataAsOf,
            frozen.FrozenAt)
        {
            CentreShortName = centre.ShortName,
            LastMonth = LastMonth(frozen),
        };
    }

    // A released file is as young as its release, a draft as the latest explanation in it.
    private static DateTimeOffset CreatedAt(LedgerEntry entry, FrozenReport frozen) =>
        entry.Approval?.At ?? entry.Checks.Select(check => check.Explanation?.At).Append(frozen.FrozenAt).Max()!.Value;

    private static YearMonth LastMonth(FrozenReport frozen) => new(LocalTime.DateOf(frozen.Counts.DataAsOf));
}
