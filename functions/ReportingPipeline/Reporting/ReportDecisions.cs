using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Lets people explain, hold back and approve reports, and approves those that nobody has anything against.</summary>
public sealed class ReportDecisions(LedgerTable ledger, BookClosing closing, CentresBlob centres, IReportSteps steps, TimeProvider clock)
{
    /// <summary>Releases a report that waits for it, whoever held it back.</summary>
    /// <returns>The report as it then stands; null if there is none. One that is released already stays as it is.</returns>
    /// <exception cref="StateConflictException">
    /// It is not built yet, is a preview, a check holds it,
    /// an earlier period is not explained, or it must be built anew.
    /// </exception>
    public async Task<LedgerEntry?> ApproveAsync(RevisionId id, string name, string? comment, CancellationToken cancellationToken)
    {
        var centre = await FindCentreAsync(id, cancellationToken);
        var recipient = RecipientOf(centre, id);
        while (true)
        {
            var entry = await ledger.FindAsync(id, cancellationToken);
            if (entry is null or { IsReleased: true }) return entry;

            RefuseUnlessChecking(entry, "approved");
            if (entry.Checks.FirstOrDefault(check => check.Holds) is { } held)
            {
                throw new StateConflictException(
                    $"{id} is held by the check {EnumText.Of(held.Kind)}: {held.WithoutFigures} Put it right, or explain it first.");
            }

            if (await closing.FindUnexplainedAsync(entry, centre, cancellationToken) is { } earlier)
            {
                throw new StateConflictException(
                    $"{id} cannot be approved before {earlier}: its release closes {earlier} as well, "
                    + "whose report is not built yet, is held, has checks that want an explanation, "
                    + $"or was built from other counts. Explain them, or approve {earlier}, first.");
            }

            var approval = entry.Approve(recipient, new Decision(name, comment, clock.GetUtcNow()));
            var result = await closing.TryReleaseAsync(entry, centre, approval, cancellationToken);
            if (result == ClosingResult.Outdated) await ledger.TrySaveAsync(cancellationToken, Outdated(entry));
            if (result == ClosingResult.Released) await EnqueueLaterAsync(entry, centre, cancellationToken);
            if (result != ClosingResult.Overtaken) await steps.EnqueueAsync(id, TimeSpan.Zero, cancellationToken);
            if (result == ClosingResult.Outdated)
            {
                throw new StateConflictException(
                    $"{id} is being built anew, as its period, or one before it, was closed with other counts since it was built. "
                    + "Look at it in a minute, and approve it then.");
            }
        }
    }

    /// <summary>Holds a report back until a person approves it.</summary>
    /// <returns>The report as it then stands; null if there is none.</returns>
    /// <exception cref="StateConflictException">It is released already, or is a preview.</exception>
    public Task<LedgerEntry?> HoldAsync(RevisionId id, string name, string? comment, CancellationToken cancellationToken) => ChangeAsync(
        id,
        entry =>
        {
            if (entry.Id.IsPreview) throw new StateConflictException($"{id} is a preview, which is never delivered.");
            if (entry.IsReleased)
            {
                throw new StateConflictException(
                    $"{id} was approved by {entry.Approval!.Name} and can no longer be held; "
                    + "figures that are put right come in the next revision.");
            }

            return entry.HoldBack(new Decision(name, comment, clock.GetUtcNow()));
        },
        cancellationToken);

    /// <summary>
    /// Explains what a check has found; the workbook is written again with the explanation in its notes. What is found behind every
    /// period of the centre is explained for all that are open.
    /// </summary>
    /// <returns>The report as it then stands; null if there is none.</returns>
    /// <exception cref="StateConflictException">It has not been checked yet, is a preview, or is released.</exception>
    /// <exception cref="RequestRefusedException">It was checked, but not for this.</exception>
    public async Task<LedgerEntry?> ExplainAsync(
        RevisionId id, CheckKind kind, string name, string explanation, CancellationToken cancellationToken)
    {
        var explained = await ExplainOneAsync(id, kind, name, explanation, cancellationToken);
        if (kind != CheckKind.UnplacedRows || explained is null) return explained;

        var found = explained.Checks.Single(check => check.Kind == kind);
        var others = (await ledger.ReadAsync(id.Report.CentreId, cancellationToken)).Where(other => Unexplained(other, found) is not null);
        foreach (var other in others)
        {
            await ChangeAsync(
                other.Id,
                entry => Unexplained(entry, found) is { } check ? entry.Explain(check, found.Explanation!) : null,
                cancellationToken);
        }

        return explained;
    }

    private static RecordedCheck? Unexplained(LedgerEntry entry, RecordedCheck found) =>
        entry is { IsReleased: false, Workbook: not null, Id.IsPreview: false }
            ? entry.Checks.FirstOrDefault(check => check.Kind == found.Kind && check.Figures == found.Figures && !check.IsSettled)
            : null;

