using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Settings;

/// <summary>The recipients of a centre: in which language, by which channels and from when they get its reports.</summary>
internal static class RecipientFields
{
    /// <summary>The fields of a recipient.</summary>
    public static readonly string[] Names = ["municipality", "language", "emails", "drop", "firstPeriod", "lastPeriod"];

    private const int MostEmails = 20;

    public static IReadOnlyList<Recipient> ReadAll(
        ConfigurationObject centre, IReadOnlyList<string> municipalityIds, ReportingPeriod centreFirst) =>
        centre.Each(
            "recipients",
            Names,
            recipient => Read(recipient, municipalityIds, centreFirst),
            "municipality",
            recipient => recipient.MunicipalityId);

    /// <summary>The language that somebody is written to in; bokmål if it is left out.</summary>
    public static Language ReadLanguage(ConfigurationObject owner) => owner.Has("language")
        ? owner.OneOf("language", ("nb", Language.Bokmal), ("nn", Language.Nynorsk), ("en", Language.English))
        : Language.Bokmal;

    /// <summary>A list of e-mail addresses; none if it is left out.</summary>
    public static IReadOnlyList<string> ReadEmails(ConfigurationObject owner, string name)
    {
        if (!owner.Has(name)) return [];

        var emails = owner.Texts(name, EmailAddress.TryParse, EmailAddress.Accepted, StringComparer.OrdinalIgnoreCase);
        return emails.Count <= MostEmails
            ? emails
            : throw owner.Error(name, $"holds {emails.Count} addresses; it must hold at most {MostEmails}");
    }

    private static Recipient Read(ConfigurationObject recipient, IReadOnlyList<string> municipalityIds, ReportingPeriod centreFirst)
    {
        var municipalityId = recipient.Parse(
            "municipality",
            text => municipalityIds.Contains(text) ? text : null,
            $"one of the centre's municipalities: {string.Join(", ", municipalityIds)}");
        var firstPeriod = ReadPeriod(recipient, "firstPeriod", centreFirst, "the first that the centre reports");
        return new Recipient(municipalityId)
        {
            Language = ReadLanguage(recipient),
            Channels = ReadChannels(recipient),
            FirstPeriod = firstPeriod,
            LastPeriod = ReadPeriod(recipient, "lastPeriod", firstPeriod ?? centreFirst, "the first that it gets a report of"),
        };
    }

    // Without any other channel it is the drop, so that every report can arrive.
    private static List<DeliveryChannel> ReadChannels(ConfigurationObject recipient)
    {
        List<DeliveryChannel> channels = [.. ReadEmails(recipient, "emails").Select(address => new MailChannel(address))];
        if (ReadDrop(recipient, channels.Count > 0)) channels.Add(new DropChannel());
        return channels;
    }

    private static bool ReadDrop(ConfigurationObject recipient, bool hasOther)
    {
        var drop = recipient.TrueOrFalse("drop", absent: !hasOther);
        return drop || hasOther
            ? drop
            : throw recipient.Error(
                "drop", "is false and emails holds no address, so a report could never arrive; give an address or leave drop out");
    }

    private static ReportingPeriod? ReadPeriod(ConfigurationObject recipient, string name, ReportingPeriod earliest, string what)
    {
        if (!recipient.Has(name)) return null;

        var period = recipient.Period(name, earliest.Calendar, earliest.Kind);
        return period.FirstDay >= earliest.FirstDay
            ? period
            : throw recipient.Error(name, $"is '{period}'; it must not lie before {earliest}, {what}");
    }
}
