using System.Globalization;

namespace ReportingPipeline.Domain.Counting;

/// <summary>One user's visits in one month, by municipality; all that exact counts need to know of them.</summary>
public sealed record UserMonth
{
    private const char BetweenMunicipalities = ',';
    private const char BeforeVisits = ':';

    private UserMonth(string text, IReadOnlyList<MunicipalityVisits> visits) => (Text, Visits) = (text, visits);

    /// <summary>
    /// The month as text, such as <c>hamar:3,stange:1</c>: the municipality of the latest visit first, the others in order of
    /// their ids. Equal months have equal texts.
    /// </summary>
    public string Text { get; }

    /// <summary>The visits by municipality, that of the latest visit first; at least one.</summary>
    public IReadOnlyList<MunicipalityVisits> Visits { get; }

    /// <summary>The municipality of the latest visit.</summary>
    public string Latest => Visits[0].MunicipalityId;

    /// <summary>A month of a user.</summary>
    /// <param name="latest">The municipality of the latest visit.</param>
    /// <param name="visits">How many visits came from each municipality, that one among them.</param>
    public static UserMonth Of(string latest, IReadOnlyDictionary<string, int> visits) => Of(
    [
        new MunicipalityVisits(latest, visits[latest]),
        .. visits.Where(other => other.Key != latest).OrderBy(other => other.Key, StringComparer.Ordinal)
            .Select(other => new MunicipalityVisits(other.Key, other.Value)),
    ]);

    /// <summary>Reads <see cref="Text"/>.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static UserMonth Parse(string text) => new(text, [.. text.Split(BetweenMunicipalities).Select(Read)]);

    /// <summary>The month with other municipalities in the place of those that it has; several may become one.</summary>
    public UserMonth With(Func<string, string> municipality) =>
        Visits.All(from => municipality(from.MunicipalityId) == from.MunicipalityId)
            ? this
            : Of(
                municipality(Latest),
                Visits.GroupBy(from => municipality(from.MunicipalityId), from => from.Visits)
                    .ToDictionary(from => from.Key, from => from.Sum()));

    /// <inheritdoc/>
    public bool Equals(UserMonth? other) => Text == other?.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <summary>The month as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private static UserMonth Of(IReadOnlyList<MunicipalityVisits> visits) => new(
        string.Join(
            BetweenMunicipalities,
            visits.Select(from =>
                string.Create(CultureInfo.InvariantCulture, $"{from.MunicipalityId}{BeforeVisits}{from.Visits}"))),
        visits);

    private static MunicipalityVisits Read(string text) => text.Split(BeforeVisits) is [{ Length: > 0 } id, var visits]
        ? new MunicipalityVisits(id, int.Parse(visits, NumberStyles.None, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is not a municipality and its visits, such as hamar:3.");
}
