using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Tests.Disclosure.Registered;

namespace ReportingPipeline.Tests.Disclosure.Recounting;

/// <summary>
/// The guarantee, as docs state it: a number of users, visits or kroner for municipalities, and a number of users of the whole
/// centre, is about the registrations of nobody or of at least the threshold of users. Not protected are other visitors, visits without
/// user id, and "annen/ukjent kommune", which names none.
/// </summary>
/// <param name="registered">The centre.</param>
/// <param name="raw">What was registered there.</param>
internal sealed class Guarantee(RegisteredCentre registered, RawRegistrations raw)
{
    private readonly int _threshold = registered.Centre.DisclosureThreshold;
    private readonly Dictionary<RecountedUsers, bool[]> _tooFew = [];

    /// <summary>Which numbers of a table break it, however they are formed.</summary>
    /// <param name="table">The table.</param>
    /// <param name="all">All places that the table has numbers of.</param>
    public Func<PlaceSet, bool> BrokenBy(TableName table, PlaceSet all)
    {
        var users = raw.UsersBehind(table);
        return table.Quantity switch
        {
            // Rule 4: how many users came in several parts, or in one only, is accepted where it is a difference of other numbers.
            Quantity.RepeatedUsers => _ => false,
            // Not protected: the whole centre's visits. Rule 5: a grant's amount is public.
            Quantity.Visits or Quantity.UserVisits or Quantity.GrantKroner => places => places != all && TooFew(users)[places.Bits],
            // Rule 4: the whole centre's users of a month or part are told where they are enough, even if all are from one place.
            _ => places => places == all ? IsFew(users.Total) : TooFew(users)[places.Bits],
        };
    }

    /// <summary>
    /// Whether a printed number of users who came in several parts breaks it. With tertials it is no number of users: who came in all
    /// three counts twice.
    /// </summary>
    public bool IsBrokenByPrinted(TableName table) => table.Quantity == Quantity.RepeatedUsers
        && registered.Centre.ReportsBy == PeriodKind.HalfYear
        && IsFew(raw.UsersOfAllParts(table.Span));

    private bool[] TooFew(RecountedUsers users)
    {
        if (!_tooFew.TryGetValue(users, out var tooFew)) _tooFew[users] = tooFew = users.TooFew(_threshold);
        return tooFew;
    }

    private bool IsFew(int users) => 0 < users && users < _threshold;
}
