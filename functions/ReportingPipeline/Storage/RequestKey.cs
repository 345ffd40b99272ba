using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ReportingPipeline.Storage;

/// <summary>
/// The key that a caller gives a request so that it is done once. It is stored nowhere: what is stored of the request can be recognised
/// and read only by whoever has the key, which nobody can guess of a caller's.
/// </summary>
public sealed class RequestKey
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] _key;

    private RequestKey(byte[] key) => _key = key;

    /// <summary>What the row of the request is called.</summary>
    public string RowKey => HashFor("row", []);

    /// <summary>Reads a key, which must be a UUID; quotation marks may stand around it. Null if it is none.</summary>
    public static RequestKey? TryParse(string? text) =>
        Guid.TryParseExact(text?.Trim().Trim('"'), "D", out var key) && key != Guid.Empty ? new RequestKey(key.ToByteArray()) : null;

    /// <summary>The key that a request has beside others with this one, by what it says.</summary>
    public RequestKey With(string content) => new(HMACSHA256.HashData(KeyFor("content"), Encoding.UTF8.GetBytes(content)));

    /// <summary>The key of something that the app itself does once; whoever knows what it is has the key.</summary>
    public static RequestKey Of(string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes(what)));

    /// <summary>A hash that tells a request from every other one that has the same key.</summary>
    public string FingerprintOf(string method, string address, byte[] body) =>
        HashFor("request", [.. Encoding.UTF8.GetBytes($"{method} {address}\n"), .. SHA256.HashData(body)]);

    /// <summary>An answer as it is stored.</summary>
    public byte[] Seal(byte[] answer)
    {
        var (nonce, tag, content) = (RandomNumberGenerator.GetBytes(NonceSize), new byte[TagSize], new byte[answer.Length]);
        using var cipher = new AesGcm(KeyFor("answer"), TagSize);
        cipher.Encrypt(nonce, answer, content, tag);
        return [.. nonce, .. tag, .. content];
    }

    /// <summary>An answer that was stored.</summary>
    public byte[] Open(byte[] sealedAnswer)
    {
        var answer = new byte[sealedAnswer.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(KeyFor("answer"), TagSize);
        var parts = sealedAnswer.AsSpan();
        cipher.Decrypt(parts[..NonceSize], parts[(NonceSize + TagSize)..], parts.Slice(NonceSize, TagSize), answer);
        return answer;
    }

    /// <summary>Says what this is and never the key.</summary>
    public override string ToString() => "(a request's key)";

    private string HashFor(string purpose, byte[] content) => Base64Url.EncodeToString(HMACSHA256.HashData(KeyFor(purpose), content));

    private byte[] KeyFor(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, SHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes(purpose));
}
