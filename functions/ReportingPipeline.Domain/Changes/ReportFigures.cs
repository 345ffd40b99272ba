using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Changes;

/// <summary>Lists every figure that a report prints.</summary>
public sealed class ReportFigures
{
    private readonly OrderedDictionary<FigureName, long?> _figures = [];

    private ReportFigures(ReportModel model)
    {
        foreach (var (index, period) in model.Visits.Comparison.Index()) Add(model.Heading.Period, period, isReported: index == 0);
        foreach (var row in model.Visits.Years.SelectMany(year => year.Parts.Append(year.Total))) Add(row.Period.Months, row.Visits);
        foreach (var month in model.Monthly.Months) Add(month);
        foreach (var period in model.Users.Periods) Add(period);
        foreach (var bridge in model.Users.Bridges) Add(bridge);
        if (model.Users.ThreeYears is { } threeYears) Add(threeYears);
        if (model.Grant is { } grant) Add(grant);
        Add(model.Notes);
    }

    /// <summary>
    /// The figures in printed order, each once; null where a dash is printed. A figure that the report has no place for is
    /// missing, but for rejected rows, of which every reason is there.
    /// </summary>
    public static IReadOnlyDictionary<FigureName, long?> Of(ReportModel model) => new ReportFigures(model)._figures;

    private void Add(ReportingPeriod reported, ComparedPeriod period, bool isReported)
    {
        var span = period.Period.Months;
        Add(Measured.Visits, span, period.Visits.Visits);
        Add(Measured.UserVisits, span, period.Visits.UserVisits);
        Add(Measured.UniqueUsers, span, period.UniqueUsers);
        if (isReported) return;

        Add(Measured.Visits, reported.Months, span, period.VisitChange);
        Add(Measured.UserVisits, reported.Months, span, period.UserVisitChange);
        Add(Measured.UniqueUsers, reported.Months, span, period.UniqueUserChange);
    }

    private void Add(Measured measured, MonthSpan span, MonthSpan earlier, Change change)
    {
        Add(new(measured, FigureForm.Change, span) { ComparedWith = earlier }, change.Difference.Number);
        Add(new(measured, FigureForm.PercentChange, span) { ComparedWith = earlier }, change.OfEarlier?.HundredthsOfPercent);
    }

    private void Add(MonthSpan span, VisitFigures visits)
    {
        Add(Measured.Visits, span, visits.Visits);
        Add(Measured.UserVisits, span, visits.UserVisits);
        Add(Measured.UserVisitsWithoutId, span, visits.UserVisitsWithoutId);
    }

    private void Add(MonthFigures month)
    {
        Add(MonthSpan.Of(month.Month), month.Visits);
        Add(Measured.UniqueUsers, MonthSpan.Of(month.Month), month.UniqueUsers);
        Add(Measured.Visits, MonthSpan.Of(month.Month.AddMonths(-12)), month.VisitsYearBefore);
    }

    private void Add(PeriodUsers period)
    {
        Add(Measured.UniqueUsers, period.Period.Months, period.Municipalities, period.Total);
        Add(Measured.UserVisitsWithoutId, period.Period.Months, period.UserVisitsWithoutId);
    }

    private void Add(UserBridge bridge)
    {
        foreach (var part in bridge.Parts) Add(Measured.UniqueUsers, part.Period.Months, part.Users);
        Add(Measured.RepeatedUsers, bridge.Year.Period.Months, bridge.Repeated);
        Add(Measured.UniqueUsers, bridge.Year.Period.Months, bridge.Year.Users);
    }

    private void Add(ThreeYearUsers users)
    {
        var span = new MonthSpan(users.Years[0].Months.First, users.Years[^1].Months.Last);
        Add(Measured.UserYears, span, users.UserYears, users.UserYearTotal);
        Add(Measured.DistinctUsers, span, users.Distinct, users.DistinctTotal);
    }

    private void Add(Measured measured, MonthSpan span, IReadOnlyList<MunicipalityUsers> municipalities, Figure total)
    {
        foreach (var row in municipalities)
        {
            Add(new(measured, FigureForm.Count, span) { MunicipalityId = row.MunicipalityId }, row.Users.Number);
            Add(new(measured, FigureForm.Share, span) { MunicipalityId = row.MunicipalityId }, row.ShareOfTotal?.HundredthsOfPercent);
        }

        Add(measured, span, total);
        Add(new(measured, FigureForm.Share, span), total.Number is { } all ? Share.Of(all, all)?.HundredthsOfPercent : null);
    }

    private void Add(GrantSection grant)
    {
        var (measured, span) = (Of(grant.Rule.Measure), grant.Rule.BaseYear.Months);
        foreach (var share in grant.Shares) AddGrant(share.MunicipalityId, share.Base, share.ShareOfBase, share.Kroner);
        AddGrant(null, grant.BaseTotal, Share.Of(grant.BaseTotal, grant.BaseTotal), grant.Rule.AmountKroner);

        void AddGrant(string? municipality, int count, Share? share, long kroner)
        {
            Add(new(measured, FigureForm.GrantBase, span) { MunicipalityId = municipality }, count);
            Add(new(measured, FigureForm.ShareOfGrantBase, span) { MunicipalityId = municipality }, share?.HundredthsOfPercent);
            Add(new(measured, FigureForm.GrantPart, span) { MunicipalityId = municipality }, kroner);
        }
    }

    private void Add(NotesSection notes)
    {
        var rows = notes.Rejected.ToDictionary(row => row.Reason, row => row.Rows);
        foreach (var reason in Enum.GetValues<RejectionReason>())
        {
            Add(new(Measured.RejectedRows, FigureForm.Count, notes.Covered) { Rejection = reason }, rows.GetValueOrDefault(reason));
        }
    }

    private void Add(Measured measured, MonthSpan span, Figure figure) => Add(new(measured, FigureForm.Count, span), figure.Number);

    private void Add(FigureName name, long? value) => _figures.TryAdd(name, value);

    private static Measured Of(GrantMeasure measure) => measure switch
    {
        GrantMeasure.Visits => Measured.Visits,
        GrantMeasure.UserVisits => Measured.UserVisits,
        _ => Measured.UniqueUsers,
    };
}
