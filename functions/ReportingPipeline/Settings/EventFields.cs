using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Settings;

/// <summary>What was out of the ordinary at a centre; nothing if the field is left out.</summary>
internal static class EventFields
{
    /// <summary>The fields of an event.</summary>
    public static readonly string[] Names = ["firstDay", "lastDay", .. TranslatedFields.NamesOf("text"), "closed"];

    public static IReadOnlyList<CentreEvent> ReadAll(ConfigurationObject centre) =>
        centre.Has("events") ? [.. centre.Objects("events", Names).Select(Read)] : [];

    private static CentreEvent Read(ConfigurationObject fields)
    {
        var days = fields.Days();
        var isClosed = fields.TrueOrFalse("closed", absent: false);
        if (isClosed) OpeningFields.RequireClosure(fields, days);
        return new CentreEvent(days.FirstDay, days.LastDay, fields.Translated("text"), isClosed);
    }
}
