using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>
/// A centre with what is registered in one reporting year, drawn at random: often tiny, and often with nobody from somewhere.
/// </summary>
internal sealed class AttackedCentre
{
    private static readonly string[] Ids = ["hamar", "stange", "ringsaker", "loten", "elverum", "trysil"];

    private readonly Random _random;

    public AttackedCentre(int seed)
    {
        _random = new Random(seed);
        var calendar = _random.Next(4) == 0 ? ReportingCalendar.JulyYear : ReportingCalendar.CalendarYear;
        Year = calendar.Year(2019);
        var reportsBy = _random.Next(3) == 0 ? PeriodKind.Tertial : PeriodKind.HalfYear;
        Parts = Year.Parts(reportsBy);
        Threshold = _random.Next(2) == 0 ? 3 : 5;
        MunicipalityIds = Ids[.._random.Next(1, Ids.Length + 1)];
        Centre = new Centre
        {
            Id = Counted.CentreId,
            Name = "Senteret",
            Calendar = calendar,
            ReportsBy = reportsBy,
            RegisteredFrom = Year.Months.First,
            FirstPeriod = Parts[0],
            Municipalities = [.. MunicipalityIds.Select((id, index) => new Municipality(id, id, [new DatedCode($"{3400 + index}")]))],
            Recipients = [],
            Grants = _random.Next(3) == 0 ? [GrantOfSome()] : [],
            DisclosureThreshold = Threshold,
        };
        Populate();
        KeepOneADay();
    }

    public Centre Centre { get; }

    public ReportingPeriod Year { get; }

    public IReadOnlyList<ReportingPeriod> Parts { get; }

    public int Threshold { get; }

    /// <summary>The municipalities that are listed; visits come from others as well.</summary>
    public IReadOnlyList<string> MunicipalityIds { get; }

    /// <summary>What is registered now.</summary>
    public List<Registration> Registered { get; } = [];

    /// <summary>What is registered now, counted by the municipalities that are listed.</summary>
    public CollectedCounts Counts() => Counted.From(Registered.Select(registration => registration.ToVisit())).ListedAs(MunicipalityIds);

    /// <summary>Leaves of a user's registrations on one day the latest alone, as no other counts.</summary>
    public void KeepOneADay()
    {
        var latest = Registered.Where(row => row.NamesUser)
            .GroupBy(row => (row.User, row.Date), (_, rows) => rows.MaxBy(row => row.Number))
            .ToHashSet();
        Registered.RemoveAll(row => row.NamesUser && !latest.Contains(row));
    }

    /// <summary>The rows that a year closes with.</summary>
    public YearDivision Divide(CollectedCounts books) =>
        YearDivider.Divide(Year, new CountedFigures(Centre, books, new CollectedMonths(Year.Months.First, Year.Months.Last)));

    private void Populate()
    {
        var size = _random.Next(4) switch { 0 => 3, 1 => 8, 2 => 14, _ => 30 };
        var moves = _random.Next(3) * 0.15;
        var isSteady = _random.Next(2) == 0;
        foreach (var home in MunicipalityIds.Append("elsewhere"))
        {
            var users = _random.Next(4) switch
            {
                0 => 0,
                1 => _random.Next(Threshold),
                2 => Threshold + _random.Next(3),
                _ => _random.Next(1 + size),
            };
            for (var user = 0; user < users; user++)
            {
                foreach (var part in Parts.Where(_ => isSteady || _random.Next(2) == 0)) Visit($"{home}{user:00}", part, home);
            }

            for (var visit = _random.Next(2) == 0 ? 0 : _random.Next(2 * Threshold); visit > 0; visit--) AddNameless(home);
        }

        void Visit(string user, ReportingPeriod part, string home)
        {
            for (var visit = _random.Next(1, 3); visit > 0; visit--)
            {
                var from = _random.NextDouble() < moves ? Anywhere() : home;
                Registered.Add(new Registration(Registered.Count, DayOf(part), true, user, from));
            }
        }

        void AddNameless(string from) =>
            Registered.Add(new Registration(Registered.Count, DayOf(Year), _random.Next(2) == 0, null, from));
    }

    private string Anywhere() => _random.Next(12) == 0 ? "elsewhere" : MunicipalityIds[_random.Next(MunicipalityIds.Count)];

    // Who pays is public, so that payers and others are never in one row.
    private GrantRule GrantOfSome() =>
        new(1_000_000, Year, GrantMeasure.Visits, [.. MunicipalityIds.Where(_ => _random.Next(2) == 0)]);

    private DateOnly DayOf(ReportingPeriod span) =>
        span.FirstDay.AddDays(_random.Next(span.LastDay.DayNumber - span.FirstDay.DayNumber + 1));
}
