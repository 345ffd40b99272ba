using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Checks;

/// <summary>
/// The source rows of the centre that belong to no period, as their partition names no month, or one in which no visit can have been
/// made. They stand behind every period until the source is put right, and want explaining once.
/// </summary>
/// <param name="Rows">How many rows there are, by the rule that they break, in the order of the rules.</param>
/// <param name="Keys">Their partition keys, in order.</param>
public sealed record UnplacedRowsFinding(IReadOnlyList<(RejectionReason Reason, int Rows)> Rows, params IReadOnlyList<string> Keys)
    : UncountedRowsFinding(Rows, Keys)
{
    /// <inheritdoc/>
    public override CheckKind Kind => CheckKind.UnplacedRows;

    /// <summary>As many others want explaining anew.</summary>
    public override string Figures => Total == 0 ? "" : $"{base.Figures} {Convert.ToHexStringLower(HashOfKeys())[..8]}";

    private byte[] HashOfKeys() => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Keys)));
}
