using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Settings;

/// <summary>The mail server that reports are announced through; the settings <c>Mail__…</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    /// <summary>The settings' common prefix.</summary>
    public const string Section = "Mail";

    private const int LongestText = 1_000;

    /// <summary>The server's name, which its certificate must show; empty for none, and then no mail is sent.</summary>
    public string Host { get; set; } = "";

    /// <summary>The port for handing mail in, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whom to log in as; empty for a server that asks for no login.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The password of <see cref="UserName"/>; in Azure best a reference to a secret in Key Vault.</summary>
    public string Password { get; set; } = "";

    /// <summary>
    /// The address that mail is from; reports of what could not be delivered come back to it. Needed with <see cref="Host"/>.
    /// </summary>
    public string From { get; set; } = "";

    /// <summary>
    /// How the connection is protected: <c>StartTls</c> demands STARTTLS and a trusted certificate;
    /// <c>None</c> is for a relay on the same machine, without login.
    /// </summary>
    [EnumDataType(typeof(MailEncryption))]
    public MailEncryption Encryption { get; set; } = MailEncryption.StartTls;

    /// <summary>How long handing over one message may take in all, 1 second to 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with the settings taken together.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, text) in new[] { (nameof(Host), Host), (nameof(UserName), UserName), (nameof(Password), Password) })
        {
            // A password is no name, so that it is neither shown nor bounded like one.
            if (text.Length > 0 && PlainText.TryLine(text, LongestText) != text)
            {
                yield return new ValidationResult(
                    $"Mail__{name} must be {PlainText.Accepted}, on one line, without blanks around it.", [name]);
            }
        }

        if (From.Length > 0 ? EmailAddress.TryParse(From) is null : Host.Length > 0)
        {
            yield return new ValidationResult(
                $"Mail__From is '{PlainText.Shown(From)}'; it must be {EmailAddress.Accepted}"
                + (From.Length > 0 ? "." : ", since Mail__Host is set."),
                [nameof(From)]);
        }

        if (UserName.Length > 0 && Password.Length == 0)
        {
            yield return new ValidationResult("Mail__Password is empty; it must be set, since Mail__UserName is.", [nameof(Password)]);
        }

        if (UserName.Length > 0 && Encryption == MailEncryption.None)
        {
            yield return new ValidationResult(
                "Mail__Encryption is None; it must be StartTls, since a password would be sent in the clear.", [nameof(Encryption)]);
        }
    }
}
