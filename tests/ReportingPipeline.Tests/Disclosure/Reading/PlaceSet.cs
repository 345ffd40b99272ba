namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>Some municipalities of a centre, and "other or unknown" as if it were one more.</summary>
/// <param name="Bits">A bit for each, the lowest for the first municipality of the centre.</param>
internal readonly record struct PlaceSet(int Bits)
{
    public bool IsEmpty => Bits == 0;

    public int Count => int.PopCount(Bits);

    /// <summary>The places, from 0.</summary>
    public IEnumerable<int> Places
    {
        get
        {
            for (var rest = Bits; rest != 0; rest &= rest - 1) yield return int.TrailingZeroCount(rest);
        }
    }

    public static PlaceSet Of(int place) => new(1 << place);

    public bool IsWithin(PlaceSet whole) => (Bits & ~whole.Bits) == 0;

    public bool Overlaps(PlaceSet others) => (Bits & others.Bits) != 0;

    public PlaceSet Except(PlaceSet others) => new(Bits & ~others.Bits);
}
