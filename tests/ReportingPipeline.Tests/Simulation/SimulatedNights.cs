using ReportingPipeline.Tests.Delivery;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>The nightly runs, few of which go as they should, and the working days after them.</summary>
internal sealed class SimulatedNights(StorageAccount account, ManualClock clock, SmtpServerProcess mail, IReadOnlyList<string> centreIds, Random random)
{
    private const int DeathsInARow = 5;
    private const int ReportsAtOnce = 16;

    private static readonly Failure[] Failures = Enum.GetValues<Failure>();

    // What the mail server does to everyone for a night, beside being down.
    private static readonly string[] Moods = [Recipients.Refused, Recipients.Deferred, Recipients.Full, Recipients.AcceptedAtEnd, Recipients.LostAtEnd];

    private readonly int[] _nextCall = new int[Parts];

    private int _usual;
    private int _skipped;
    private int _doubled;
    private int _concurrent;
    private int _killed;
    private int _failures;
    private int _badMail;

    private static int Parts => 5;

    /// <summary>How many nights there were of each sort, and how many failure points were tried in them.</summary>
    public IReadOnlyList<int> Counts => [_usual, _skipped, _doubled, _concurrent, _killed, _failures, _badMail];

    /// <summary>What <see cref="Counts"/> say.</summary>
    public static string Describe(IReadOnlyList<int> counts) =>
        $"{counts[0]} nights as usual, {counts[1]} skipped, {counts[2]} doubled, {counts[3]} with two runs at once, {counts[4]} with processes killed at {counts[5]} failure points, {counts[6]} with a bad mail server";

    public override string ToString() => Describe(Counts);

    /// <summary>A night and the day after it.</summary>
    /// <param name="isCollecting">Whether there may be something new to collect.</param>
    public async Task RunAsync(bool isCollecting)
    {
        var dice = random.Next(100);
        if (dice < 10)
        {
            _skipped++;
            return;
        }

        var hasBadMail = random.Next(4) == 0;
        if (hasBadMail) await SpoilMailAsync();
        switch (dice)
        {
            case < 40:
                _usual++;
                await RunAsync(isCollecting, failsIn: null);
                break;
            case < 50:
                _doubled++;
                await RunAsync(isCollecting, failsIn: null);
                await RunAsync(isCollecting, failsIn: null);
                break;
            case < 65:
                _concurrent++;
                await Task.WhenAll(RunAsync(isCollecting, failsIn: null), RunAsync(isCollecting, failsIn: null));
                break;
            default:
                _killed++;
                for (var death = 0; death < DeathsInARow; death++) await RunAsync(isCollecting, failsIn: (_killed + death) % Parts);
                break;
        }

        if (hasBadMail) await MendMailAsync();
    }

    /// <summary>A night and a day in which nothing goes wrong; returns how many reports had a step to be taken.</summary>
    public async Task<int> RunQuietlyAsync()
    {
        await using var app = new MortalApp(account, clock, mail);
        await app.CollectAsync();
        var due = await app.ReconcileAsync();
        await app.WorkAsync(ReportsAtOnce);
        // By this seed a person approves what is held, also if it is all that is left.
        await SettleAsync(app, new Random(1));
        await app.WorkAsync(ReportsAtOnce);
        return due;
    }

    // In a process of its own, which fails in one of its parts, at a call that moves on by one every time.
    private async Task RunAsync(bool isCollecting, int? failsIn)
    {
        await using var app = new MortalApp(account, clock, mail);
        var people = new Random(random.Next());
        Func<Task>[] parts = [() => isCollecting ? app.CollectAsync() : Task.CompletedTask, () => app.ReconcileAsync(), () => app.WorkAsync(ReportsAtOnce), () => SettleAsync(app, people), () => app.WorkAsync(ReportsAtOnce)];
        foreach (var (index, part) in parts.Index())
        {
            if (index == failsIn) app.Kill.FailAt(new FailurePoint(++_nextCall[index], Failures[_nextCall[index] % Failures.Length]));
            try
            {
                await part();
            }
            catch (Exception) when (app.Kill.HasFailed)
            {
                // What is logged, if the process lives to log it.
            }

            if (app.Kill.IsDead) break;
        }

        if (app.Kill.HasFailed) _failures++;
    }

    private async Task SettleAsync(MortalApp app, Random people)
    {
        var staff = new Staff(app, mail);
        foreach (var centre in centreIds)
        {
            await staff.SettleAsync(centre);
            await staff.ReleaseAsync(centre, people);
            await staff.TakeUpAsync(centre, people);
        }
    }

    private async Task SpoilMailAsync()
    {
        _badMail++;
        if (random.Next(Moods.Length + 1) is var mood && mood < Moods.Length) await mail.TreatAsync(null, Moods[mood]);
        else await mail.GoDownAsync();
    }

    private async Task MendMailAsync()
    {
        await mail.TreatAsync(null, null);
        await mail.ComeUpAsync();
    }
}
