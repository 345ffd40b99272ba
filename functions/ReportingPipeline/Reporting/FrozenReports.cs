using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>Says what a frozen report says: the same at any time, whatever has been registered or configured since.</summary>
public sealed class FrozenReports(
    LedgerTable ledger, FrozenCounts frozenCounts, PublishedCellsTable publishedCells, TouchedRows touchedRows, CodeVersion codeVersion)
{
    /// <summary>The figures of a revision, without what is said about them.</summary>
    /// <param name="id">The revision.</param>
    /// <param name="centre">Its centre as it is configured now.</param>
    /// <param name="frozen">What it was made from.</param>
    /// <param name="createdAt">When the file is made; null for when it was frozen.</param>
    /// <exception cref="ConfigurationException">The recipient is no longer one of the centre's municipalities.</exception>
    public static ReportModel Figures(RevisionId id, Centre centre, FrozenReport frozen, DateTimeOffset? createdAt = null)
    {
        var then = frozen.Rules.AppliedTo(centre);
        var recipient = then.Municipalities.FirstOrDefault(municipality => municipality.Id == id.Report.MunicipalityId)
            ?? throw new ConfigurationException($"{id.Report.MunicipalityId} is no longer a municipality of {centre.Id}; take it back into its municipalities.");
        var heading = new ReportHeading(
            centre.Id, centre.Name, recipient, centre.Calendar.Parse(id.Report.PeriodKey), id.Revision, frozen.Counts.DataAsOf, createdAt ?? frozen.FrozenAt)
        {
            FirstMonth = frozen.Covered.First,
            LastMonth = new YearMonth(LocalTime.DateOf(frozen.Counts.DataAsOf)),
        };
        return ReportComposer.Compose(heading, then, frozen.Counts, frozen.RejectedRows);
    }

    /// <summary>
    /// All that a revision tells: its figures without those that must not be found out, its checks as they are explained so
    /// far, and what has changed since the revision before. A preview tells everything, to the centre's staff alone.
    /// </summary>
    /// <param name="entry">The revision.</param>
    /// <param name="centre">Its centre as it is configured now.</param>
    /// <param name="frozen">What it is made from.</param>
    /// <param name="published">The names of the sets of counts that the centre has published so far.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ReleasedReport> ComposeAsync(
        LedgerEntry entry, Centre centre, FrozenReport frozen, IReadOnlyList<string> published, CancellationToken cancellationToken)
    {
        var figures = Figures(entry.Id, centre, frozen, CreatedAt(entry, frozen));
        var released = entry.Id.IsPreview
            ? new ReleasedReport(figures, [], [])
            : await ReleaseAsync(figures, centre, frozen, published, cancellationToken);
        return released with { Model = await CompleteAsync(entry, centre, figures, released.Model, frozen, cancellationToken) };
    }

    /// <summary>The name of the set of counts that a revision would tell and hide after what has been published so far.</summary>
    public async Task<string> NameCellSetAsync(
        LedgerEntry entry, Centre centre, FrozenReport frozen, IReadOnlyList<string> published, CancellationToken cancellationToken) =>
        PublishedCellsTable.NameOf((await ReleaseAsync(Figures(entry.Id, centre, frozen), centre, frozen, published, cancellationToken)).Cells);

    /// <summary>All that a revision says, with every figure, for the centre's own staff; null if it has not been frozen yet.</summary>
    public async Task<ReportModel?> ComposeInternalAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        if (await frozenCounts.FindAsync(entry.Id, entry.Freeze, cancellationToken) is not { } frozen) return null;

        var figures = Figures(entry.Id, centre, frozen, CreatedAt(entry, frozen));
        return await CompleteAsync(entry, centre, figures, figures with { Heading = figures.Heading with { IsInternal = true } }, frozen, cancellationToken);
    }

    /// <summary>Figures without the counts that a built revision hides.</summary>
    /// <param name="entry">The revision.</param>
    /// <param name="centre">Its centre.</param>
    /// <param name="figures">Its own figures, or those of other counts for the same report.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ReportModel> HideAsAsync(LedgerEntry entry, Centre centre, ReportModel figures, CancellationToken cancellationToken)
    {
        var cells = await publishedCells.ReadAsync(centre.Id, entry.CellSet!, cancellationToken);
        return HiddenFigures.ApplyAs(cells, figures, new DisclosureNotes(centre.DisclosureThreshold, IsWithheld: false));
    }

    // The file is as young as the latest explanation in it.
    private static DateTimeOffset? CreatedAt(LedgerEntry entry, FrozenReport frozen) =>
        entry.Checks.Select(check => check.Explanation?.At).Append(frozen.FrozenAt).Max();

    private async Task<ReleasedReport> ReleaseAsync(
        ReportModel figures, Centre centre, FrozenReport frozen, IReadOnlyList<string> published, CancellationToken cancellationToken)
    {
        var history = await publishedCells.ReadAsync(centre.Id, published, cancellationToken);
        var counts = ReportCounts.Of(frozen.Rules.AppliedTo(centre), figures.Heading.Period, frozen.Counts, frozen.Covered.First);
        return ReportDisclosure.Release(figures, counts, history, centre.DisclosureThreshold);
    }

    private async Task<ReportModel> CompleteAsync(
        LedgerEntry entry, Centre centre, ReportModel figures, ReportModel told, FrozenReport frozen, CancellationToken cancellationToken)
    {
        var changes = await ChangesAsync(entry, centre, told, frozen, cancellationToken);
        return told with
        {
            Heading = told.Heading with { CodeVersion = codeVersion.Text },
            Checks = Checks(entry, centre, figures, frozen),
            Changes = changes,
        };
    }

    // An explanation holds for the finding that it was given for, word for word; a finding with other figures wants another.
    private static List<ExplainedFinding> Checks(LedgerEntry entry, Centre centre, ReportModel model, FrozenReport frozen) =>
    [
        .. ReportChecks.Of(frozen.Rules.AppliedTo(centre), model, frozen.Counts, frozen.Recount)
            .Select(finding => new ExplainedFinding(finding, entry.Explanation(CheckSentences.Of(finding))?.Comment)),
    ];

    private async Task<ChangeSection?> ChangesAsync(
        LedgerEntry entry, Centre centre, ReportModel told, FrozenReport frozen, CancellationToken cancellationToken)
    {
        if (await ReadBeforeAsync(entry.Id, cancellationToken) is not var (released, before)) return null;

        var touched = await touchedRows.ReadAsync(centre, frozen.Covered, before.Counts.DataAsOf, cancellationToken);
        var figures = Figures(released.Id, centre, before);
        return ReportChanges.Between(
            told.Heading.IsInternal ? figures : await HideAsAsync(released, centre, figures, cancellationToken),
            told,
            ChangeReasons.Of(before.Counts, frozen.Counts, touched, !frozen.Rules.DecideLike(before.Rules)));
    }

    /// <summary>The revision before and what it was made from; null for a first one.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<(LedgerEntry Released, FrozenReport Frozen)?> ReadBeforeAsync(RevisionId id, CancellationToken cancellationToken)
    {
        if (id.Revision <= 1) return null;

        var earlier = id with { Revision = id.Revision - 1 };
        var released = await ledger.FindAsync(earlier, cancellationToken) ?? throw new InvalidOperationException($"The ledger has lost {earlier}.");
        return (released, await ReadAsync(released, cancellationToken));
    }

    /// <summary>What a built revision was made from.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<FrozenReport> ReadAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        await frozenCounts.FindAsync(entry.Id, entry.Freeze, cancellationToken)
        ?? throw new InvalidOperationException($"The frozen counts of {entry.Id} have been deleted from the storage account.");
}
