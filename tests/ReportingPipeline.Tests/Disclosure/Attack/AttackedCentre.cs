using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>The finished files of a random centre, to all its recipients, and what a reader can make of them.</summary>
internal sealed class AttackedCentre
{
    private readonly RandomCentre _centre;
    private readonly int _threshold;
    private readonly int _protectedFrom;
    private readonly bool _isOwnProtected;
    private readonly List<IReadOnlyList<ReleasedCell>> _history = [];
    private readonly List<(SeenReport Report, TrueState Truth)> _files = [];
    private readonly Dictionary<(ReportingPeriod Period, Recipient Recipient), (ReportModel Model, CollectedCounts Counts)> _latest = [];

    private AttackedCentre(RandomCentre centre, int threshold, bool isProtected, bool isOwnProtected) =>
        (_centre, _threshold, _protectedFrom, _isOwnProtected) = (centre, threshold, isProtected ? threshold : 1, isOwnProtected);

    /// <summary>What came of it.</summary>
    public AttackTally Tally { get; private set; } = AttackTally.None with { Centres = 1 };

    /// <summary>Draws a centre, makes its files, and attacks them.</summary>
    /// <param name="seed">What the drawing begins with.</param>
    /// <param name="isSmall">Whether to draw from small centres only.</param>
    /// <param name="isProtected">Whether its files are protected at all.</param>
    /// <param name="isOwnProtected">Whether a recipient is told of its own municipality only what may be told.</param>
    public static AttackTally Of(int seed, bool isSmall, bool isProtected = true, bool isOwnProtected = true)
    {
        var random = new Random(seed);
        var centre = RandomCentre.OfAnyKind(seed, random, isSmall);
        var attacked = new AttackedCentre(centre, random.Next(3) switch { 0 => 3, 1 => 5, _ => 10 }, isProtected, isOwnProtected);
        var changes = random.Next(3);
        foreach (var period in centre.Periods.TakeLast(centre.Reported))
        {
            attacked.Release(period);
            if (changes == 0 || random.Next(3) < changes) continue;
            centre.ChangeSome();
            attacked.Release(random.Next(2) == 0 ? period : attacked._latest.Keys.ElementAt(random.Next(attacked._latest.Count)).Period);
        }

        return attacked.Attacked($"seed {seed}, {centre.Centre.Municipalities.Count} municipalities, {centre.Periods.Count} periods, threshold {attacked._threshold}");
    }

    private void Release(ReportingPeriod period)
    {
        var (counts, truth) = (_centre.Counts(), _centre.Truth(period));
        foreach (var recipient in _centre.Centre.Recipients) Release(period, recipient, counts, truth);
    }

    private void Release(ReportingPeriod period, Recipient recipient, CollectedCounts counts, TrueState truth)
    {
        var before = _latest.TryGetValue((period, recipient), out var latest) ? latest : ((ReportModel, CollectedCounts)?)null;
        var whole = _centre.Compose(period, counts, (before?.Item1.Heading.Revision ?? 0) + 1, recipient);
        var released = ReportDisclosure.Release(whole, ReportCounts.Of(_centre.Centre, period, counts), _history, _protectedFrom);
        if (!_isOwnProtected) released = released with { Model = released.Model with { Municipality = whole.Municipality } };
        if (before is var (model, former) && ReportChanges.CountBetween(model, released.Model) == 0) return;

        var file = before is var (earlier, earlierCounts)
            ? released.Model with { Changes = ReportChanges.Between(earlier, released.Model, ChangeReasons.Of(earlierCounts, counts, [])) }
            : released.Model;
        if (!_history.Exists(released.Cells.ToHashSet().SetEquals)) _history.Add(released.Cells);
        _latest[(period, recipient)] = (released.Model, counts);
        _files.Add((new SeenReport(ReportWorkbook.Write(file, Language.Bokmal)), truth));
        Tally += AttackTally.None with
        {
            Releases = 1,
            Withheld = released.Model.Disclosure!.IsWithheld ? 1 : 0,
            Printed = released.Cells.Count(cell => !cell.IsHidden),
            Hidden = released.Cells.Count(cell => cell.IsHidden),
            Sensitive = released.Cells.Count(cell => cell.IsSensitive),
        };
    }

    private AttackTally Attacked(string name)
    {
        foreach (var attempt in new FileAttack(_files).Attack(_threshold))
        {
            Tally += AttackTally.None with { Attacked = 1, Narrowest = attempt.Width, Leaks = attempt.IsLeak ? [$"{name}: {attempt}"] : [] };
        }

        return Tally;
    }
}
