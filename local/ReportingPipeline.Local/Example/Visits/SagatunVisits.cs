namespace ReportingPipeline.Local.Example;

/// <summary>The visits of the example centre Sagatun from 2018-01-01 to 2021-06-30, the same rows every time.</summary>
public static class SagatunVisits
{
    private const ulong Seed = 2018_2021;

    /// <summary>The figures of <see cref="SagatunFigures"/> as rows, in order of date and then of row key.</summary>
    public static IReadOnlyList<VisitRow> All()
    {
        var numbers = new SplitMix64(Seed);
        var users = UserRoster.Build(numbers);
        var visits = SagatunFigures.Attendance.SelectMany(attendance => VisitsOf(attendance, users, numbers)).ToList();
        var withdrawn = WithdrawnVisits.Of(visits, users, numbers);
        return Registration.Register([.. visits, .. withdrawn, .. FaultyVisits.Of(users)], numbers);
    }

    private static IEnumerable<VisitDraft> VisitsOf(
        AttendanceFigures attendance, IReadOnlyList<ExampleUser> users, SplitMix64 numbers)
    {
        var usersOf = Attendance.Of(attendance, users, numbers);
        var identified = SagatunFigures.Visits
            .Where(figures => figures.Period.Year == attendance.Year)
            .SelectMany(figures => IdentifiedVisits.Of(figures, usersOf[figures.Period], numbers))
            .ToList();
        return identified.Concat(AnonymousVisits.Of(attendance.Year, identified, numbers));
    }
}
