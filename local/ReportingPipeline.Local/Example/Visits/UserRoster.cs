namespace ReportingPipeline.Local.Example;

/// <summary>All users of the example: the recurring ones, and in each year as many more as its figures say.</summary>
internal static class UserRoster
{
    private const int UsualFrequency = 6;

    // The long tail of a real centre: some who try it once, many who come now and then, a few nearly every day.
    private static readonly int[] Frequencies = [0, 1, 3, UsualFrequency, 9, 12, 15];

    /// <summary>The users, whose latest place in each year gives exactly <see cref="SagatunFigures.Users"/>.</summary>
    public static IReadOnlyList<ExampleUser> Build(SplitMix64 numbers)
    {
        var recurring = SagatunFigures.Recurring
            .SelectMany(group => Enumerable.Repeat(StaysOf(group), group.Users))
            .ToList();
        var oneYearOnly = SagatunFigures.Users.SelectMany(figures => OneYearOnly(figures, recurring));
        return [.. recurring.Concat(oneYearOnly)
            .Select((stays, index) => new ExampleUser(index + 1, WeightOf(stays, numbers), stays))];
    }

    private static Dictionary<int, Stay> StaysOf(RecurringUsers group)
    {
        string[] texts = [group.In2018, group.In2019, group.In2020, group.In2021];
        return SagatunFigures.Years.Zip(texts)
            .Select(year => (Year: year.First, Stay: Stay.Parse(year.Second)))
            .Where(year => year.Stay is not null)
            .ToDictionary(year => year.Year, year => year.Stay!);
    }

    private static IEnumerable<Dictionary<int, Stay>> OneYearOnly(
        PlaceFigures figures, IReadOnlyList<Dictionary<int, Stay>> recurring)
    {
        foreach (var place in PlaceCodes.OwnMunicipalities)
        {
            var known = recurring.Count(stays => stays.TryGetValue(figures.Year, out var stay) && stay.To == place);
            if (known > figures[place])
                throw new InvalidOperationException(
                    $"{known} recurring users from {place} in {figures.Year}: too many.");

            for (var user = known; user < figures[place]; user++)
                yield return new Dictionary<int, Stay> { [figures.Year] = Stay.In(place) };
        }
    }

    private static int WeightOf(Dictionary<int, Stay> stays, SplitMix64 numbers)
    {
        var frequency = numbers.OneOf(Frequencies);
        // Somebody who moves must come often enough to be seen from both places.
        if (stays.Values.Any(stay => stay.MoveHalf > 0))
            frequency = UsualFrequency;
        // Løten is the farthest off: nine users, and yet only 285 visits in 2019.
        var nearness = stays.Values.Any(stay => stay.To == Place.Loten) ? 1 : 2;
        return frequency * nearness;
    }
}
