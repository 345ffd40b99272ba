using static ReportingPipeline.Local.Example.Origin;

namespace ReportingPipeline.Local.Example;

/// <summary>Every figure the rows of the example add up to, each with its origin.</summary>
internal static class SagatunFigures
{
    /// <summary>The years of the example; of the last one only the first half-year.</summary>
    public static readonly IReadOnlyList<int> Years = [2018, 2019, 2020, 2021];

    /// <summary>Visits by half-year.</summary>
    public static readonly IReadOnlyList<VisitFigures> Visits =
    [
        //                           visits  by users  without id
        new(MadeUp, new(2018, 1),      3187,     2285,         71),
        new(MadeUp, new(2018, 2),      2921,     2146,         66),
        new(Printed, new(2019, 1),     3451,     2674,         82),
        new(Printed, new(2019, 2),     3137,     2526,         68),
        new(Printed, new(2020, 1),     1700,     1493,         41),
        new(Printed, new(2020, 2),     1872,     1481,         47),
        new(MadeUp, new(2021, 1),      1921,     1604,         52),
    ];

    /// <summary>Visits of every kind by municipality, each year summing to its half-years above.</summary>
    public static readonly IReadOnlyList<PlaceFigures> VisitsByPlace =
    [
        //                  Hamar  Stange  Ringsaker  Løten  elsewhere or unknown
        new(MadeUp, 2018,    3468,   1222,       384,   266,   768),
        // The only visits that share out 2 500 000 kroner into the printed amounts of the municipalities.
        new(Derived, 2019,   4154,    826,       622,   285,   701),
        new(MadeUp, 2020,    2253,    403,       405,   188,   323),
        new(MadeUp, 2021,    1121,    260,       250,   123,   167),
    ];

    /// <summary>Registered unique users by the municipality of the year's latest visit.</summary>
    public static readonly IReadOnlyList<PlaceFigures> Users =
    [
        //                  Hamar  Stange  Ringsaker  Løten
        new(Printed, 2018,     49,     17,         4,     6),
        new(Printed, 2019,     68,     15,        12,     9),
        new(Printed, 2020,     64,     15,        12,    13),
        new(MadeUp, 2021,      44,     12,         8,     9),
    ];

    /// <summary>Users who come in one half of a year only.</summary>
    public static readonly IReadOnlyList<AttendanceFigures> Attendance =
    [
        //                only first half  only second half
        new(MadeUp, 2018,              13,               17),
        new(MadeUp, 2019,              22,               20),
        new(MadeUp, 2020,              20,               26),
        // Its second half lies after the last day of the example.
        new(MadeUp, 2021,               0,                0),
    ];

    /// <summary>
    /// The users who come in more than one year, all made up: H, S, R and L are the four municipalities, - is a year
    /// without a visit, and S1H is a move from Stange to Hamar during the first half-year.
    /// </summary>
    public static readonly IReadOnlyList<RecurringUsers> Recurring =
    [
        new(11, "H", "H", "H", "H"),
        new(6, "H", "H", "H", "-"),
        new(1, "S2H", "H", "H", "H"),
        new(2, "S", "S", "S", "S"),
        new(3, "S", "S", "S", "-"),
        new(1, "H2S", "S", "S", "S"),
        new(1, "S", "S1H", "H", "H"),
        new(1, "H", "H2S", "S", "-"),
        new(1, "H", "H1R", "R", "R"),
        new(1, "H", "H", "H2L", "L"),
        new(1, "R", "R", "R", "R"),
        new(1, "R", "R", "R", "-"),
        new(1, "L", "L", "L", "L"),
        new(1, "H1L", "L", "L", "-"),
        new(11, "H", "H", "-", "-"),
        new(3, "S", "S", "-", "-"),
        new(1, "S", "S2H", "-", "-"),
        new(1, "L", "L", "-", "-"),
        new(1, "H", "-", "H", "-"),
        new(1, "H", "-", "L", "L"),
        new(10, "-", "H", "H", "H"),
        new(7, "-", "H", "H", "-"),
        new(1, "-", "R", "R2H", "H"),
        new(1, "-", "H", "H1S", "S"),
        new(2, "-", "S", "S", "S"),
        new(2, "-", "S", "S", "-"),
        new(3, "-", "R", "R", "R"),
        new(1, "-", "R", "R", "-"),
        new(1, "-", "L", "L", "L"),
        new(1, "-", "L", "L", "-"),
        new(11, "-", "-", "H", "H"),
        new(1, "-", "-", "H", "H1S"),
        new(2, "-", "-", "S", "S"),
        new(1, "-", "-", "R", "R"),
        new(3, "-", "-", "L", "L"),
    ];
}
