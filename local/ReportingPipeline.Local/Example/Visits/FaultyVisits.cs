namespace ReportingPipeline.Local.Example;

/// <summary>The three rows that break the contract of the Visits table, so that reports have a fault to note.</summary>
internal static class FaultyVisits
{
    /// <summary>One row for each fault; none of them is part of any figure.</summary>
    public static IEnumerable<VisitDraft> Of(IReadOnlyList<ExampleUser> users)
    {
        yield return new VisitDraft(new(2019, 5, 14), "bruker", users[0], Place.Hamar);
        yield return new VisitDraft(new(2019, 11, 20), VisitDraft.UserKind, users[1], Place.Hamar)
        {
            FaultyCode = "3403", // valid only from 2020-01-01
        };
        yield return new VisitDraft(new(2021, 1, 29), VisitDraft.UserKind, users[2], Place.Hamar)
        {
            FaultyMonth = new(2021, 2, 1),
        };
    }
}
