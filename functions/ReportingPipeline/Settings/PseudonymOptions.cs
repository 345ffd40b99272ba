using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Pseudonyms;

namespace ReportingPipeline.Settings;

/// <summary>
/// The secret keys that pseudonyms are made under; the settings <c>Pseudonyms__…</c>.
/// No message holds anything of a key.
/// </summary>
public sealed class PseudonymOptions : IValidatableObject
{
    /// <summary>The settings' common prefix.</summary>
    public const string Section = "Pseudonyms";

    // What a setting holds that is a reference to a secret in Key Vault, as long as that secret cannot be read.
    private const string Unresolved = "@Microsoft.KeyVault(";

    /// <summary>
    /// The key in base64, at least 32 bytes, in Azure a reference to a secret in Key Vault;
    /// empty for none, and then nothing is imported, re-keyed, or searched for a person.
    /// </summary>
    public string Key { get; set; } = "";

    /// <summary>The version of <see cref="Key"/>, from 1; a new key has a higher one.</summary>
    [Range(1, int.MaxValue)]
    public int KeyVersion { get; set; } = 1;

    /// <summary>The key that was used before, in base64, for re-keying and to look persons up; empty for none.</summary>
    public string PreviousKey { get; set; } = "";

    /// <summary>The version of <see cref="PreviousKey"/>, below <see cref="KeyVersion"/>; 0 if there is none.</summary>
    [Range(0, int.MaxValue)]
    public int PreviousKeyVersion { get; set; }

    /// <summary>Whether a setting holds no key: it is empty, or its secret in Key Vault cannot be read yet.</summary>
    public static bool IsMissing(string key) => key.Length == 0 || key.StartsWith(Unresolved, StringComparison.Ordinal);

    /// <summary>What is wrong with the settings.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (name, key) in new[] { (nameof(Key), Key), (nameof(PreviousKey), PreviousKey) })
        {
            if (!IsMissing(key) && Decode(key).Length < PseudonymKey.FewestBytes)
            {
                yield return new ValidationResult(
                    $"Pseudonyms__{name} is not a key; it must be at least {PseudonymKey.FewestBytes} bytes in base64.", [name]);
            }
        }

        if (!IsMissing(PreviousKey) && (PreviousKeyVersion < 1 || PreviousKeyVersion >= KeyVersion))
        {
            yield return new ValidationResult(
                $"Pseudonyms__PreviousKeyVersion is {PreviousKeyVersion}; "
                + $"it must be from 1 and below Pseudonyms__KeyVersion ({KeyVersion}), since Pseudonyms__PreviousKey is set.",
                [nameof(PreviousKeyVersion)]);
        }

        if (!IsMissing(PreviousKey) && PreviousKey == Key)
        {
            yield return new ValidationResult(
                "Pseudonyms__PreviousKey is the same as Pseudonyms__Key; a new version needs a new key.", [nameof(PreviousKey)]);
        }
    }

    /// <summary>The key that new pseudonyms are made under; null if there is none.</summary>
    internal PseudonymKey? Current() => IsMissing(Key) ? null : new PseudonymKey(KeyVersion, Decode(Key));

    /// <summary>The key that was used before; null if there is none.</summary>
    internal PseudonymKey? Previous() => IsMissing(PreviousKey) ? null : new PseudonymKey(PreviousKeyVersion, Decode(PreviousKey));

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var written) ? bytes[..written] : [];
    }
}
