using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Pseudonyms;

/// <summary>One version of the secret key that pseudonyms are made under.</summary>
public sealed class PseudonymKey
{
    /// <summary>The fewest bytes that a key may have: as many as HMAC-SHA-256 gives back.</summary>
    public const int FewestBytes = 32;

    private readonly byte[] _secret;

    /// <summary>A key.</summary>
    /// <param name="version">The key's version, from 1.</param>
    /// <param name="secret">The key itself, at least <see cref="FewestBytes"/> bytes.</param>
    /// <exception cref="ArgumentException">
    /// The version is not positive, or the key too short; the message holds nothing of the key.
    /// </exception>
    public PseudonymKey(int version, ReadOnlySpan<byte> secret)
    {
        if (version < 1)
        {
            throw new ArgumentException(
                $"The version of a pseudonym key is a whole number from 1, not {version}.", nameof(version));
        }

        if (secret.Length < FewestBytes) throw new ArgumentException($"A pseudonym key has at least {FewestBytes} bytes.", nameof(secret));
        Version = version;
        _secret = secret.ToArray();
    }

    /// <summary>The key's version, which stands beside every pseudonym.</summary>
    public int Version { get; }

    /// <summary>A person's pseudonym: HMAC-SHA-256 over the canonical id in UTF-8, as 43 characters of base64url.</summary>
    public UserKey PseudonymOf(CanonicalId id) => new(Version, Keyed(_secret, id.Value));

    /// <summary>
    /// A keyed hash for another purpose, 43 characters of base64url;
    /// nobody can tell a pseudonym from it, or the other way round.
    /// </summary>
    public string HashFor(string purpose, string text) =>
        Keyed(HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, SHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes(purpose)), text);

    /// <summary>Says which version it is, and nothing of the key.</summary>
    public override string ToString() => $"pseudonym key version {Version}";

    private static string Keyed(byte[] secret, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));
}
