namespace ReportingPipeline.Domain.Visits;

/// <summary>Finds the municipality behind a code on a day.</summary>
public sealed class MunicipalityCodes
{
    private readonly ILookup<string, (DatedCode Code, string Id)> _byCode;

    /// <summary>Knows the codes of <paramref name="municipalities"/>; every other code is "other or unknown".</summary>
    public MunicipalityCodes(IEnumerable<Municipality> municipalities) =>
        _byCode = municipalities
            .SelectMany(municipality => municipality.Codes, (municipality, code) => (code, municipality.Id))
            .ToLookup(entry => entry.code.Code);

    /// <summary>
    /// The id for a code on a day: <see cref="Municipality.OtherId"/> for an absent code or one that no municipality
    /// here has ever had, null for a code of one of them that is not valid that day.
    /// </summary>
    public string? Find(string? code, DateOnly day)
    {
        if (code is null || !_byCode.Contains(code)) return Municipality.OtherId;
        foreach (var (dated, id) in _byCode[code])
        {
            if (dated.IsValidOn(day)) return id;
        }

        return null;
    }
}
