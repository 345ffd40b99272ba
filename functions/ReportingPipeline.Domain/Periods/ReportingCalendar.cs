using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportingPipeline.Domain.Periods;

/// <summary>When a centre's reporting year begins, and with it what its half-years and tertials are.</summary>
public sealed partial record ReportingCalendar
{
    /// <summary>January to December; identifiers such as <c>2019-H1</c> and <c>2019</c>.</summary>
    public static readonly ReportingCalendar CalendarYear = new(1);

    /// <summary>July to June of the next year; identifiers such as <c>2019/20-H1</c> and <c>2019/20</c>.</summary>
    public static readonly ReportingCalendar JulyYear = new(7);

    private ReportingCalendar(int firstMonth) => FirstMonth = firstMonth;

    /// <summary>The month, 1 to 12, in which a reporting year begins.</summary>
    public int FirstMonth { get; }

    /// <summary>How identifiers of periods of the given kinds are written, for people.</summary>
    public string Examples(params IEnumerable<PeriodKind> kinds) => string.Join(", ", kinds.SelectMany(Year(2019).Parts));

    /// <summary>The reporting year that begins in the calendar year <paramref name="startYear"/>.</summary>
    public ReportingPeriod Year(int startYear) => new(this, PeriodKind.Year, startYear, 1);

    /// <summary>The reporting year that holds <paramref name="month"/>.</summary>
    public ReportingPeriod YearOf(YearMonth month) => Year(month.AddMonths(1 - FirstMonth).Year);

    /// <summary>The period of the given kind that holds <paramref name="month"/>.</summary>
    public ReportingPeriod PeriodOf(PeriodKind kind, YearMonth month) =>
        YearOf(month).Parts(kind).Single(part => part.Months.Contains(month));

    /// <summary>Reads an identifier of this calendar; in a July calendar a hyphen may stand for the slash.</summary>
    /// <exception cref="FormatException">The text is no identifier of this calendar; the message says what is accepted.</exception>
    public ReportingPeriod Parse(string? id) =>
        TryParse(id) ?? throw new FormatException(
            $"'{id}' is not a period of this calendar; "
            + $"give one like {Examples(PeriodKind.HalfYear, PeriodKind.Tertial, PeriodKind.Year)}.");

    /// <summary>Reads an identifier like <see cref="Parse"/>; null if it is none of this calendar.</summary>
    public ReportingPeriod? TryParse(string? id)
    {
        var match = Identifier().Match(id ?? "");
        if (!match.Success) return null;

        var startYear = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (startYear is < 1900 or > 9000 || match.Groups["next"].Value != NextYear(startYear)) return null;

        var number = match.Groups["number"].Success ? match.Groups["number"].Value[0] - '0' : 1;
        return match.Groups["kind"].Value switch
        {
            "" => Year(startYear),
            "H" when number is 1 or 2 => new ReportingPeriod(this, PeriodKind.HalfYear, startYear, number),
            "T" when number is 1 or 2 or 3 => new ReportingPeriod(this, PeriodKind.Tertial, startYear, number),
            _ => null,
        };
    }

    /// <summary>What follows the start year in an identifier: nothing, or the last two digits of the next year.</summary>
    internal string NextYear(int startYear) =>
        this == CalendarYear ? "" : ((startYear + 1) % 100).ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})([/-](?<next>[0-9]{2}))?(-(?<kind>[HT])(?<number>[0-9]))?\z")]
    private static partial Regex Identifier();
}
