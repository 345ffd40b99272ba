using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Reports;

/// <summary>
/// Turns figures into what a report says. Asked of all figures it makes the report for the centre's own staff; asked of the told
/// figures, the one for everybody, where what is hidden comes back hidden, and so does whatever is made of it.
/// </summary>
public sealed class ReportComposer
{
    private const int YearsBefore = 2;

    private readonly ReportHeading _heading;
    private readonly ReportSource _source;
    private readonly PrintedFigures _figures;
    private readonly IReadOnlyList<ReportingPeriod> _years;

    private ReportComposer(ReportHeading heading, ReportSource source, IFigures figures)
    {
        _heading = heading;
        _source = source;
        _figures = new PrintedFigures(figures);
        _years =
        [
            .. Enumerable.Range(0, YearsBefore + 1).Reverse().Select(before => heading.Period.Year.YearsBefore(before))
                .Where(year => year.Months.Last >= source.All.Centre.RegisteredFrom),
        ];
    }

    private CollectedMonths Months => _source.All.Months;

    /// <summary>
    /// Composes the report; nothing after the reported period enters it, whenever it is composed. In a preview nothing after
    /// the running month does: later months are not collected, and what runs has its figures so far, which are compared with
    /// nothing and share no grant. A preview is internal.
    /// </summary>
    /// <param name="heading">What it is and for whom.</param>
    /// <param name="source">What all reports of the period are composed from.</param>
    /// <param name="explanations">What staff have said to a finding; by default nothing.</param>
    /// <exception cref="ArgumentException">A grant's base adds up to zero.</exception>
    public static ComposedReport Compose(ReportHeading heading, ReportSource source, Func<Finding, string?>? explanations = null)
    {
        // What is never delivered need not be protected.
        var told = heading.IsPreview ? heading with { IsInternal = true } : heading;
        return Compose(told, source, told.IsInternal ? source.All : source.Told, explanations);
    }

    /// <summary>Composes the report from another table of figures, so that tests can break a rule of what may be told.</summary>
    internal static ComposedReport Compose(
        ReportHeading heading, ReportSource source, IFigures figures, Func<Finding, string?>? explanations = null)
    {
        var composer = new ReportComposer(heading, source, figures);
        return new ComposedReport(composer.Compose(explanations ?? (_ => null)), composer._figures.Asked, source.Findings);
    }

    private ReportModel Compose(Func<Finding, string?> explanations)
    {
        var centre = _source.All.Centre;
        var visits = new VisitComposer(centre, _heading, _years, _figures);
        // In printed order, the notes last: they name every count that was asked for and refused.
        var (byPeriod, byMonth) = (visits.ByPeriod(), visits.ByMonth());
        var users = new UserComposer(centre, _heading.Period, _years, Months, _figures).Compose();
        var (municipality, grant) = (new MunicipalityComposer(centre, _heading, Months, _figures).Compose(), Grant());
        var earliest = byPeriod.Comparison.Select(compared => compared.Period).Concat(_years).MinBy(period => period.FirstDay)!;
        var told = MonthSpan.From(earliest.Months, _heading.Period.Months);
        return new ReportModel(_heading, centre.Municipalities, byPeriod, byMonth, users, grant, Notes())
        {
            Municipality = municipality,
            Funding = FundingComposer.Compose(centre, _heading.Period),
            Indicators = IndicatorComposer.Compose(centre, _heading),
            Events = [.. centre.Events.Where(happened => happened.DaysIn(told) > 0).OrderBy(happened => happened.FirstDay)],
            Contact = centre.Contact,
            Checks = Checks(explanations),
            Disclosure = _heading.IsInternal ? null : new DisclosureNotes(centre.DisclosureThreshold, WithoutBreakdown()),
        };
    }

    private GrantSection? Grant() => GrantComposer.RuleOf(_source.All.Centre, _heading.Period) is { } rule
        && Months.Contain(rule.BaseYear.Months) && !_heading.IsRunning(rule.BaseYear.Months)
        ? GrantComposer.Compose(rule, _source.All.Centre, _heading.Period, _figures)
        : null;

    // Of how many persons rejected rows are is unknown, and their keys are another system's: both are the staff's alone.
    private NotesSection Notes()
    {
        var (centre, period) = (_source.All.Centre, _heading.Period);
        var needed = Months.Counted(ReportedMonths.Needed(centre, period));
        var covered = new MonthSpan(needed.First < Months.First ? Months.First : needed.First, needed.Last);
        var rejected = _source.All.Counts.Rejected(covered).Concat(_source.All.Counts.RejectedWithoutMonth())
            .GroupBy(row => row.Reason).OrderBy(reason => reason.Key);
        return new NotesSection(
            centre.RegisteredFrom,
            covered,
            [.. rejected.Select(reason => (reason.Key, _heading.IsInternal ? new Figure(reason.Sum(row => row.Rows)) : Figure.Hidden))],
            _heading.IsInternal ? _source.RejectedRows : [],
            [.. Refused().OrderBy(span => span.Last).ThenByDescending(span => span.First)])
        {
            Parts = [.. _source.Parts.Where(part => covered.First <= part.Part.Months.Last)],
        };
    }

    private IEnumerable<MonthSpan> Refused() => _figures.Asked.Keys
        .Where(name => name is { Quantity: Quantity.UniqueUsers or Quantity.UserYears, Row: null } && Months.Contain(name.Span))
        .Select(name => name.Span).Distinct()
        .Where(span => _source.All.UsersOf(span).IsRefused);

    // That a figure lies within so many per cent of another narrows down a hidden one, so where either is hidden nothing is said of it.
    private List<ReportCheck> Checks(Func<Finding, string?> explanations) =>
    [
        .. _source.Findings
            .Where(finding => _heading.IsInternal
                || finding is not UsersFinding users
                || (IsTold(users.Earlier) && IsTold(_heading.Period)))
            .Select(finding => _heading.IsInternal
                ? ReportCheck.Internal(finding, explanations(finding))
                : ReportCheck.Told(finding, explanations(finding))),
    ];

    private bool IsTold(ReportingPeriod period) => !_source.Told.Find(new FigureName(Quantity.UniqueUsers, period.Months)).IsHidden;

    private List<YearWithoutBreakdown> WithoutBreakdown() =>
    [
        .. _source.Divisions
            .Where(division => ReportedMonths.Longest(_heading.Period).Contains(division.Year.Months))
            .SelectMany(division => division.WhyNoBreakdown is { } reason ? new[] { new YearWithoutBreakdown(division.Year, reason) } : []),
    ];
}
