using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Collection;

/// <summary>Names the rules that visits are counted by; counts made by other rules are made anew.</summary>
internal static class CountingRules
{
    // Raise it when a row comes to be counted, or to be rejected, in another way than before, or when more is counted.
    private const int Version = 6;

    /// <summary>
    /// A short name for the rules of a centre: this version of them, the centre's municipalities with their codes, and since when it
    /// registers.
    /// </summary>
    public static string Of(Centre? centre)
    {
        var codes = (centre?.Municipalities ?? [])
            .SelectMany(municipality => municipality.Codes, (municipality, code) => string.Create(
                CultureInfo.InvariantCulture, $"{municipality.Id} {code.Code} {code.FirstDay:yyyy-MM-dd} {code.LastDay:yyyy-MM-dd}"))
            .Order(StringComparer.Ordinal)
            .Append($"{centre?.RegisteredFrom}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', codes)));
        return string.Create(CultureInfo.InvariantCulture, $"{Version}-{Convert.ToHexStringLower(hash)[..16]}");
    }
}
