namespace ReportingPipeline.Domain.Counting;

/// <summary>How many visits of each sort there were; tallies add up over months and municipalities.</summary>
/// <param name="UserVisits">Visits by users.</param>
/// <param name="OtherVisits">Visits by anyone else.</param>
/// <param name="UserVisitsWithoutId">Those of the user visits that name no user, and so count towards no unique user.</param>
/// <param name="WithoutMunicipality">
/// Those of all the visits whose source names no municipality; one that the centre does not list is named.
/// </param>
public readonly record struct VisitTally(int UserVisits, int OtherVisits, int UserVisitsWithoutId, int WithoutMunicipality = 0)
{
    /// <summary>All visits, the user visits among them.</summary>
    public int Visits => UserVisits + OtherVisits;

    /// <summary>The tallies added up.</summary>
    public static VisitTally operator +(VisitTally left, VisitTally right) => new(
        left.UserVisits + right.UserVisits,
        left.OtherVisits + right.OtherVisits,
        left.UserVisitsWithoutId + right.UserVisitsWithoutId,
        left.WithoutMunicipality + right.WithoutMunicipality);

    /// <summary>The tallies added up.</summary>
    public static VisitTally Add(VisitTally left, VisitTally right) => left + right;
}
