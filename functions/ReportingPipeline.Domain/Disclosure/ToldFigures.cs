using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// The figures of a centre that may be told to everybody: what comes back hidden is not told. Of the whole centre that is how many
/// users there were, where they are fewer than the threshold; by municipality, everything but whole years by the rows of the year,
/// sums of three years by rows that are the same in all of them, and visits by part of a year where all rows are safe in all parts.
/// </summary>
public sealed class ToldFigures : IFigures
{
    private readonly CountedFigures _all;
    private readonly IReadOnlyDictionary<MonthSpan, YearDivision> _divisions;

    /// <summary>The figures that may be told.</summary>
    /// <param name="all">All figures.</param>
    /// <param name="divisions">The divisions of the reporting years that are told by municipality, each year once.</param>
    public ToldFigures(CountedFigures all, IEnumerable<YearDivision> divisions) =>
        (_all, _divisions) = (all, divisions.ToDictionary(division => division.Year.Months));

    /// <inheritdoc/>
    public Figure Find(FigureName name)
    {
        var figure = _all.Find(name);
        if (figure.Number is not { } number) return figure;
        return (name.Row is { } row ? IsTold(name, row) : IsTold(name, number)) ? figure : Figure.Hidden;
    }

    /// <inheritdoc/>
    public IReadOnlyList<MunicipalityRow> RowsOf(params IReadOnlyList<ReportingPeriod> years)
    {
        var divisions = years.Select(year => _divisions.GetValueOrDefault(year.Months)).ToList();
        return divisions.TrueForAll(division => division?.HasBreakdown == true)
            ? RowsInAll.Of([.. _all.Centre.Municipalities.Select(municipality => municipality.Id)], divisions!)
            : [];
    }

    // What is made of a hidden number would tell it.
    private bool IsTold(FigureName name, long number) => name.Quantity switch
    {
        Quantity.UniqueUsers => IsNobodyOrEnough(name.Span, number),
        Quantity.RepeatedUsers => IsNobodyOrEnough(name.Span, number)
            && AreTold(name.Span.Split(_all.Centre.ReportsBy.Months()).Append(name.Span)),
        Quantity.UserYears => AreTold(name.Span.Split(12)),
        _ => true,
    };

    private bool IsTold(FigureName name, MunicipalityRow row) => name.Quantity switch
    {
        Quantity.UserYears => IsUnionOf(RowsOf([.. Years(name.Span)]), row),
        Quantity.UniqueUsers or Quantity.GrantKroner => DivisionOf(name.Span)?.Tells(row) == true,
        _ => DivisionOf(name.Span)?.Tells(row) == true || IsPartTold(name.Span, row),
    };

    private bool IsPartTold(MonthSpan part, MunicipalityRow row) =>
        _divisions.Values.FirstOrDefault(division => division.Year.Parts(_all.Centre.ReportsBy).Any(known => known.Months == part))
            is { ArePartsTold: true } division
        && division.Tells(row);

    private static bool IsUnionOf(IReadOnlyList<MunicipalityRow> rows, MunicipalityRow row) =>
        rows.Count > 0 && rows.All(whole => whole.Ids.All(row.Contains) || !whole.Ids.Any(row.Contains));

    private bool AreTold(IEnumerable<MonthSpan> spans) =>
        spans.All(span => Find(new FigureName(Quantity.UniqueUsers, span)).Number is not null);

    private bool IsNobodyOrEnough(MonthSpan span, long users) => users == 0 || users >= ThresholdOf(span);

    // A year keeps the threshold under which it was divided.
    private int ThresholdOf(MonthSpan span) =>
        Years(span).Select(year => DivisionOf(year.Months)?.Threshold).OfType<int>().DefaultIfEmpty(_all.Centre.DisclosureThreshold).Max();

    private IEnumerable<ReportingPeriod> Years(MonthSpan span)
    {
        var calendar = _all.Centre.Calendar;
        for (var year = calendar.YearOf(span.First); year.Months.First <= span.Last; year = year.Next()) yield return year;
    }

    private YearDivision? DivisionOf(MonthSpan year) => _divisions.GetValueOrDefault(year);
}
