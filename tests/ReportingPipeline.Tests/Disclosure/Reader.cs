using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>What a reader of one report has before them, and the arithmetic that readers do with it.</summary>
internal sealed class Reader(ReportModel model)
{
    public const string Hamar = "hamar";
    public const string Stange = "stange";
    public const string Ringsaker = "ringsaker";
    public const string Loten = "loten";

    /// <summary>The four municipalities and the row of all others.</summary>
    public static readonly string[] Everywhere = [Hamar, Stange, Ringsaker, Loten, Municipality.OtherId];

    private readonly IReadOnlyDictionary<FigureName, long?> _figures = ReportFigures.Of(model);

    /// <summary>A printed count; null where it is hidden.</summary>
    public long? Count(Quantity quantity, string span, string? municipality = null) => _figures[Name(quantity, span, municipality)];

    /// <summary>A printed share in hundredths of a per cent; null where it is hidden.</summary>
    public long? Share(Quantity quantity, string span, string? municipality = null) => _figures[Name(quantity, span, municipality) with { Form = FigureForm.Share }];

    /// <summary>
    /// What a hidden count can be that is printed beside its total and its row of municipalities: zeros are printed, so each
    /// hidden one is at least one. No other figure is used.
    /// </summary>
    public Interval InItsRow(Quantity quantity, string span, string municipality)
    {
        if (Count(quantity, span, municipality) is { } printed) return new Interval(printed, printed);

        var row = Everywhere.Select(id => Count(quantity, span, id)).ToList();
        if (Count(quantity, span) is not { } total) return new Interval(1, null);
        var (rest, hidden) = (total - row.Sum(), row.Count(count => count is null));
        return hidden == 1 ? new Interval(rest, rest) : new Interval(1, rest - hidden + 1);
    }

    /// <summary>The name of a count in a span such as 2019, 2019-H1, 2019-03 or 2018/2020.</summary>
    public static FigureName Name(Quantity quantity, string span, string? municipality = null) =>
        new(quantity, FigureForm.Count, Span(span)) { MunicipalityId = municipality };

    public static MonthSpan Span(string span) => span.Split('/') switch
    {
        [var first, var last] => new MonthSpan(Span(first).First, Span(last).Last),
        [[.. var year, '-', var tens, var ones]] when char.IsDigit(tens) => MonthSpan.Of(new YearMonth(Number(year), Number([tens, ones]))),
        _ => ReportingCalendar.CalendarYear.Parse(span).Months,
    };

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
