using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>What periods are called; in bokmål, where no language is asked for.</summary>
public static class PeriodNames
{
    private static readonly string[] Months =
    [
        "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember",
    ];

    /// <summary>The name inside a sentence, such as "andre halvår 2019", "heile 2019/20" or "third tertial of 2019".</summary>
    public static string Name(ReportingPeriod period, Language language) => (period.Kind, language) switch
    {
        (PeriodKind.Year, Language.Bokmal) => $"hele {period.Id}",
        (PeriodKind.Year, Language.Nynorsk) => $"heile {period.Id}",
        (PeriodKind.Year, _) => $"all of {period.Id}",
        (PeriodKind.HalfYear, Language.English) => $"{EnglishOrdinal(period.Number)} half-year of {period.Year.Id}",
        (_, Language.English) => $"{EnglishOrdinal(period.Number)} tertial of {period.Year.Id}",
        _ => $"{Ordinal(period.Number)} {PartName(period.Kind)} {period.Year.Id}",
    };

    /// <summary>The name with the first and last day, both included.</summary>
    public static string WithDays(ReportingPeriod period, Language language) => $"{Name(period, language)} ({Prose.Days(period.Months)})";

    internal static string Name(ReportingPeriod period) => Name(period, Language.Bokmal);

    /// <summary>The name on its own, such as "Andre halvår 2019".</summary>
    internal static string Title(ReportingPeriod period) => Prose.Capital(Name(period));

    internal static string WithDays(ReportingPeriod period) => WithDays(period, Language.Bokmal);

    /// <summary>A name for narrow places, such as "2. halvår 2019" or "2019".</summary>
    internal static string Short(ReportingPeriod period) =>
        period.Kind == PeriodKind.Year ? $"Hele {period.Id}" : $"{PartOfYear(period)} {period.Year.Id}";

    /// <summary>The name without the year, such as "2. halvår".</summary>
    internal static string PartOfYear(ReportingPeriod period) => $"{period.Number}. {PartName(period.Kind)}";

    /// <summary>Half-year, tertial or year.</summary>
    internal static string PartName(PeriodKind kind) => kind switch
    {
        PeriodKind.HalfYear => "halvår",
        PeriodKind.Tertial => "tertial",
        _ => "år",
    };

    /// <summary>A month, such as "Januar 2019".</summary>
    internal static string Month(YearMonth month) => $"{Prose.Capital(Months[month.Month - 1])} {month.Year}";

    // The same in bokmål and nynorsk.
    private static string Ordinal(int number) => number switch
    {
        1 => "første",
        2 => "andre",
        _ => "tredje",
    };

    private static string EnglishOrdinal(int number) => number switch
    {
        1 => "first",
        2 => "second",
        _ => "third",
    };
}
