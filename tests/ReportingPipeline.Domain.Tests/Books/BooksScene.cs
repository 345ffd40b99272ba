using System.Globalization;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Books;

/// <summary>A centre's registrations of 2019, and its books of them from release to release and from date to date.</summary>
internal sealed class BooksScene
{
    public const int Threshold = 5;

    public static readonly ReportingPeriod Year = ReportingCalendar.CalendarYear.Year(2019);
    public static readonly ReportingPeriod FirstHalf = Year.Parts(PeriodKind.HalfYear)[0];
    public static readonly ReportingPeriod SecondHalf = Year.Parts(PeriodKind.HalfYear)[1];

    private readonly List<PartContents> _parts = [];
    private DateTimeOffset _now = new(2020, 1, 15, 0, 0, 0, TimeSpan.Zero);
    private YearDivision? _division;

    /// <summary>The registrations as they are now.</summary>
    public List<Visit> Registered { get; } = [];

    /// <summary>The municipalities that are counted by name; others are "other or unknown".</summary>
    public IReadOnlyList<string> MunicipalityIds { get; init; } = ["hamar", "loten", "ringsaker", "stange"];

    /// <summary>The present counts.</summary>
    public CollectedCounts Present => Counted.From(Registered).ListedAs(MunicipalityIds);

    /// <summary>The closed year as its books count it now.</summary>
    public CollectedCounts Books => CollectedCounts.Join(default, _parts.Select(part => part.Latest));

    /// <summary>A closed year of ten users from Hamar and ten from Stange, each of whom visits once in each half.</summary>
    public static BooksScene OfTenUsersEach(bool arePartsTold = false)
    {
        var scene = new BooksScene();
        foreach (var from in new[] { "hamar", "stange" })
        {
            scene.Register("2019-02-01", from, Users(from, 10));
            scene.Register("2019-09-01", from, Users(from, 10));
        }

        scene.Close(FirstHalf);
        scene.Close(SecondHalf);
        scene.CloseYear(arePartsTold, "hamar", "stange");
        return scene;
    }

    /// <summary>Names such as hamar1, hamar2 and so on.</summary>
    public static string[] Users(string from, int users) => [.. Enumerable.Range(1, users).Select(user => $"{from}{user}")];

    /// <summary>What waits, of a row such as <c>loten+ringsaker</c>, or of the whole centre.</summary>
    public static WaitingCorrections Waits(ReportingPeriod part, string? row, int users, int registrations = 0) =>
        new(part, row is null ? null : MunicipalityRow.Of(row.Split('+')), users, registrations);

    /// <summary>The users counted under a municipality in a span.</summary>
    public static int UsersOf(CollectedCounts counts, ReportingPeriod span, string municipalityId) =>
        new UserTimelines(counts).Count(span.Months).CountedUnder(MunicipalityRow.Of(municipalityId))!.Value;

    /// <summary>The users counted under Hamar and under Stange in a span.</summary>
    public static (int Hamar, int Stange) UsersOf(CollectedCounts counts, ReportingPeriod span) =>
        (UsersOf(counts, span, "hamar"), UsersOf(counts, span, "stange"));

    /// <summary>Registers a visit of each of some users.</summary>
    public void Register(string date, string municipalityId, params IEnumerable<string> users) =>
        Registered.AddRange(users.Select(user => Counted.UserVisit(date, user, municipalityId)));

    /// <summary>Registers visits that name no user.</summary>
    public void RegisterNameless(string date, string municipalityId, int byOthers, int withoutId = 0) => Registered.AddRange(
    [
        .. Enumerable.Repeat(Counted.OtherVisit(date, municipalityId), byOthers),
        .. Enumerable.Repeat(Counted.UserVisit(date, null, municipalityId), withoutId),
    ]);

    /// <summary>Cancels the visits of some users on a day.</summary>
    public void Cancel(string date, params IEnumerable<string> users) =>
        Registered.RemoveAll(visit => IsOn(visit, date) && visit.User is { } user && users.Contains(user.Pseudonym));

    /// <summary>Corrects the visits of some users on a day.</summary>
    public void Correct(string date, IEnumerable<string> users, Func<Visit, Visit> correct)
    {
        foreach (var visit in Registered.FindAll(visit => IsOn(visit, date) && visit.User is { } user && users.Contains(user.Pseudonym)))
        {
            Registered[Registered.IndexOf(visit)] = correct(visit);
        }
    }

    /// <summary>Closes a part as it is registered now.</summary>
    public void Close(ReportingPeriod part)
    {
        var counts = Present.Of(part.Months);
        var closed = new ClosedPart(part, [new PartVersion(1, counts.ContentHash(), counts.DataAsOf, Now())]);
        _parts.Add(new PartContents(closed, [counts], IsOpenForCorrections: true));
    }

    /// <summary>Closes the year, all parts of which are closed, with rows such as <c>loten+ringsaker</c>.</summary>
    public void CloseYear(bool arePartsTold, params IEnumerable<string> rows)
    {
        var told = rows.Select(row => MunicipalityRow.Of(row.Split('+')));
        _division = new YearDivision(Year, Threshold, MunicipalityIds, [.. told], arePartsTold);
    }

    /// <summary>Ends the window in which a part is corrected.</summary>
    public void EndWindow(ReportingPeriod part) => Replace(Find(part) with { IsOpenForCorrections = false });

    /// <summary>Puts a token in the place of a user in all versions, and deletes what is registered of her.</summary>
    public void Erase(string user)
    {
        Registered.RemoveAll(visit => visit.User?.Pseudonym == user);
        foreach (var part in _parts.ToList())
        {
            Replace(part with { Counts = [.. part.Counts.Select(counts => counts.WithErased(user, "token"))] });
        }
    }

    /// <summary>A part with its versions.</summary>
    public PartContents Find(ReportingPeriod part) => _parts.Single(other => other.Closed.Part == part);

    /// <summary>What would be taken up now.</summary>
    public ProposedVersions Propose(ReportingPeriod? takenUpAnyway = null) =>
        YearCorrections.Propose(_parts, Present, _division, Threshold, takenUpAnyway);

    /// <summary>Takes up what may be taken up now, and tells what that was.</summary>
    public ProposedVersions TakeUp(ReportingPeriod? takenUpAnyway = null)
    {
        var (proposed, now) = (Propose(takenUpAnyway), Now());
        foreach (var (part, counts) in proposed.Counts)
        {
            var takenUp = proposed.TakenUpAnyway.Contains(part) ? new TakenUp("Kari", "A wrong grant") : null;
            var found = Find(part);
            Replace(found with
            {
                Closed = found.Closed.With(counts.ContentHash(), counts.DataAsOf, now, takenUp),
                Counts = [.. found.Counts, counts],
            });
        }

        return proposed;
    }

    private static bool IsOn(Visit visit, string date) =>
        visit.Date == DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Replace(PartContents part) => _parts[_parts.FindIndex(other => other.Closed.Part == part.Closed.Part)] = part;

    private DateTimeOffset Now() => _now = _now.AddMonths(1);
}
