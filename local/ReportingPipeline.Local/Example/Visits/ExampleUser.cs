using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReportingPipeline.Local.Example;

/// <summary>An invented user: how often they come, and where they live in each year that they come at all.</summary>
internal sealed record ExampleUser(int Number, int Weight, IReadOnlyDictionary<int, Stay> Stays)
{
    /// <summary>The version of the key behind every pseudonym of the example.</summary>
    public const int KeyVersion = 1;

    // A real centre's key is a secret of the centre; this one is printed here so that nobody takes it for one.
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("example key of Sagatun, not a secret");

    /// <summary>Lower-case hex of HMAC-SHA-256 over the user's canonical id, such as sagatun:user:0001.</summary>
    public string Pseudonym { get; } = Convert.ToHexStringLower(HMACSHA256.HashData(
        Key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"sagatun:user:{Number:D4}"))));

    /// <summary>Whether the user comes in the year.</summary>
    public bool ComesIn(int year) => Stays.ContainsKey(year);

    /// <summary>Whether the user moves during the year.</summary>
    public bool MovesIn(int year) => Stays.TryGetValue(year, out var stay) && stay.MoveHalf > 0;
}
