using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>Where visitors of a centre come from: its municipalities in their order, and "other or unknown" after them.</summary>
/// <param name="Ids">The ids of the municipalities.</param>
internal sealed record CentrePlaces(IReadOnlyList<string> Ids)
{
    /// <summary>How many places there are.</summary>
    public int Count => Ids.Count + 1;

    public PlaceSet Municipalities => new((1 << Ids.Count) - 1);

    public PlaceSet Other => PlaceSet.Of(Ids.Count);

    /// <summary>The whole centre.</summary>
    public PlaceSet Everyone => new((1 << Count) - 1);

    /// <exception cref="InvalidDataException">The id is neither a municipality of the centre nor "other".</exception>
    public int PlaceOf(string id)
    {
        if (id == Municipality.OtherId) return Ids.Count;
        for (var place = 0; place < Ids.Count; place++)
        {
            if (Ids[place] == id) return place;
        }

        throw new InvalidDataException($"'{id}' is no municipality of the centre.");
    }

    public PlaceSet Of(IEnumerable<string> ids) => new(ids.Aggregate(0, (bits, id) => bits | PlaceSet.Of(PlaceOf(id)).Bits));

    /// <summary>Such as "hamar+stange"; "everyone" for the whole centre.</summary>
    public string Text(PlaceSet places) => places == Everyone
        ? "everyone"
        : string.Join('+', places.Places.Select(place => place < Ids.Count ? Ids[place] : Municipality.OtherId));
}
