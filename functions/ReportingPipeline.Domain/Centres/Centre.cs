using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Centres;

/// <summary>A user-run centre, as its operator has configured it.</summary>
public sealed record Centre
{
    /// <summary>Lower-case letters, digits and hyphens; stands in keys, file names and addresses.</summary>
    public required string Id { get; init; }

    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The name in file names: letters, digits and single hyphens; its id with a capital letter if it has no other.</summary>
    public string ShortName
    {
        get => field ?? FileNames.PartOfId(Id);
        init;
    }

    /// <summary>The centre's reporting calendar.</summary>
    public required ReportingCalendar Calendar { get; init; }

    /// <summary>Whether the centre reports by half-year or by tertial.</summary>
    public required PeriodKind ReportsBy { get; init; }

    /// <summary>The first month whose visits were registered; what lies before is "not collected" and never zero.</summary>
    public required YearMonth RegisteredFrom { get; init; }

    /// <summary>The first period that is reported.</summary>
    public required ReportingPeriod FirstPeriod { get; init; }

    /// <summary>The last period that is reported, included; null for a centre that goes on.</summary>
    public ReportingPeriod? LastPeriod { get; init; }

    /// <summary>The municipalities that figures are broken down by, in printed order.</summary>
    public required IReadOnlyList<Municipality> Municipalities { get; init; }

    /// <summary>Who gets the reports.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>The grants that are shared between municipalities, each by its base year.</summary>
    public required IReadOnlyList<GrantRule> Grants { get; init; }

    /// <summary>What the centre is given, by funder and year, in printed order; may be none.</summary>
    public IReadOnlyList<Income> Funding { get; init; } = [];

    /// <summary>What a reader must know about the funding, in printed order; may be nothing.</summary>
    public IReadOnlyList<TranslatedText> FundingNotes { get; init; } = [];

    /// <summary>What was out of the ordinary, in printed order; may be nothing.</summary>
    public IReadOnlyList<CentreEvent> Events { get; init; } = [];

    /// <summary>The e-mail addresses of those who explain, approve and hold its reports; may be none.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>Whom recipients can ask; null if nobody is named.</summary>
    public Contact? Contact { get; init; }

    /// <summary>What the centre tells of itself in numbers, in printed order; may be nothing.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>How many days after the last day of a period its reports are owed, for late registrations.</summary>
    public int GraceDays { get; init; } = 14;

    /// <summary>How many days after it was checked a report approves itself; 0 for at once.</summary>
    public int ApprovalDays { get; init; } = 7;

    /// <summary>The days of the month, 1 to 28, on which released reports are compared with the present counts.</summary>
    public IReadOnlyList<int> RevisionDays { get; init; } = [1];

    /// <summary>How many months after the last month of a period its released reports are still compared, 1 to 120.</summary>
    public int RevisedForMonths { get; init; } = 24;

    /// <summary>The days on which the centre is open; null if nobody has said.</summary>
    public OpeningDays? OpeningDays { get; init; }

    /// <summary>From where on a figure wants explaining before release.</summary>
    public CheckLimits CheckLimits { get; init; } = CheckLimits.Default;

    /// <summary>Counts of 1 to one less than this many persons must not be found out from reports; at least 3.</summary>
    public int DisclosureThreshold { get; init; } = 5;

    /// <summary>The municipality with an id, which must be one of the centre's.</summary>
    public Municipality Municipality(string id) => Municipalities.Single(municipality => municipality.Id == id);

    /// <summary>The language that a municipality is written to in; bokmål for one that is no recipient any more.</summary>
    public Language LanguageOf(string municipalityId) =>
        Recipients.FirstOrDefault(recipient => recipient.MunicipalityId == municipalityId)?.Language ?? Language.Bokmal;

    /// <summary>Whether a period is reported at all, ended or not: of the right kind and from the first to the last.</summary>
    public bool Reports(ReportingPeriod period) =>
        period.Calendar == Calendar
        && (period.Kind == ReportsBy || period.Kind == PeriodKind.Year)
        && period.FirstDay >= FirstPeriod.FirstDay
        && (LastPeriod is null || period.LastDay <= LastPeriod.LastDay);

    /// <summary>The reported half-years or tertials that had ended before <paramref name="today"/>, in order.</summary>
    public IEnumerable<ReportingPeriod> EndedPeriods(DateOnly today) => BegunPeriods(today).Where(period => period.LastDay < today);

    /// <summary>The reported half-year or tertial that goes on, since the day before or longer; null if there is none.</summary>
    public ReportingPeriod? OngoingPeriod(DateOnly today) =>
        BegunPeriods(today).LastOrDefault(period => period.FirstDay < today && period.LastDay >= today);

    /// <summary>The reported half-years or tertials that had begun on <paramref name="today"/>, in order.</summary>
    public IEnumerable<ReportingPeriod> BegunPeriods(DateOnly today)
    {
        for (var period = FirstPeriod; period.FirstDay <= today && Reports(period); period = period.Next()) yield return period;
    }
}