    private Task<LedgerEntry?> ExplainOneAsync(
        RevisionId id, CheckKind kind, string name, string explanation, CancellationToken cancellationToken) => ChangeAsync(
        id,
        entry =>
        {
            RefuseUnlessOpen(entry, "explained");

            // A file that is just being written with an earlier explanation is given up for one with both.
            if (entry.Workbook is null) throw NotBuilt(entry, "explained");
            var check = entry.Checks.FirstOrDefault(check => check.Kind == kind)
                ?? throw new RequestRefusedException(
                    "check",
                    $"'{EnumText.Of(kind)}' was not checked; "
                    + $"give one of {string.Join(", ", entry.Checks.Select(check => EnumText.Of(check.Kind)))}.");
            return check.Explanation?.Comment == explanation
                ? null
                : entry.Explain(check, new Decision(name, explanation, clock.GetUtcNow()));
        },
        cancellationToken);

    /// <summary>Releases a report that has waited long enough; nobody has held it, and what its checks found is explained.</summary>
    /// <returns>Whether there may be more to do; not while an earlier period waits for an explanation.</returns>
    /// <exception cref="ConfigurationException">The recipient is no longer configured.</exception>
    internal async Task<bool> ApproveItselfAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        var approval = new Decision(
            Decision.System,
            centre.ApprovalDays == 0 ? "Nothing is left to explain" : $"Nobody had anything against it for {centre.ApprovalDays} days",
            clock.GetUtcNow());
        if (await closing.FindUnexplainedAsync(entry, centre, cancellationToken) is not null) return false;

        var result = await closing.TryReleaseAsync(
            entry, centre, entry.Approve(RecipientOf(centre, entry.Id), approval), cancellationToken);
        if (result == ClosingResult.Outdated) await ledger.TrySaveAsync(cancellationToken, Outdated(entry));
        if (result == ClosingResult.Released) await EnqueueLaterAsync(entry, centre, cancellationToken);
        return true;
    }

    // Reports of later periods may have waited for nothing but this one, and would else wait on until the next reconciliation.
    private async Task EnqueueLaterAsync(LedgerEntry released, Centre centre, CancellationToken cancellationToken)
    {
        var reported = centre.Calendar.Parse(released.Id.Report.PeriodKey);
        var later = (await ledger.ReadSinceAsync(centre.Id, reported.Next(), cancellationToken)).Where(entry =>
            EarlierPeriods.IsExplained(entry) && centre.Calendar.TryParse(entry.Id.Report.PeriodKey)?.FirstDay > reported.FirstDay);
        foreach (var entry in later) await steps.EnqueueAsync(entry.Id, TimeSpan.Zero, cancellationToken);
    }

    private LedgerChange Outdated(LedgerEntry entry) =>
        entry.FreezeAnew(
            Decision.System,
            "To be built anew, as its period, or one before it, was closed with other counts",
            clock.GetUtcNow());

    private async Task<LedgerEntry?> ChangeAsync(
        RevisionId id, Func<LedgerEntry, LedgerChange?> change, CancellationToken cancellationToken)
    {
        var entry = await ledger.UpdateAsync(id, change, cancellationToken);
        if (entry is not null) await steps.EnqueueAsync(id, TimeSpan.Zero, cancellationToken);
        return entry;
    }

    private async Task<Centre> FindCentreAsync(RevisionId id, CancellationToken cancellationToken) =>
        (await centres.ReadAsync(cancellationToken)).FirstOrDefault(centre => centre.Id == id.Report.CentreId)
        ?? throw new ConfigurationException($"The centre {id.Report.CentreId} is no longer configured.");

    private static Recipient RecipientOf(Centre centre, RevisionId id) =>
        centre.Recipients.FirstOrDefault(recipient => recipient.MunicipalityId == id.Report.MunicipalityId)
        ?? throw new ConfigurationException(
            $"{id.Report.MunicipalityId} is no longer a recipient of {centre.Id}; "
            + "take it back into the recipients, with a lastPeriod.");

    private static void RefuseUnlessChecking(LedgerEntry entry, string what)
    {
        RefuseUnlessOpen(entry, what);
        if (entry.State != ReportState.Checking) throw NotBuilt(entry, what);
    }

    private static void RefuseUnlessOpen(LedgerEntry entry, string what)
    {
        if (entry.Id.IsPreview) throw new StateConflictException($"{entry.Id} is a preview and cannot be {what}.");
        if (entry.IsReleased)
        {
            throw new StateConflictException(
                $"{entry.Id} was approved by {entry.Approval!.Name} and can no longer be {what}.");
        }
    }

    private static StateConflictException NotBuilt(LedgerEntry entry, string what) =>
        new($"{entry.Id} cannot be {what} before it is built: {StatusText.Of(entry)}. {entry.LastError}".TrimEnd());
}
