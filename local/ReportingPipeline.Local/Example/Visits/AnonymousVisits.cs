namespace ReportingPipeline.Local.Example;

/// <summary>The visits of a year that carry no user id: all of the other kind, and some by users.</summary>
internal static class AnonymousVisits
{
    /// <summary>What the identified visits leave of the year's figures, by half-year, kind and municipality.</summary>
    public static IEnumerable<VisitDraft> Of(
        int year, IReadOnlyList<VisitDraft> identified, SplitMix64 numbers)
    {
        var visits = SagatunFigures.Visits
            .Where(figures => figures.Period.Year == year)
            .SelectMany(figures => DaysAndKinds(figures, numbers))
            .ToList();
        var places = numbers.Shuffled(RemainingPlaces(year, identified));
        return places.Count == visits.Count
            ? visits.Zip(places, (visit, place) => new VisitDraft(visit.Day, visit.Kind, null, place))
            : throw new InvalidOperationException(
                $"The visits of {year} by municipality and by half-year differ by {places.Count - visits.Count}.");
    }

    private static IEnumerable<(DateOnly Day, string Kind)> DaysAndKinds(VisitFigures figures, SplitMix64 numbers)
    {
        var days = OpeningDays.ByBusyness(figures.Period);
        var kinds = Enumerable.Repeat(VisitDraft.UserKind, figures.WithoutUserId)
            .Concat(Enumerable.Repeat(VisitDraft.OtherKind, figures.Visits - figures.UserVisits));
        return kinds.Select(kind => (numbers.OneOf(days), kind));
    }

    private static IEnumerable<Place> RemainingPlaces(int year, IReadOnlyList<VisitDraft> identified)
    {
        var figures = SagatunFigures.VisitsByPlace.Single(figures => figures.Year == year);
        foreach (var place in Enum.GetValues<Place>())
        {
            var remaining = figures[place] - identified.Count(visit => visit.Place == place);
            if (remaining < 0)
                throw new InvalidOperationException(
                    $"Users alone exceed the visits from {place} in {year} by {-remaining}.");

            for (var visit = 0; visit < remaining; visit++)
                yield return place;
        }
    }
}
