namespace ReportingPipeline.Local.Example;

/// <summary>Cancelled registrations, which count nowhere.</summary>
internal static class WithdrawnVisits
{
    private const int Doubled = 12;
    private const int Mistaken = 28;

    /// <summary>Some real visits registered twice, and some users registered on a day when they did not come.</summary>
    public static IEnumerable<VisitDraft> Of(
        IReadOnlyList<VisitDraft> visits, IReadOnlyList<ExampleUser> users, SplitMix64 numbers)
    {
        for (var index = 0; index < Doubled; index++)
            yield return numbers.OneOf(visits) with { Cancelled = true };

        for (var index = 0; index < Mistaken; index++)
        {
            var period = numbers.OneOf(SagatunFigures.Visits).Period;
            var day = numbers.OneOf(OpeningDays.ByBusyness(period));
            // Any user, also one who does not come that year: who counts a cancelled row gets the users wrong too.
            var user = numbers.OneOf(users);
            yield return new VisitDraft(day, VisitDraft.UserKind, user, user.Stays.MinBy(stay => stay.Key).Value.From)
            {
                Cancelled = true,
            };
        }
    }
}
