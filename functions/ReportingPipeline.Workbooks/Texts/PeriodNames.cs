using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>What periods are called in bokmål.</summary>
internal static class PeriodNames
{
    private static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
    ];

    /// <summary>The name inside a sentence, such as "andre halvår 2019" or "hele 2019/20".</summary>
    public static string Name(ReportingPeriod period) => period.Kind switch
    {
        PeriodKind.HalfYear => $"{Ordinal(period.Number)} halvår {period.Year.Id}",
        PeriodKind.Tertial => $"{Ordinal(period.Number)} tertial {period.Year.Id}",
        _ => $"hele {period.Id}",
    };

    /// <summary>The name on its own, such as "Andre halvår 2019".</summary>
    public static string Title(ReportingPeriod period) => Prose.Capital(Name(period));

    /// <summary>The name with the first and last day.</summary>
    public static string WithDays(ReportingPeriod period) => $"{Name(period)} ({Prose.Days(period.Months)})";

    /// <summary>A name for narrow places, such as "2. halvår 2019" or "2019".</summary>
    public static string Short(ReportingPeriod period) =>
        period.Kind == PeriodKind.Year ? $"Hele {period.Id}" : $"{PartOfYear(period)} {period.Year.Id}";

    /// <summary>The name without the year, such as "2. halvår".</summary>
    public static string PartOfYear(ReportingPeriod period) => $"{period.Number}. {PartName(period.Kind)}";

    /// <summary>Half-year, tertial or year.</summary>
    public static string PartName(PeriodKind kind) => kind switch
    {
        PeriodKind.HalfYear => "halvår",
        PeriodKind.Tertial => "tertial",
        _ => "år",
    };

    /// <summary>A month, such as "Januar 2019".</summary>
    public static string Month(YearMonth month) => $"{Prose.Capital(Months[month.Month - 1])} {month.Year}";

    private static string Ordinal(int number) => number switch
    {
        1 => "første",
        2 => "andre",
        _ => "tredje",
    };
}
