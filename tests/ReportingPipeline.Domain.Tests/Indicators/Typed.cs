using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Indicators;

/// <summary>Indicators as a centre would type them in.</summary>
internal static class Typed
{
    /// <summary>An indicator of a period such as "2019-H1", or of years such as "2018-2020".</summary>
    public static Indicator Indicator(string name, UnitWord unit, string span, long hundredths)
    {
        var calendar = ReportingCalendar.CalendarYear;
        var (first, last) = calendar.TryParse(span) is { } period ? (period, period) : (calendar.Parse(span[..4]), calendar.Parse(span[5..]));
        return new Indicator(new TranslatedText(name), IndicatorUnit.Of(unit), first, last, hundredths);
    }
}
