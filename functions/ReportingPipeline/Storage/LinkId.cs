using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Storage;

/// <summary>Which link of an e-mail it is; whoever knows the id has not the link's key.</summary>
/// <param name="CentreId">The centre that it leads to.</param>
/// <param name="Number">128 random bits in lower-case hexadecimal.</param>
public sealed partial record LinkId(string CentreId, string Number)
{
    private const int Bytes = 16;

    /// <summary>An id that no other link has.</summary>
    public static LinkId New(string centreId) => new(centreId, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads an id as it stands in addresses; null if it is none.</summary>
    public static LinkId? TryParse(string text) =>
        Format().Match(text) is { Success: true } match ? new LinkId(match.Groups[1].Value, match.Groups[2].Value) : null;

    /// <summary>The id as it stands in addresses, such as <c>sagatun_0f8fad5bd9cb469fa16570867728950e</c>.</summary>
    public override string ToString() => $"{CentreId}{ReportId.Separator}{Number}";

    [GeneratedRegex(@"^([A-Za-z0-9-]{1,64})_([0-9a-f]{32})\z")]
    private static partial Regex Format();
}
