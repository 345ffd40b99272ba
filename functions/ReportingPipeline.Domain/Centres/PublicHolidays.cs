namespace ReportingPipeline.Domain.Centres;

/// <summary>
/// The public holidays of Norway, by the act of 24 February 1995 on holidays and that of 26 April 1947 on 1 and 17 May;
/// ordinary Sundays are not among them.
/// </summary>
public static class PublicHolidays
{
    // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday and Monday.
    private static readonly int[] DaysAfterEaster = [-3, -2, 0, 1, 39, 49, 50];

    /// <summary>Whether a day is a public holiday.</summary>
    public static bool Contains(DateOnly day) =>
        day is { Month: 1, Day: 1 } or { Month: 5, Day: 1 or 17 } or { Month: 12, Day: 25 or 26 }
        || DaysAfterEaster.Contains(day.DayNumber - EasterSunday(day.Year).DayNumber);

    /// <summary>Easter Sunday of a year of the Gregorian calendar, by the method published anonymously in Nature in 1876.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (leapCenturies, commonCenturies) = Math.DivRem(century, 4);
        var moonCorrection = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - leapCenturies - moonCorrection + 15) % 30;
        var (leapYears, commonYears) = Math.DivRem(yearOfCentury, 4);
        var weekday = (32 + (2 * commonCenturies) + (2 * leapYears) - epact - commonYears) % 7;
        var exception = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * exception) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
