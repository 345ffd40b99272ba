using System.ComponentModel.DataAnnotations;

namespace ReportingPipeline.Settings;

/// <summary>How reports are delivered; the settings <c>Delivery__…</c>.</summary>
public sealed class DeliveryOptions : IValidatableObject
{
    /// <summary>The settings' common prefix.</summary>
    public const string Section = "Delivery";

    /// <summary>
    /// The app's address, which links in e-mails begin with, such as <c>https://reports.example.org/</c>, with a slash at the end;
    /// without it no e-mail can be written. In Azure the app's own unless the parameter publicAddress says another.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>How often handing a report over is tried before a person must see to it; 1 to 100.</summary>
    [Range(1, 100)]
    public int MostAttempts { get; set; } = 10;

    /// <summary>
    /// How long to wait after the first attempt that failed; each further wait is twice as long, up to 12 hours.
    /// One minute to 12 hours.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "12:00:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What is wrong with the settings.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // Without the slash at the end, the last part of the path would be taken off when a link is made.
        if (PublicAddress is { } address
            && !(address.IsAbsoluteUri
                && address.Scheme is "https" or "http"
                && address.AbsolutePath.EndsWith('/')
                && address.Query.Length == 0))
        {
            yield return new ValidationResult(
                $"Delivery__PublicAddress is '{address}'; it must be an address such as https://reports.example.org/.",
                [nameof(PublicAddress)]);
        }
    }
}
