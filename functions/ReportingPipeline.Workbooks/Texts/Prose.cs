using System.Globalization;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>Numbers, days and times in the sentences of a language, whatever the culture data of the machine.</summary>
public sealed class Prose
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private readonly ReportTexts _texts;
    private readonly NumberFormatInfo _numbers;
    private readonly DateTimeFormatInfo _days;

    internal Prose(ReportTexts texts)
    {
        _texts = texts;
        _numbers = new NumberFormatInfo
        {
            NumberGroupSeparator = texts.GroupSeparator,
            NumberDecimalSeparator = texts.DecimalSeparator,
            NegativeSign = "−",
        };
        _days = new DateTimeFormatInfo { MonthNames = [.. MonthNames, ""], MonthGenitiveNames = [.. MonthNames, ""] };
    }

    /// <summary>The prose of a language.</summary>
    public static Prose In(Language language) => ReportTexts.In(language).Prose;

    /// <summary>The separators and signs of numbers.</summary>
    internal NumberFormatInfo Numbers => _numbers;

    /// <summary>The months, from January.</summary>
    internal IReadOnlyList<string> MonthNames => _texts.MonthNames.Split(' ');

    /// <summary>The months from January where there is little room, such as "jan.".</summary>
    internal IReadOnlyList<string> ShortMonthNames => _texts.ShortMonthNames.Split(' ');

    /// <summary>A whole number, such as "1 764 057".</summary>
    public string Number(long number) => number.ToString("#,##0", _numbers);

    /// <summary>A figure, the colon of what is hidden, or the dash of what was not collected.</summary>
    public string Number(Figure figure) => figure.Number is { } number ? Number(number) : figure.IsHidden ? Signs.Hidden : Signs.Missing;

    /// <summary>An amount, such as "kr 1 764 057".</summary>
    public string Kroner(long amount) => _texts.AmountInKroner(Number(amount));

    /// <summary>A share, such as "70,56 %", or "65,4 %" of few.</summary>
    public string Percent(Share share) => Percent(share, share.IsOfFew ? 1 : 2);

    /// <summary>A limit in whole per cent, such as "25 %".</summary>
    internal string Limit(Share share) => Percent(share, 0);

    /// <summary>A change in per cent with its sign, such as "−9,1 %".</summary>
    public string Change(Share share) => WithSign(share.Part, Percent(share, 1));

    /// <summary>A day, such as "05.06.2014".</summary>
    public string Day(DateOnly day) => day.ToString(_texts.DayPattern, _days);

    /// <summary>The first and last day, both included, such as "01.07.2019–31.12.2019".</summary>
    public string Days(MonthSpan span) => Days(span.First.FirstDay, span.Last.LastDay);

    /// <summary>A moment in Norwegian time, such as "05.06.2014 kl. 09.30".</summary>
    public string Moment(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Oslo).ToString(_texts.MomentPattern, _days);

    /// <summary>Days from the first to the last, both included; the day if it is one.</summary>
    internal string Days(DateOnly first, DateOnly last) => first == last ? Day(first) : _texts.FromDayToDay(Day(first), Day(last));

    /// <summary>Items one after the other, such as "1, 2 og 3".</summary>
    internal string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count == 1 ? all[0] : _texts.LastOfList(string.Join(", ", all[..^1]), all[^1]);
    }

    /// <summary>A whole number with its sign, which zero has none of.</summary>
    internal string Signed(long number) => WithSign(number, Number(number));

    /// <summary>The text with a capital letter first.</summary>
    public static string Capital(string text) => string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    /// <summary>The text with a small letter first.</summary>
    internal static string Uncapital(string text) => string.Concat(char.ToLowerInvariant(text[0]).ToString(), text.AsSpan(1));

    private string Percent(Share share, int decimals) => _texts.Percent(
        Math.Round(100m * share.Part / share.Whole, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", _numbers));

    private static string WithSign(long number, string text) => number > 0 ? $"+{text}" : text;
}
