namespace ReportingPipeline.Local.Example;

/// <summary>Where a figure of the example comes from.</summary>
internal enum Origin
{
    /// <summary>It stands in Sagatun's own documents.</summary>
    Printed,

    /// <summary>It is not printed, but is the only figure that gives the printed ones.</summary>
    Derived,

    /// <summary>It was invented for this example, to be plausible beside the others.</summary>
    MadeUp,
}

/// <summary>One half-year's visits and those of them by users; how many of these lack an id is made up.</summary>
internal sealed record VisitFigures(Origin Origin, HalfYear Period, int Visits, int UserVisits, int WithoutUserId);

/// <summary>One year's number, of visits or of users, by where people live.</summary>
internal sealed record PlaceFigures(
    Origin Origin, int Year, int Hamar, int Stange, int Ringsaker, int Loten, int Elsewhere = 0)
{
    /// <summary>The number for one place.</summary>
    public int this[Place place] => place switch
    {
        Place.Hamar => Hamar,
        Place.Stange => Stange,
        Place.Ringsaker => Ringsaker,
        Place.Loten => Loten,
        _ => Elsewhere,
    };
}

/// <summary>How many of a year's users come in one of its halves only; the others come in both.</summary>
internal sealed record AttendanceFigures(Origin Origin, int Year, int OnlyFirstHalf, int OnlySecondHalf);

/// <summary>A number of users who come in more than one year, and where each of them lives in every year.</summary>
internal sealed record RecurringUsers(int Users, string In2018, string In2019, string In2020, string In2021);
