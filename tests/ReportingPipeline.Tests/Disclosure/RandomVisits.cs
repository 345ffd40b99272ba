using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>Draws the visits of a centre.</summary>
internal sealed class RandomVisits
{
    private const int MostUsers = 40;

    private static readonly DateTimeOffset Midnight = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random;
    private readonly Centre _centre;
    private readonly MonthSpan _span;
    private readonly List<Visit> _visits = [];
    private readonly IReadOnlyList<string> _origins;
    private readonly HashSet<(UserKey, DateOnly)> _days = [];
    private readonly YearMonth? _keyChange;
    private readonly double _movers;
    private readonly bool _isTiny;
    private readonly bool _hasManyZeros;

    public RandomVisits(Random random, Centre centre, MonthSpan span)
    {
        (_random, _centre, _span) = (random, centre, span);
        _origins = [.. centre.Municipalities.Select(municipality => municipality.Id), Municipality.OtherId];
        _keyChange = OneIn(12) ? span.First.AddMonths(random.Next(span.Length)) : null;
        _movers = random.Next(4) switch { 0 => 0.05, 1 => 0.3, _ => 0 };
        _isTiny = OneIn(6);
        _hasManyZeros = OneIn(4);
    }

    public IReadOnlyList<Visit> Draw()
    {
        foreach (var origin in _origins)
        {
            var users = Users();
            for (var user = 0; user < users; user++) AddUser($"{origin}-{user}", origin);
            for (var other = _random.Next(users + 2); other > 0; other--)
            {
                Add(OneIn(2) ? VisitKind.User : VisitKind.Other, null, origin, _span.First.AddMonths(_random.Next(_span.Length)));
            }
        }

        return _visits;
    }

    private int Users() => _isTiny ? _random.Next(3) : _random.Next(5) switch
    {
        0 => 0,
        1 => _random.Next(_centre.DisclosureThreshold + 1),
        2 => _random.Next(3 * _centre.DisclosureThreshold),
        _ => _random.Next(_centre.DisclosureThreshold, MostUsers + 1),
    };

    // From the first to the last of a user's months; of a centre with many zeros, in few of them.
    private void AddUser(string user, string origin)
    {
        var (one, other) = (_random.Next(_span.Length), _random.Next(_span.Length));
        var eagerness = _hasManyZeros ? 0.08 : 0.2 + (0.6 * _random.NextDouble());
        var months = Enumerable.Range(Math.Min(one, other), Math.Abs(one - other) + 1)
            .Where(month => month == one || _random.NextDouble() < eagerness);
        foreach (var month in months.Select(_span.First.AddMonths))
        {
            var key = new UserKey(_keyChange is { } change && month >= change ? 2 : 1, user);
            for (var visits = _random.Next(1, 4); visits > 0; visits--)
            {
                Add(VisitKind.User, key, _random.NextDouble() < _movers ? _origins[_random.Next(_origins.Count)] : origin, month);
            }
        }
    }

    // A user comes once a day.
    private void Add(VisitKind kind, UserKey? user, string origin, YearMonth month)
    {
        var (date, registeredAt) = (month.FirstDay.AddDays(_random.Next(28)), Midnight.AddHours(_random.Next(3)));
        if (user is { } known && !_days.Add((known, date))) return;

        _visits.Add(new Visit(date, kind, user, origin, registeredAt, _visits.Count.ToString("000000", CultureInfo.InvariantCulture)));
    }

    private bool OneIn(int choices) => _random.Next(choices) == 0;
}
