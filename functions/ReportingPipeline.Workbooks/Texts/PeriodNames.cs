using System.Globalization;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>What periods are called in a language.</summary>
public sealed class PeriodNames
{
    private readonly ReportTexts _texts;

    internal PeriodNames(ReportTexts texts) => _texts = texts;

    /// <summary>The names in a language.</summary>
    public static PeriodNames In(Language language) => ReportTexts.In(language).Periods;

    /// <summary>The name inside a sentence, such as "andre halvår 2019", "heile 2019/20" or "the third tertial of 2019".</summary>
    public string Name(ReportingPeriod period) => _texts.PeriodName(period);

    /// <summary>The name inside a sentence with the first and last day, both included.</summary>
    public string NameWithDays(ReportingPeriod period) => _texts.PeriodWithDays(Name(period), period.Months);

    /// <summary>The name between other labels, such as "andre halvår 2019" or "second half-year of 2019".</summary>
    internal string Label(ReportingPeriod period) => _texts.PeriodLabel(period);

    /// <summary>The name between other labels with the first and last day, both included.</summary>
    internal string WithDays(ReportingPeriod period) => _texts.PeriodWithDays(Label(period), period.Months);

    /// <summary>The name on its own, such as "Andre halvår 2019".</summary>
    internal string Title(ReportingPeriod period) => Prose.Capital(Label(period));

    /// <summary>
    /// The name of months on its own, such as "Jan. 2019" or that of the period of a calendar that they are; their days if they are none.
    /// </summary>
    internal string Title(MonthSpan months, ReportingCalendar calendar)
    {
        if (months.Length == 1)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Prose.Capital(Month(months.First))} {months.First.Year}");
        }

        var period = Enum.GetValues<PeriodKind>().Select(kind => calendar.PeriodOf(kind, months.First))
            .FirstOrDefault(period => period.Months == months);
        return period is null ? _texts.Prose.Days(months) : Title(period);
    }

    /// <summary>A name for narrow places, such as "2. halvår 2019" or "Hele 2019".</summary>
    internal string Short(ReportingPeriod period) => _texts.PeriodShort(period);

    /// <summary>A name for the narrowest places, such as "2. halvår 2019" or "2019".</summary>
    internal string Narrow(ReportingPeriod period) => period.Kind == PeriodKind.Year ? period.Id : Short(period);

    /// <summary>The name of a part without its year, such as "2. halvår".</summary>
    internal string PartOfYear(ReportingPeriod part) => _texts.PartOfYear(part);

    /// <summary>A month where its year is known, such as "jan.".</summary>
    internal string Month(YearMonth month) => _texts.Prose.ShortMonthNames[month.Month - 1];
}
