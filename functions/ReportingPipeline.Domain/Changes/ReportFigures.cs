using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>
/// Lists every figure that a report prints of what was registered. Funding and indicators are none: the centre has typed them
/// in, so they follow from no visits, differ in no revision, and are protected by themselves.
/// </summary>
public sealed class ReportFigures
{
    private readonly OrderedDictionary<FigureName, long?> _figures = [];
    private readonly HashSet<FigureName> _hidden = [];

    private ReportFigures(ReportModel model)
    {
        foreach (var (index, period) in model.Visits.Comparison.Index()) Add(model.Heading.Period, period, isReported: index == 0);
        foreach (var row in model.Visits.Years.SelectMany(year => year.Parts.Append(year.Total))) Add(row);
        foreach (var month in model.Monthly.Months) Add(month);
        foreach (var period in model.Users.Periods) Add(period);
        foreach (var bridge in model.Users.Bridges) Add(bridge);
        if (model.Users.ThreeYears is { } threeYears) Add(threeYears);
        if (model.Municipality is { } municipality) Add(municipality);
        if (model.Grant is { } grant) Add(grant);
        Add(model.Notes);
    }

    /// <summary>
    /// The figures in printed order, each once; null where a dash or a colon is printed. A figure that the report has no place for is
    /// missing, but for rejected rows, of which every reason is there.
    /// </summary>
    public static IReadOnlyDictionary<FigureName, long?> Of(ReportModel model) => new ReportFigures(model)._figures;

    /// <summary>Those of the figures that are hidden, in whatever form.</summary>
    public static IReadOnlySet<FigureName> HiddenIn(ReportModel model) => new ReportFigures(model)._hidden;

    /// <summary>What the base of a grant counts.</summary>
    internal static Quantity QuantityOf(GrantMeasure measure) => measure switch
    {
        GrantMeasure.Visits => Quantity.Visits,
        GrantMeasure.UserVisits => Quantity.UserVisits,
        _ => Quantity.UniqueUsers,
    };

    private void Add(ReportingPeriod reported, ComparedPeriod period, bool isReported)
    {
        var span = period.Period.Months;
        Add(Quantity.Visits, span, period.Visits.Visits);
        Add(Quantity.UserVisits, span, period.Visits.UserVisits);
        Add(Quantity.UniqueUsers, span, period.UniqueUsers);
        if (isReported) return;

        Add(Quantity.Visits, reported.Months, span, period.VisitChange);
        Add(Quantity.UserVisits, reported.Months, span, period.UserVisitChange);
        Add(Quantity.UniqueUsers, reported.Months, span, period.UniqueUserChange);
    }

    private void Add(Quantity quantity, MonthSpan span, MonthSpan earlier, Change change)
    {
        Add(new(quantity, FigureForm.Change, span) { ComparedWith = earlier }, change.Difference);
        Add(new(quantity, FigureForm.PercentChange, span) { ComparedWith = earlier }, change.OfEarlier);
    }

    private void Add(PeriodVisits row)
    {
        var (span, earlier) = (row.Period.Months, row.Period.YearsBefore(1).Months);
        Add(span, row.Visits);
        Add(Quantity.Visits, span, earlier, row.VisitChange);
        Add(Quantity.UserVisits, span, earlier, row.UserVisitChange);
    }

    private void Add(MonthSpan span, VisitFigures visits)
    {
        Add(Quantity.Visits, span, visits.Visits);
        Add(Quantity.UserVisits, span, visits.UserVisits);
        Add(Quantity.UserVisitsWithoutId, span, visits.UserVisitsWithoutId);
    }

    private void Add(MonthFigures month)
    {
        Add(MonthSpan.Of(month.Month), month.Visits);
        Add(Quantity.UniqueUsers, MonthSpan.Of(month.Month), month.UniqueUsers);
        Add(Quantity.Visits, MonthSpan.Of(month.Month.AddMonths(-12)), month.VisitsYearBefore);
    }

    private void Add(PeriodUsers period)
    {
        Add(Quantity.UniqueUsers, period.Period.Months, period.Municipalities, period.Total);
        Add(Quantity.UserVisitsWithoutId, period.Period.Months, period.UserVisitsWithoutId);
    }

