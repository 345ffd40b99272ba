namespace ReportingPipeline.Local.Example;

/// <summary>The municipality codes a registration carries, by place and day.</summary>
internal static class PlaceCodes
{
    /// <summary>The four municipalities that Sagatun reports to.</summary>
    public static readonly IReadOnlyList<Place> OwnMunicipalities =
        [Place.Hamar, Place.Stange, Place.Ringsaker, Place.Loten];

    private static readonly DateOnly Recoded = new(2020, 1, 1);

    private static readonly Dictionary<Place, DatedCode> OwnCodes = new()
    {
        [Place.Hamar] = new("0403", "3403"),
        [Place.Stange] = new("0417", "3413"),
        [Place.Ringsaker] = new("0412", "3411"),
        [Place.Loten] = new("0415", "3412"),
    };

    // Half of those from elsewhere never said where from.
    private static readonly DatedCode?[] ElsewhereCodes =
    [
        null,
        null,
        null,
        null,
        null,
        new("0501", "3405"), // Lillehammer
        new("0502", "3407"), // Gjøvik
        new("0427", "3420"), // Elverum
        new("0402", "3401"), // Kongsvinger
        new("0301", "0301"), // Oslo
    ];

    /// <summary>The code valid on the day, or null for somebody from elsewhere who left it blank.</summary>
    public static string? On(DateOnly day, Place place, SplitMix64 numbers)
    {
        var code = place == Place.Elsewhere ? numbers.OneOf(ElsewhereCodes) : OwnCodes[place];
        return day < Recoded ? code?.Until2019 : code?.From2020;
    }

    private sealed record DatedCode(string Until2019, string From2020);
}
