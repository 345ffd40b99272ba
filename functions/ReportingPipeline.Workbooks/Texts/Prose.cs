using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>Numbers, days and times in Norwegian sentences, whatever the culture data of the machine.</summary>
public static class Prose
{
    private const string NoBreakSpace = "\u00A0";

    private static readonly NumberFormatInfo Norwegian = new()
    {
        NumberGroupSeparator = NoBreakSpace,
        NumberDecimalSeparator = ",",
        NegativeSign = "−",
    };

    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    /// <summary>A whole number, such as "1 764 057".</summary>
    public static string Number(long number) => number.ToString("#,##0", Norwegian);

    /// <summary>A figure, the colon of what is hidden, or the dash of what was not collected.</summary>
    public static string Number(Figure figure) => figure.Number is { } number ? Number(number) : figure.IsHidden ? Bokmal.Hidden : Bokmal.Missing;

    /// <summary>An amount, such as "kr 1 764 057".</summary>
    public static string Kroner(long amount) => $"kr{NoBreakSpace}{Number(amount)}";

    /// <summary>A share, such as "70,56 %".</summary>
    public static string Percent(Share share) => (share.HundredthsOfPercent / 100m).ToString("#,##0.00", Norwegian) + $"{NoBreakSpace}%";

    /// <summary>A day, such as "05.06.2014".</summary>
    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>The first and last day, both included, such as "01.07.2019–31.12.2019".</summary>
    public static string Days(MonthSpan span) => $"{Day(span.First.FirstDay)}–{Day(span.Last.LastDay)}";

    /// <summary>A moment in local time, such as "05.06.2014 kl. 09.30".</summary>
    public static string Moment(DateTimeOffset moment) => Moment(moment, Language.Bokmal);

    /// <summary>A moment in Norwegian time, in English such as "05.06.2014 at 09:30".</summary>
    public static string Moment(DateTimeOffset moment, Language language) => TimeZoneInfo.ConvertTime(moment, Oslo).ToString(
        language == Language.English ? "dd.MM.yyyy 'at' HH:mm" : "dd.MM.yyyy 'kl.' HH.mm", CultureInfo.InvariantCulture);

    /// <summary>The text with a capital letter first.</summary>
    public static string Capital(string text) => string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));
}
