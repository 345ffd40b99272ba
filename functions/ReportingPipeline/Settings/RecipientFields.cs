using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Settings;

/// <summary>The recipients of a centre.</summary>
internal static class RecipientFields
{
    public static IReadOnlyList<Recipient> ReadAll(ConfigurationObject centre, IReadOnlyList<string> municipalityIds) =>
        centre.Each("recipients", ["municipality"], recipient => Read(recipient, municipalityIds), "municipality", recipient => recipient.MunicipalityId);

    private static Recipient Read(ConfigurationObject recipient, IReadOnlyList<string> municipalityIds) => new(recipient.Parse(
        "municipality",
        text => municipalityIds.Contains(text) ? text : null,
        $"one of the centre's municipalities: {string.Join(", ", municipalityIds)}"));
}
