using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Delivery;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>
/// Years of half-years on a simulated clock: nightly runs are skipped, doubled, run at once with others and killed, the mail
/// server fails in its ways, visits change after they were reported, people do what they do. At the end the ledger is audited.
/// </summary>
public sealed class LedgerSimulation : IAsyncDisposable
{
    // Days after a half-year's end. On all others nothing could happen that does not happen on these: reports are owed after
    // the days of grace, approve themselves after some more, and are revised from the first of the next month on.
    private static readonly int[] RunDays = [3, 15, 16, 18, 23, 24, 33, 34, 41, 42];
    private static readonly int[] ChangeDays = [18, 24];
    private static readonly int[] CollectDays = [15, 16, 24, 33, 34];

    // After the last trouble, everything must be over by then.
    private const int MostQuietDays = 45;

    private readonly SimulationSize _size;
    private readonly Action<string> _progress;
    private readonly Random _random;
    private readonly ManualClock _clock = new("2010-01-01T04:00:00Z");
    private readonly Dictionary<string, string> _hashesSeen = [];
    private readonly SimulatedCentres _centres;
    private readonly SimulatedVisits _visits;
    private readonly SimulatedNights _nights;
    private readonly StorageAccount _account;
    private readonly SmtpServerProcess _mail;
    private readonly Pipeline _observer;

    private LedgerSimulation(SimulationSize size, int number, StorageAccount account, SmtpServerProcess mail, Action<string> progress)
    {
        (_size, _account, _mail, _progress) = (size, account, mail, progress);
        _random = new Random(2010 + number);
        _centres = new SimulatedCentres(size, number);
        _visits = new SimulatedVisits(account, _random);
        _nights = new SimulatedNights(account, _clock, mail, _centres.Ids, _random);
        _observer = new Pipeline(account, _clock, MortalApp.Settings(mail));
    }

    /// <summary>Runs the simulation, fails unless its audit succeeds, and returns what happened, in sentences.</summary>
    public static async Task<string> RunAsync(SimulationSize size, Action<string> progress)
    {
        // Each account's end as it comes: the first failure shall not wait for the years of the others.
        var ends = new List<(LedgerAudit Audit, LedgerSimulation Simulation)>();
        await foreach (var end in Task.WhenEach(Enumerable.Range(0, size.Accounts).Select(number => RunAsync(size, number, progress)))) ends.Add(await end);

        var audits = ends.Select(end => end.Audit).ToList();
        var nights = ends.Select(end => end.Simulation._nights.Counts)
            .Aggregate((some, others) => [.. some.Zip(others, (one, other) => one + other)]);
        var changes = ends.Select(end => end.Simulation._visits.Changes).ToList();

        // Or the audit would have shown nothing of them.
        Assert.True(Sum(audit => audit.Versions) > 0, "No corrections were taken up.");
        Assert.True(Sum(audit => audit.Waiting) > 0, "No corrections wait.");
        Assert.True(Sum(audit => audit.Sums) > 0, "No year is told by its parts.");
        return string.Join(
            "; ",
            $"{Sum(audit => audit.Reports)} reports owed in {size.HalfYears} half-years to {size.Recipients} recipients of {size.Centres} centres",
            $"{Sum(audit => audit.Revisions)} revisions, each delivered once through {Sum(audit => audit.HandOvers)} channels in all",
            $"{Sum(audit => audit.MarkedUncertain)} of those were marked uncertain at a time",
            $"{changes.Sum(change => change.Alone)} visits changed alone, and {changes.Sum(change => change.Groups)} groups of them",
            $"{Sum(audit => audit.Versions)} new versions of {Sum(audit => audit.Parts)} closed parts, {Sum(audit => audit.ByAdministrators)} by administrators",
            $"corrections of {Sum(audit => audit.Waiting)} parts and rows wait",
            $"{Sum(audit => audit.Figures)} figures agree in the newest reports, {Sum(audit => audit.Sums)} of years with those of their parts",
            SimulatedNights.Describe(nights));

        int Sum(Func<LedgerAudit, int> count) => audits.Sum(count);
    }

