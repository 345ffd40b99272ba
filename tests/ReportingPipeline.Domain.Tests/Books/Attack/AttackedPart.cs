using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>A closed part: the counts of its versions, and the registrations behind the latest.</summary>
internal sealed class AttackedPart(ReportingPeriod part, CollectedCounts counts, IReadOnlyList<Registration> rows, int date)
{
    private ClosedPart _closed = new(part, [new PartVersion(1, counts.ContentHash(), counts.DataAsOf, At(date))]);

    public ReportingPeriod Part => part;

    public bool IsOpen { get; set; } = true;

    /// <summary>The counts of its versions.</summary>
    public List<CollectedCounts> Counts { get; } = [counts];

    /// <summary>The registrations that the latest version counts.</summary>
    public IReadOnlyList<Registration> Rows { get; private set; } = rows;

    public PartContents ToContents() => new(_closed, [.. Counts], IsOpen);

    public void Add(CollectedCounts next, IReadOnlyList<Registration> rows, int date, bool isMarked)
    {
        var takenUp = isMarked ? new TakenUp("Kari", "A wrong grant") : null;
        _closed = _closed.With(next.ContentHash(), next.DataAsOf, At(date).AddHours(1), takenUp);
        Counts.Add(next);
        Rows = rows;
    }

    /// <summary>Puts a token in the place of a user in all versions.</summary>
    public void Erase(string user, string token)
    {
        for (var version = 0; version < Counts.Count; version++) Counts[version] = Counts[version].WithErased(user, token);
        Rows = Registration.WithErased(Rows, user, token);
    }

    private static DateTimeOffset At(int date) => new DateTimeOffset(2020, 2, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(date);
}
