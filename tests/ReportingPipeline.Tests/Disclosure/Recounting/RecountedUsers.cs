using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure.Recounting;

/// <summary>The users behind some numbers, by where they came from.</summary>
/// <param name="places">The centre's places.</param>
/// <param name="users">For each user the places under which he or she is counted, and those of all visits.</param>
internal sealed class RecountedUsers(CentrePlaces places, IReadOnlyCollection<(PlaceSet CountedUnder, PlaceSet VisitingFrom)> users)
{
    /// <summary>How many there are.</summary>
    public int Total => users.Count;

    /// <summary>How many are counted under some places.</summary>
    public int Counted(PlaceSet some) => users.Count(user => user.CountedUnder.Overlaps(some));

    /// <summary>How many have a visit from some places.</summary>
    public int Visiting(PlaceSet some) => users.Count(user => user.VisitingFrom.Overlaps(some));

    /// <summary>
    /// For every set of places whether a number of it would be about too few users of municipalities, by its bits. "Other or unknown"
    /// is not protected itself, and protects the others in a set only with users enough.
    /// </summary>
    public bool[] TooFew(int threshold)
    {
        var (counted, visiting) = (Touching(users.Select(user => user.CountedUnder)), Touching(users.Select(user => user.VisitingFrom)));
        var (sets, municipalities) = (new bool[1 << places.Count], places.Municipalities.Bits);
        for (var set = 0; set < sets.Length; set++)
        {
            sets[set] = (IsFew(counted[set & municipalities]) && IsFew(counted[set]))
                || (IsFew(visiting[set & municipalities]) && IsFew(visiting[set]));
        }

        return sets;

        bool IsFew(int number) => 0 < number && number < threshold;
    }

    // For every set of places, how many of some users' places meet it: all but those whose places all lie outside.
    private int[] Touching(IEnumerable<PlaceSet> usersPlaces)
    {
        var within = new int[1 << places.Count];
        foreach (var user in usersPlaces) within[user.Bits]++;
        for (var place = 1; place < within.Length; place <<= 1)
        {
            for (var first = 0; first < within.Length; first += 2 * place)
            {
                for (var set = first; set < first + place; set++) within[set + place] += within[set];
            }
        }

        Array.Reverse(within);
        for (var set = 0; set < within.Length; set++) within[set] = Total - within[set];
        return within;
    }
}