    private void Add(UserBridge bridge)
    {
        foreach (var part in bridge.Parts) Add(Quantity.UniqueUsers, part.Period.Months, part.Users);
        Add(Quantity.RepeatedUsers, bridge.Year.Period.Months, bridge.Repeated);
        Add(Quantity.UniqueUsers, bridge.Year.Period.Months, bridge.Year.Users);
    }

    private void Add(ThreeYearUsers users)
    {
        var span = users.Span;
        Add(Quantity.UserYears, span, users.UserYears, users.UserYearTotal);
        Add(Quantity.DistinctUsers, span, users.Distinct, users.DistinctTotal);
    }

    private void Add(Quantity quantity, MonthSpan span, IReadOnlyList<MunicipalityUsers> municipalities, Figure total)
    {
        foreach (var row in municipalities)
        {
            Add(new(quantity, FigureForm.Count, span) { MunicipalityId = row.MunicipalityId }, row.Users);
            Add(new(quantity, FigureForm.Share, span) { MunicipalityId = row.MunicipalityId }, row.ShareOfTotal);
        }

        Add(quantity, span, total);
        Add(new(quantity, FigureForm.Share, span), ShareFigure.OfItself(total));
    }

    private void Add(MunicipalitySection section)
    {
        if (section.Reported is { } reported) AddOwn(Quantity.UniqueUsers, reported.Period.Months, reported.Users);
        foreach (var (index, year) in section.Years.Index())
        {
            var span = year.Year.Months;
            AddOwn(Quantity.UniqueUsers, span, year.Users);
            AddOwn(Quantity.Visits, span, year.Visits);
            if (index == 0) continue;

            var earlier = section.Years[index - 1].Year.Months;
            Add(Own(Quantity.UniqueUsers, span) with { Form = FigureForm.Change, ComparedWith = earlier }, year.UserDifference);
            Add(Own(Quantity.Visits, span) with { Form = FigureForm.Change, ComparedWith = earlier }, year.VisitDifference);
        }

        FigureName Own(Quantity quantity, MonthSpan span) => new(quantity, FigureForm.Count, span) { MunicipalityId = section.MunicipalityId };

        void AddOwn(Quantity quantity, MonthSpan span, PartOfAll part)
        {
            Add(Own(quantity, span), part.Own);
            Add(quantity, span, part.All);
            Add(Own(quantity, span) with { Form = FigureForm.Share }, part.Share);
        }
    }

    private void Add(GrantSection grant)
    {
        var (quantity, span) = (QuantityOf(grant.Rule.Measure), grant.Rule.BaseYear.Months);
        foreach (var share in grant.Shares) AddGrant(share.MunicipalityId, share.Base, share.ShareOfBase, share.Kroner);
        if (grant.Pool is { } pool) AddGrant(GrantPool.Id, pool.Base, pool.ShareOfBase, pool.Kroner);
        AddGrant(null, grant.BaseTotal, ShareFigure.OfItself(grant.BaseTotal), grant.Rule.AmountKroner);

        void AddGrant(string? municipality, Figure count, ShareFigure share, long kroner)
        {
            Add(new(quantity, FigureForm.GrantBase, span) { MunicipalityId = municipality }, count);
            Add(new(quantity, FigureForm.ShareOfGrantBase, span) { MunicipalityId = municipality }, share);
            Add(new(quantity, FigureForm.GrantPart, span) { MunicipalityId = municipality }, kroner, isHidden: false);
        }
    }

    private void Add(NotesSection notes)
    {
        var rows = notes.Rejected.ToDictionary(row => row.Reason, row => row.Rows);
        foreach (var reason in Enum.GetValues<RejectionReason>())
        {
            Add(new(Quantity.RejectedRows, FigureForm.Count, notes.Covered) { Rejection = reason }, rows.GetValueOrDefault(reason, new Figure(0)));
        }
    }

    private void Add(Quantity quantity, MonthSpan span, Figure figure) => Add(new(quantity, FigureForm.Count, span), figure);

    private void Add(FigureName name, Figure figure) => Add(name, figure.Number, figure.IsHidden);

    private void Add(FigureName name, ShareFigure share) => Add(name, share.HundredthsOfPercent, share.IsHidden);

    private void Add(FigureName name, long? value, bool isHidden)
    {
        if (_figures.TryAdd(name, value) && isHidden) _hidden.Add(name);
    }
}
