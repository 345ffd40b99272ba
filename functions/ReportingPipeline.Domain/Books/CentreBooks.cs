using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Books;

/// <summary>
/// What of a centre's registrations counts in reports: its closed parts, oldest first, and its closed years, each of which is the count
/// over its parts and keeps the rows of its closing. The figures of a report follow from these alone.
/// </summary>
/// <param name="Parts">The closed parts, in order.</param>
/// <param name="Years">The divisions of the closed years that were registered as a whole, in order.</param>
public sealed record CentreBooks(IReadOnlyList<ClosedPart> Parts, IReadOnlyList<YearDivision> Years)
{
    /// <summary>The books of a centre that has closed nothing.</summary>
    public static readonly CentreBooks Empty = new([], []);

    /// <summary>A closed part; null while it is open.</summary>
    public ClosedPart? Find(ReportingPeriod part) => Parts.FirstOrDefault(closed => closed.Part == part);

    /// <summary>The division of a closed year; null while it is open.</summary>
    public YearDivision? Division(ReportingPeriod year) => Years.FirstOrDefault(closed => closed.Year == year);

    /// <summary>Whether what a report was made from is counted so in these books, or is still open.</summary>
    public bool Agree(ReportBasis basis) =>
        basis.Parts.All(used => Find(used.Part) is not { } closed || closed.Latest.CountsName == used.CountsName)
        && basis.Years.All(year => Division(year.Year) is not { } closed || closed.DividesLike(year));

    /// <summary>
    /// The books once a report is released: the parts and years that are open are closed as the report counts and tells them.
    /// </summary>
    /// <param name="basis">What the report was made from.</param>
    /// <param name="now">The present instant.</param>
    public CentreBooks Close(ReportBasis basis, DateTimeOffset now) => new(
        [
            .. Parts.Concat(basis.Parts.Where(used => Find(used.Part) is null).Select(used => Closed(used, Instants.Append(now).Max())))
                .OrderBy(closed => closed.Part.FirstDay),
        ],
        [.. Years.Concat(basis.Years.Where(year => Division(year.Year) is null)).OrderBy(year => year.Year.FirstDay)]);

    /// <summary>An instant after all versions so far: the present one, unless another machine's clock was ahead of this one's.</summary>
    public DateTimeOffset After(DateTimeOffset now) => Instants.Select(at => at.AddTicks(1)).Append(now).Max();

    /// <summary>The books with another state of a part.</summary>
    public CentreBooks With(ClosedPart part) => this with { Parts = [.. Parts.Select(other => other.Part == part.Part ? part : other)] };

    private IEnumerable<DateTimeOffset> Instants => Parts.SelectMany(part => part.Versions).Select(version => version.At);

    private static ClosedPart Closed(UsedPart used, DateTimeOffset now) =>
        new(used.Part, [new PartVersion(1, used.CountsName, used.DataAsOf, now)]);
}
