using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Disclosure.Recounting;
using ReportingPipeline.Tests.Disclosure.Registered;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>A centre of any kind whose visits are drawn at random, the same for the same seed.</summary>
internal sealed class RandomCentre
{
    private static readonly string[] Names =
    [
        "Hamar", "Stange", "Ringsaker", "Løten", "Elverum", "Lillehammer", "Gjøvik", "Trysil",
        "Tynset", "Kongsvinger", "Eidskog", "Engerdal", "Folldal", "Tolga", "Os", "Rendalen",
    ];

    private readonly Random _random;
    private readonly Random _public;
    private readonly Centre _centre;
    private readonly IReadOnlyList<ReportingPeriod> _periods;
    private readonly MonthSpan _registered;

    private RandomCentre(int seed)
    {
        (_random, _public) = (new Random(seed), new Random(seed));
        var calendar = OneIn(4) ? ReportingCalendar.JulyYear : ReportingCalendar.CalendarYear;
        var reportsBy = OneIn(4) ? PeriodKind.Tertial : PeriodKind.HalfYear;
        var first = calendar.Year(2018).Parts(reportsBy)[OneIn(3) ? _random.Next(12 / reportsBy.Months()) : 0];
        var lastMonth = first.Months.First.AddMonths((_random.Next(1, 11) * reportsBy.Months()) - 1);
        _registered = new MonthSpan(first.Months.First.AddMonths(OneIn(3) ? -_random.Next(61) : 0), lastMonth);
        var reported = new MonthSpan(first.Months.First, lastMonth);
        _periods = [.. reported.Split(reportsBy.Months()).Select(part => calendar.PeriodOf(reportsBy, part.First))];

        var names = Names.Take(_random.Next(1, OneIn(2) ? 6 : Names.Length + 1));
        var municipalities = names.Select((name, index) => new Municipality(Id(name), name, [new DatedCode($"{3401 + index}")])).ToList();
        var isOldRecipient = OneIn(4);
        _centre = new Centre
        {
            Id = "centre",
            Name = "Senteret",
            Calendar = calendar,
            ReportsBy = reportsBy,
            RegisteredFrom = _registered.First,
            FirstPeriod = first,
            Municipalities = municipalities,
            Recipients = [.. Some(municipalities, all: !isOldRecipient).Select(municipality => new Recipient(municipality.Id))],
            Grants = [],
            DisclosureThreshold = OneOf(3, 5, 10),
        };
    }

    /// <summary>
    /// Draws a centre: of 1 to 16 municipalities, some of known population and some that gave something, with 1 to 10 parts of years reported and up to five years registered before, tiny or
    /// with many zeros or neither, with users who move or none, and with grants of any measures that all municipalities pay or some.
    /// </summary>
    public static RegisteredCentre Draw(int seed) => new RandomCentre(seed).Draw();

    private RegisteredCentre Draw()
    {
        var visits = new RandomVisits(_random, _centre, _registered).Draw();
        var registered = new RegisteredCentre(_centre, visits, _periods);
        return registered with { Centre = WithPublicNumbers(_centre with { Grants = [.. Grants().Where(new RawRegistrations(registered).CanShare)] }) };
    }

    // What is about nobody, and makes rates of counts: inhabitants, few or many, and what municipalities gave; and an event for which
    // one more year is compared.
    private Centre WithPublicNumbers(Centre centre)
    {
        var years = Enumerable.Range(_registered.First.Year - 1, (_registered.Last.Year - _registered.First.Year) + 2).Select(centre.Calendar.Year);
        var closed = _registered.First.FirstDay.AddDays(_public.Next(_registered.Length * 30));
        return centre with
        {
            Municipalities =
            [
                .. centre.Municipalities.Select(municipality => municipality with
                {
                    Populations = Drawn() ? [new(_registered.First.FirstDay.AddYears(-1), Public(40, 7_600, 31_000, 500_000), "SSB")] : [],
                }),
            ],
            Funding =
            [
                .. from year in years
                   from municipality in centre.Municipalities
                   where Drawn()
                   select new Income(year, new(municipality.Name), FundingActivity.Local, Public(0, 97, 50_000, 1_321_710)) { MunicipalityId = municipality.Id },
            ],
            OpeningDays = Drawn() ? new([DayOfWeek.Monday, DayOfWeek.Thursday], []) : null,
            Events = [new(closed, closed.AddDays(40), new("Senteret var stengt"), IsClosed: true)],
        };

        bool Drawn() => _public.Next(2) == 0;

        int Public(params IReadOnlyList<int> numbers) => numbers[_public.Next(numbers.Count)];
    }

    private IEnumerable<GrantRule> Grants()
    {
        var firstYear = _centre.Calendar.YearOf(_registered.First).StartYear;
        var lastYear = _centre.Calendar.YearOf(_registered.Last).StartYear;
        return Enumerable.Range(firstYear, lastYear - firstYear + 1).Where(_ => OneIn(2)).Select(year => new GrantRule(
            OneOf(2_500_000, 1_000_003, 97, 12),
            _centre.Calendar.Year(year),
            OneOf(GrantMeasure.Visits, GrantMeasure.UserVisits, GrantMeasure.UniqueUsers),
            [.. Some(_centre.Municipalities, all: OneIn(2)).Select(municipality => municipality.Id)]));
    }

    private List<Municipality> Some(IReadOnlyList<Municipality> municipalities, bool all)
    {
        var certain = _random.Next(municipalities.Count);
        return [.. municipalities.Where((_, index) => all || index == certain || OneIn(2))];
    }

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private bool OneIn(int choices) => _random.Next(choices) == 0;

    private static string Id(string name) => name.ToLowerInvariant().Replace('ø', 'o');
}