    private static async Task<(LedgerAudit Audit, LedgerSimulation Simulation)> RunAsync(
        SimulationSize size, int number, Action<string> progress)
    {
        var mail = await SmtpServerProcess.StartAsync(new SmtpServerOptions { HasStartTls = false, Logins = [] });
        try
        {
            await using var simulation = new LedgerSimulation(size, number, await StorageAccount.NewAsync(), mail, progress);
            return (await simulation.RunAsync(), simulation);
        }
        finally
        {
            await mail.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _observer.DisposeAsync();

    private async Task<LedgerAudit> RunAsync()
    {
        for (var number = 0; number < _size.HalfYears; number++)
        {
            var halfYear = SimulatedCentres.HalfYear(number);
            await _account.ConfigureAsync(_centres.File(number));
            foreach (var centre in _centres.Ids) await _visits.RegisterAsync(centre, halfYear, _centres.Codes(number));
            await RunHalfYearAsync(number, halfYear.LastDay.AddDays(1));
            await LookAsync(halfYear);
        }

        await RunQuietlyAsync();

        // Of what was changed alone, all may have been taken up with others since.
        await _visits.CancelAsync(_centres.Ids[0], SimulatedCentres.HalfYear(_size.HalfYears - 1));
        await RunQuietlyAsync();
        return await AuditAsync();
    }

    private async Task RunHalfYearAsync(int number, DateOnly after)
    {
        foreach (var day in RunDays)
        {
            _clock.Now = new DateTimeOffset(after.AddDays(day), new TimeOnly(4, 0), TimeSpan.Zero);
            if (ChangeDays.Contains(day)) await ChangeAsync(number);
            if (day == RunDays[0]) await AskEarlyAsync(SimulatedCentres.HalfYear(number));
            await _nights.RunAsync(isCollecting: CollectDays.Contains(day));
        }
    }

    private async Task ChangeAsync(int number)
    {
        foreach (var centre in _centres.Ids)
        {
            var changed = SimulatedCentres.HalfYear(Math.Max(0, number - _random.Next(4)));
            if (IsTimeFor(_size.ChangesPerHalfYear)) await _visits.ChangeAsync(centre, changed, _centres.Codes(number), _clock.Now);
            if (IsTimeFor(_size.GroupsPerHalfYear)) await _visits.ChangeGroupAsync(centre, changed, _centres.Codes(number), _clock.Now);
        }
    }

    private bool IsTimeFor(double timesPerHalfYear) => _random.NextDouble() < timesPerHalfYear / ChangeDays.Length;

    // Before the days of grace are over.
    private async Task AskEarlyAsync(ReportingPeriod halfYear)
    {
        var centre = (await _observer.Get<CentresBlob>().ReadAsync(CancellationToken.None))[_random.Next(_centres.Ids.Count)];
        var order = new ReportRequest(centre.Id, halfYear.Key, centre.Recipients[^1].MunicipalityId);
        if (!centre.Recipients[^1].IsActive(halfYear)) return;
        var (reports, _) = order.FindReports(centre, LocalTime.DateOf(_clock.Now));
        await _observer.Get<ReportRequests>().RequestAsync(reports, "Kari", CancellationToken.None);
    }

    private async Task RunQuietlyAsync()
    {
        var month = new DateOnly(_clock.Now.Year, _clock.Now.Month, 1).AddMonths(1);
        for (var day = 1; day <= MostQuietDays; day++)
        {
            _clock.Now = new DateTimeOffset(month.AddDays(day), new TimeOnly(4, 0), TimeSpan.Zero);
            var due = await _nights.RunQuietlyAsync();
            if (due == 0 && (await ReadAsync()).All(entry => entry.State == ReportState.Delivered)) return;
        }

        Assert.Fail($"Not delivered after {MostQuietDays} quiet days: {string.Join(", ", (await ReadAsync()).Where(entry => entry.State != ReportState.Delivered).Take(10).Select(entry => $"{entry.Id} {StatusText.Of(entry)} {entry.LastError}"))}");
    }

    private async Task LookAsync(ReportingPeriod halfYear)
    {
        var entries = await ReadAsync();
        foreach (var entry in entries.Where(entry => entry.Release is not null)) _hashesSeen.TryAdd($"{entry.Id}", entry.Release!.Sha256);
        _progress($"{string.Join(", ", _centres.Ids)}, {halfYear}: {entries.Count} revisions entered, {entries.Count(entry => entry.State == ReportState.Delivered)} delivered; {_nights}");
    }

    private async Task<List<LedgerEntry>> ReadAsync()
    {
        var entries = new List<LedgerEntry>();
        foreach (var centre in _centres.Ids) entries.AddRange(await _observer.Get<LedgerTable>().ReadAsync(centre, CancellationToken.None));
        return entries;
    }

    private async Task<LedgerAudit> AuditAsync()
    {
        var audit = new LedgerAudit(_observer, await _mail.AcceptedAsync(), _hashesSeen);
        await audit.AssertAsync(LocalTime.DateOf(_clock.Now));
        return audit;
    }
}
