namespace ReportingPipeline.Local.Example;

/// <summary>Where a user lives in one year: in one place, or moving between two during one of its halves.</summary>
/// <param name="From">The place at the beginning of the year.</param>
/// <param name="To">The place at the end of the year, the same unless the user moved.</param>
/// <param name="MoveHalf">The half-year of the move, or 0 for a user who did not move.</param>
internal sealed record Stay(Place From, Place To, int MoveHalf)
{
    /// <summary>Reads the notation of <see cref="SagatunFigures.Recurring"/>; null for a year away.</summary>
    public static Stay? Parse(string text) => text switch
    {
        "-" => null,
        [var only] => In(PlaceOf(only)),
        [var from, '1', var to] => new Stay(PlaceOf(from), PlaceOf(to), 1),
        [var from, '2', var to] => new Stay(PlaceOf(from), PlaceOf(to), 2),
        _ => throw new FormatException($"\"{text}\" is not one of -, a place such as H, or a move such as S1H."),
    };

    /// <summary>A whole year in one place.</summary>
    public static Stay In(Place place) => new(place, place, 0);

    /// <summary>The place at a half-year's visit, counted from 0; a move falls in the middle of the visits.</summary>
    public Place PlaceAt(int half, int visit, int visitsInHalf)
    {
        var moved = half == MoveHalf ? visit >= visitsInHalf / 2 : half > MoveHalf;
        return moved ? To : From;
    }

    private static Place PlaceOf(char letter) => letter switch
    {
        'H' => Place.Hamar,
        'S' => Place.Stange,
        'R' => Place.Ringsaker,
        'L' => Place.Loten,
        _ => throw new FormatException($"'{letter}' is not one of the places H, S, R and L."),
    };
}
