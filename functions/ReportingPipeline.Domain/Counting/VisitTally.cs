namespace ReportingPipeline.Domain.Counting;

/// <summary>
/// How many visits of each sort there were; visits add up over months and municipalities. Of the busiest days the larger is
/// taken; as one person is registered at most once a day, it is a lower bound of the persons behind the visits.
/// </summary>
/// <param name="UserVisits">Visits by users.</param>
/// <param name="OtherVisits">Visits by anyone else.</param>
/// <param name="UserVisitsWithoutId">Those of the user visits that name no user, and so count towards no unique user.</param>
/// <param name="WithoutMunicipality">Those of all the visits whose source names no municipality; one that the centre does not list is named.</param>
/// <param name="BusiestDay">The most visits from one municipality on one day.</param>
/// <param name="BusiestDayOfUsers">The most user visits from one municipality on one day.</param>
public readonly record struct VisitTally(
    int UserVisits, int OtherVisits, int UserVisitsWithoutId, int WithoutMunicipality = 0, int BusiestDay = 0, int BusiestDayOfUsers = 0)
{
    /// <summary>All visits, the user visits among them.</summary>
    public int Visits => UserVisits + OtherVisits;

    /// <summary>The tallies added up.</summary>
    public static VisitTally operator +(VisitTally left, VisitTally right) => new(
        left.UserVisits + right.UserVisits,
        left.OtherVisits + right.OtherVisits,
        left.UserVisitsWithoutId + right.UserVisitsWithoutId,
        left.WithoutMunicipality + right.WithoutMunicipality,
        Math.Max(left.BusiestDay, right.BusiestDay),
        Math.Max(left.BusiestDayOfUsers, right.BusiestDayOfUsers));

    /// <summary>The visits of one day from one municipality, which is then their busiest.</summary>
    public VisitTally OfOneDay() => this with { BusiestDay = Visits, BusiestDayOfUsers = UserVisits };

    /// <summary>The tallies added up.</summary>
    public static VisitTally Add(VisitTally left, VisitTally right) => left + right;
}
