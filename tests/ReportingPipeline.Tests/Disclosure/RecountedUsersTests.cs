using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Tests.Disclosure.Recounting;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class RecountedUsersTests
{
    private const int Threshold = 3;

    private static readonly CentrePlaces Places = new(["hamar", "stange", "loten", "elverum"]);

    [Fact]
    public void TooFew_EverySet_IsWhatCountingItTells()
    {
        foreach (var seed in Enumerable.Range(0, 50))
        {
            var random = new Random(seed);
            var users = new RecountedUsers(Places, [.. Enumerable.Range(0, random.Next(12)).Select(_ => User(random))]);

            var tooFew = users.TooFew(Threshold);

            Assert.All(Enumerable.Range(0, tooFew.Length), set => Assert.Equal(IsTooFew(users, new PlaceSet(set)), tooFew[set]));
        }
    }

    [Fact]
    public void TooFew_OtherOrUnknown_IsNotProtectedItself()
    {
        var other = new RecountedUsers(Places, [(Places.Other, Places.Other)]);

        Assert.DoesNotContain(true, other.TooFew(Threshold));
    }

    private static bool IsTooFew(RecountedUsers users, PlaceSet some)
    {
        var municipalities = some.Except(Places.Other);
        return (IsFew(users.Counted(municipalities)) && IsFew(users.Counted(some)))
            || (IsFew(users.Visiting(municipalities)) && IsFew(users.Visiting(some)));

        static bool IsFew(int number) => number is > 0 and < Threshold;
    }

    private static (PlaceSet CountedUnder, PlaceSet VisitingFrom) User(Random random)
    {
        var counted = PlaceSet.Of(random.Next(Places.Count));
        return (counted, new PlaceSet(counted.Bits | (random.Next(3) == 0 ? PlaceSet.Of(random.Next(Places.Count)).Bits : 0)));
    }
}
