using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Pseudonyms;

/// <summary>The pseudonym keys that the settings hold.</summary>
public sealed class PseudonymKeys(IOptions<PseudonymOptions> options)
{
    private const string HowToSet =
        "is not set, or its secret in Key Vault cannot be read: put at least 32 random bytes in base64 there, and the key's version into";

    private readonly PseudonymKey? _current = options.Value.Current();
    private readonly PseudonymKey? _previous = options.Value.Previous();

    /// <summary>The key that new pseudonyms are made under.</summary>
    /// <exception cref="StateConflictException">None is set; the message says how to.</exception>
    public PseudonymKey Current => _current
        ?? throw new StateConflictException($"The setting Pseudonyms__Key {HowToSet} Pseudonyms__KeyVersion.");

    /// <summary>The key that was used before.</summary>
    /// <exception cref="StateConflictException">None is set; the message says how to.</exception>
    public PseudonymKey Previous => _previous
        ?? throw new StateConflictException($"The setting Pseudonyms__PreviousKey {HowToSet} Pseudonyms__PreviousKeyVersion.");

    /// <summary>Every key that is set, the present one first.</summary>
    /// <exception cref="StateConflictException">There is no present one; the message says how to set it.</exception>
    public IReadOnlyList<PseudonymKey> All => _previous is null ? [Current] : [Current, _previous];
}
