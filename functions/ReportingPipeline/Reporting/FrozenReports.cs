using ReportingPipeline.Domain.Books;
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
public sealed class FrozenReports(LedgerTable ledger, FrozenReportBlobs frozenReports, CountsCache cache, CodeVersion codeVersion)
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
    public Task<ComposedReport> ComposeAsync(LedgerEntry entry, Centre centre, FrozenPeriod frozen, CancellationToken cancellationToken) =>
        ComposeAsync(entry, centre, frozen, isInternal: false, cancellationToken);

    /// <summary>All that a revision says, with every figure, for the centre's own staff; null if it has not been built yet.</summary>
    /// <exception cref="ConfigurationException">The recipient is no longer one of the centre's municipalities.</exception>
    public async Task<ReportModel?> ComposeInternalAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken) =>
        entry.MadeFrom is null
            ? null
            : (await ComposeAsync(
                entry, centre, await ReadAsync(entry, centre, cancellationToken), isInternal: true, cancellationToken)).Model;

    /// <summary>The figures that a revision tells, and those alone.</summary>
    public static IReadOnlyDictionary<FigureName, Figure> Told(RevisionId id, Centre centre, FrozenPeriod frozen) =>
        Compose(Heading(id, centre, frozen), centre, frozen).Figures;

    /// <summary>The revision before and what it was made from; null for a first one.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<(LedgerEntry Released, FrozenPeriod Frozen)?> ReadBeforeAsync(
        RevisionId id, Centre centre, CancellationToken cancellationToken)
    {
        if (id.Revision <= 1) return null;

        var earlier = id with { Revision = id.Revision - 1 };
        var released = await ledger.FindAsync(earlier, cancellationToken)
            ?? throw new InvalidOperationException($"The ledger has lost {earlier}.");
        return (released, await ReadAsync(released, centre, cancellationToken));
    }

    /// <summary>What a built revision was made from; what was read or frozen a short while ago is not read again.</summary>
    /// <exception cref="InvalidOperationException">It has not been built, or what it was made from has been deleted.</exception>
    public Task<FrozenPeriod> ReadAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        var name = entry.MadeFrom ?? throw new InvalidOperationException($"{entry.Id} has not been built yet.");
        var period = centre.Calendar.Parse(entry.Id.Report.PeriodKey);
        return cache.ReadOnceAsync(
            name,
            async () => new FrozenPeriod(name, period, await frozenReports.ReadAsync(name, CancellationToken.None)),
            cancellationToken);
    }

    private async Task<ComposedReport> ComposeAsync(
        LedgerEntry entry, Centre centre, FrozenPeriod frozen, bool isInternal, CancellationToken cancellationToken)
    {
        var heading = Heading(entry.Id, centre, frozen) with
        {
            CreatedAt = CreatedAt(entry, frozen.Frozen),
            IsInternal = isInternal,
            IsDraft = entry is { IsReleased: false, Id.IsPreview: false },
            CodeVersion = codeVersion.Text,
            Approval = entry.Approval is { } approval
                ? new ReportApproval(approval.Name == Decision.System ? null : approval.Name, approval.At)
                : null,
        };
        var composed = Compose(heading, centre, frozen, entry);
        if (await ReadBeforeAsync(entry.Id, centre, cancellationToken) is not var (released, before)) return composed;

        var told = Compose(Heading(released.Id, centre, before) with { IsInternal = isInternal }, centre, before).Figures;
        var counts = (Before: before.Frozen.Counts, Now: frozen.Frozen.Counts);
        var reasons = new ReasonFinder(frozen.Frozen.Rules.AppliedTo(centre), counts.Before, counts.Now);
        var differing = ReportChanges.Between(told, composed.Figures, reasons);
        var changes = new ChangeSection(released.Id.Revision, counts.Before.DataAsOf, differing)
        {
            TakenUp = TakenUp(before.Frozen, frozen.Frozen),
        };
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

    private static ComposedReport Compose(ReportHeading heading, Centre centre, FrozenPeriod frozen, LedgerEntry? entry = null)
    {
        var source = frozen.SourceFor(centre);
        return ReportComposer.Compose(
            heading,
            heading is { IsDraft: true } or { IsPreview: true } ? source : source with { Parts = Closed(source.Parts) },
            finding => entry?.Explanation(finding)?.Comment);
    }

    // What was open when it was frozen was closed by its release, or by another with the same counts.
    private static List<UsedPart> Closed(IReadOnlyList<UsedPart> parts) =>
        [.. parts.Select(used => used with { Version = Math.Max(used.Version, 1) })];

    private static ReportHeading Heading(RevisionId id, Centre centre, FrozenPeriod frozen)
    {
        var recipient = frozen.Frozen.Rules.Municipalities.FirstOrDefault(municipality => municipality.Id == id.Report.MunicipalityId)
            ?? throw new ConfigurationException(
                $"{id.Report.MunicipalityId} is no longer a municipality of {centre.Id}; take it back into its municipalities.");
        return new ReportHeading(
            centre.Id,
            centre.Name,
            recipient,
            frozen.Period,
            id.Revision,
            frozen.Frozen.Counts.DataAsOf,
            frozen.Frozen.FrozenAt)
        {
            CentreShortName = centre.ShortName,
            LastMonth = LastMonth(frozen.Frozen),
        };
    }

    // A released file is as young as its release, a draft as the latest explanation in it.
    private static DateTimeOffset CreatedAt(LedgerEntry entry, FrozenReport frozen) =>
        entry.Approval?.At ?? entry.Checks.Select(check => check.Explanation?.At).Append(frozen.FrozenAt).Max()!.Value;

    private static YearMonth LastMonth(FrozenReport frozen) => new(LocalTime.DateOf(frozen.Counts.DataAsOf));
}
