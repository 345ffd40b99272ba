using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>Says what a frozen report says: the same at any time, whatever has been registered or configured since.</summary>
public sealed class FrozenReports(LedgerTable ledger, FrozenCounts frozenCounts, TouchedRows touchedRows)
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
            LastMonth = new YearMonth(LocalTime.DateOf(frozen.Counts.DataAsOf)),
        };
        return ReportComposer.Compose(heading, then, frozen.Counts, frozen.RejectedRows);
    }

    /// <summary>All that a revision says: its figures, its checks as they are explained so far, and what has changed since the revision before.</summary>
    public Task<ReportModel> ComposeAsync(LedgerEntry entry, Centre centre, FrozenReport frozen, CancellationToken cancellationToken) =>
        ComposeAsync(entry, centre, frozen, isInternal: false, cancellationToken);

    /// <summary>The same with every figure, for the centre's own staff; null if it has not been frozen yet.</summary>
    public async Task<ReportModel?> ComposeInternalAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken) =>
        await frozenCounts.FindAsync(entry.Id, entry.Freeze, cancellationToken) is { } frozen
            ? await ComposeAsync(entry, centre, frozen, isInternal: true, cancellationToken)
            : null;

    private async Task<ReportModel> ComposeAsync(LedgerEntry entry, Centre centre, FrozenReport frozen, bool isInternal, CancellationToken cancellationToken)
    {
        // The file is as young as the latest explanation in it.
        var createdAt = entry.Checks.Select(check => check.Explanation?.At).Append(frozen.FrozenAt).Max();
        var model = Figures(entry.Id, centre, frozen, createdAt);
        if (isInternal) model = model with { Heading = model.Heading with { IsInternal = true } };
        return model with { Checks = Checks(entry, centre, model, frozen), Changes = await ChangesAsync(entry, centre, model, frozen, cancellationToken) };
    }

    // An explanation holds for the finding that it was given for, word for word; a finding with other figures wants another.
    private static List<ExplainedFinding> Checks(LedgerEntry entry, Centre centre, ReportModel model, FrozenReport frozen) =>
    [
        .. ReportChecks.Of(frozen.Rules.AppliedTo(centre), model, frozen.Counts, frozen.Recount)
            .Select(finding => new ExplainedFinding(finding, entry.Explanation(CheckSentences.Of(finding))?.Comment)),
    ];

    private async Task<ChangeSection?> ChangesAsync(
        LedgerEntry entry, Centre centre, ReportModel model, FrozenReport frozen, CancellationToken cancellationToken)
    {
        if (entry.Id.Revision <= 1) return null;

        var earlier = entry.Id with { Revision = entry.Id.Revision - 1 };
        var released = await ledger.FindAsync(earlier, cancellationToken) ?? throw new InvalidOperationException($"The ledger has lost {earlier}.");
        var before = await ReadAsync(released, cancellationToken);
        var touched = await touchedRows.ReadAsync(centre, frozen.Covered, before.Counts.DataAsOf, cancellationToken);
        return ReportChanges.Between(Figures(earlier, centre, before), model, ChangeReasons.Of(before.Counts, frozen.Counts, touched, !frozen.Rules.DecideLike(before.Rules)));
    }

    /// <summary>What a built revision was made from.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<FrozenReport> ReadAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        await frozenCounts.FindAsync(entry.Id, entry.Freeze, cancellationToken)
        ?? throw new InvalidOperationException($"The frozen counts of {entry.Id} have been deleted from the storage account.");
}
