using System.ComponentModel.DataAnnotations;

namespace ReportingPipeline.Settings;

/// <summary>Who gets in, and for how long; the settings <c>Access__…</c>.</summary>
public sealed class AccessOptions : IValidatableObject
{
    /// <summary>The settings' common prefix.</summary>
    public const string Section = "Access";

    /// <summary>
    /// Who issues the tokens that staff sign in with, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>; without it nobody
    /// signs in.
    /// </summary>
    public Uri? Issuer { get; set; }

    /// <summary>Whom those tokens must be for: the client id of the app registration. Needed with <see cref="Issuer"/>.</summary>
    public string Audience { get; set; } = "";

    /// <summary>How many days a link in an e-mail works; 1 to 730.</summary>
    [Range(1, 730)]
    public int LinkDays { get; set; } = 180;

    /// <summary>How long whoever has opened a link need not open it again; 5 minutes to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SessionLength { get; set; } = TimeSpan.FromHours(8);

    /// <summary>How many calls a minute one link, or one person, may make of an instance of the app; 10 to 100000.</summary>
    [Range(10, 100_000)]
    public int CallsPerMinute { get; set; } = 300;

    /// <summary>How many refused calls a minute of nobody that is known are answered by an instance of the app; 10 to 100000.</summary>
    [Range(10, 100_000)]
    public int RefusalsPerMinute { get; set; } = 300;

    /// <summary>
    /// How many refused calls a minute an instance of the app records one by one, of each kind of caller; further ones are counted.
    /// 1 to 1000.
    /// </summary>
    [Range(1, 1_000)]
    public int RecordedRefusalsPerMinute { get; set; } = 60;

    /// <summary>How many months the audit is kept, and links after they have ended; 1 to 120.</summary>
    [Range(1, 120)]
    public int AuditMonths { get; set; } = 24;

    /// <summary>What is wrong with the settings.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Issuer is { } issuer && !(issuer.IsAbsoluteUri && (issuer.Scheme == Uri.UriSchemeHttps || issuer.IsLoopback)))
        {
            yield return new ValidationResult(
                $"Access__Issuer is '{issuer}'; it must be an address such as https://login.microsoftonline.com/{{tenant}}/v2.0.",
                [nameof(Issuer)]);
        }

        if (Issuer is not null != Audience.Length > 0)
        {
            yield return new ValidationResult("Access__Issuer and Access__Audience must be set together, or neither.", [nameof(Audience)]);
        }
    }
}
