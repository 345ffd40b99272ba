using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>What a centre tells of itself in numbers; nothing if the field is left out.</summary>
internal static class IndicatorFields
{
    /// <summary>The fields of an indicator.</summary>
    public static readonly string[] Names =
        [.. TranslatedFields.NamesOf("name"), "unit", "period", "firstPeriod", "lastPeriod", "isUndated", "value", "of", "isApproximate"];

    private const long Most = 1_000_000_000;

    public static IReadOnlyList<Indicator> ReadAll(ConfigurationObject centre, ReportingCalendar calendar)
    {
        if (!centre.Has("indicators")) return [];

        var all = new List<Indicator>();
        foreach (var fields in centre.Objects("indicators", Names))
        {
            var indicator = Read(fields, calendar);
            if (all.Any(earlier => earlier.TellsLike(indicator) && earlier.Months() == indicator.Months()))
            {
                throw fields.Error("name", $"is '{indicator.Name.Bokmal}', which stands there already with this unit and period");
            }

            all.Add(indicator);
        }

        return all;
    }

    private static Indicator Read(ConfigurationObject indicator, ReportingCalendar calendar)
    {
        var unit = UnitFields.Read(indicator, "unit");
        var (first, last) = ReadPeriods(indicator, calendar);
        var value = ReadNumber(indicator, "value", unit);
        long? whole = indicator.Has("of") ? ReadNumber(indicator, "of", unit) : null;
        if (value > whole) throw indicator.Error("of", "is less than value, which is a part of it");

        return new Indicator(indicator.Translated("name"), unit, first, last, value)
        {
            HundredthsOfWhole = whole,
            IsApproximate = indicator.TrueOrFalse("isApproximate", absent: false),
            IsUndated = indicator.TrueOrFalse("isUndated", absent: false),
        };
    }

    private static (ReportingPeriod First, ReportingPeriod Last) ReadPeriods(ConfigurationObject indicator, ReportingCalendar calendar)
    {
        if (!indicator.Has("firstPeriod") && !indicator.Has("lastPeriod"))
        {
            var period = indicator.Period("period", calendar);
            return (period, period);
        }

        if (indicator.Has("period"))
        {
            throw indicator.Error("period", "stands beside firstPeriod or lastPeriod; give either period, or both of the others");
        }

        var (first, last) = (indicator.Period("firstPeriod", calendar), indicator.Period("lastPeriod", calendar));
        return first.FirstDay <= last.FirstDay && first.LastDay <= last.LastDay
            ? (first, last)
            : throw indicator.Error("lastPeriod", "must not lie before firstPeriod");
    }

    // Half persons would be no count.
    private static long ReadNumber(ConfigurationObject indicator, string name, IndicatorUnit unit) =>
        unit.CountsPersons ? indicator.WholeNumber(name, 0, Most) * 100 : indicator.Hundredths(name, 0, Most);
}
