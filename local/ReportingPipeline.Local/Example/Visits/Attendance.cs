namespace ReportingPipeline.Local.Example;

/// <summary>Decides which of a year's users come in its first half, its second half or both.</summary>
internal static class Attendance
{
    /// <summary>The users of each half-year, as many in only one of them as the figures say.</summary>
    public static IReadOnlyDictionary<HalfYear, IReadOnlyList<ExampleUser>> Of(
        AttendanceFigures figures, IReadOnlyList<ExampleUser> users, SplitMix64 numbers)
    {
        var year = figures.Year;
        var present = users.Where(user => user.ComesIn(year)).ToList();
        // Those who stop coming have their last visits early in the year, and those who are new their first ones late.
        var staysAway = Choose(
            figures.OnlyFirstHalf, present.Where(user => !user.ComesIn(year + 1) && !user.MovesIn(year)), numbers);
        var notYet = Choose(
            figures.OnlySecondHalf,
            present.Where(user => !user.ComesIn(year - 1) && !user.MovesIn(year)).Except(staysAway),
            numbers);
        return new Dictionary<HalfYear, IReadOnlyList<ExampleUser>>
        {
            [new(year, 1)] = [.. present.Except(notYet)],
            [new(year, 2)] = [.. present.Except(staysAway)],
        };
    }

    private static List<ExampleUser> Choose(int count, IEnumerable<ExampleUser> candidates, SplitMix64 numbers)
    {
        var chosen = numbers.Shuffled(candidates).Take(count).ToList();
        return chosen.Count == count
            ? chosen
            : throw new InvalidOperationException($"{count} users of one half-year only are more than there can be.");
    }
}
