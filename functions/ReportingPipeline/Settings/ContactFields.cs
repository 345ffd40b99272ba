using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Settings;

/// <summary>Whom recipients can ask; nobody if the field is left out.</summary>
internal static class ContactFields
{
    /// <summary>The fields of a contact.</summary>
    public static readonly string[] Names = ["name", "email", "telephone"];

    private const int LongestTelephone = 40;

    public static Contact? Read(ConfigurationObject centre)
    {
        if (!centre.Has("contact")) return null;

        var contact = centre.Object("contact", Names);
        return new Contact(contact.Text("name"))
        {
            Email = contact.Has("email") ? contact.Parse("email", EmailAddress.TryParse, EmailAddress.Accepted) : null,
            Telephone = contact.Has("telephone")
                ? contact.Parse(
                    "telephone",
                    text => text.Any(char.IsAsciiDigit) ? PlainText.TryLine(text, LongestTelephone) : null,
                    $"a telephone number of at most {LongestTelephone} characters")
                : null,
        };
    }
}
