using FsCheck;
using FsCheck.Fluent;

namespace ReportingPipeline.Domain.Tests.Centres;

/// <summary>Addresses of e-mail as people type them, many of which are none.</summary>
internal static class TypedAddresses
{
    private static readonly string[] Letters =
        ["a", "Z", "9", "-", ".", "+", "'", "!", "#", "`", "{", "~", "=", "?", "hamar", "no", "xn--", "ø", "é", new string('b', 60)];

    private static readonly string[] Others =
        ["_", "..", "\"", "\\", " ", ",", ";", ":", "<", ">", "(", "[", "@", "\u00AD", "\n", "xn--lten-gra", "日"];

    private static readonly Gen<string> Piece = Gen.Frequency((9, Gen.Elements(Letters)), (1, Gen.Elements(Others)));

    /// <summary>An address, or what somebody may type instead of one.</summary>
    public static readonly Gen<string> Texts =
        from pieces in Gen.Choose(1, 4)
        from local in Gen.ArrayOf(Piece, pieces)
        from domain in Gen.ArrayOf(Piece, 5 - pieces)
        from end in Gen.Elements(".no", ".example", ".x-y", ".1", ".no.", "")
        select $"{string.Concat(local)}@{string.Concat(domain)}{end}";
}
