using FsCheck;
using FsCheck.Fluent;

namespace ReportingPipeline.Domain.Tests.Texts;

/// <summary>Texts of letters and of what cannot always be kept: marks, halves of characters, line ends and controls.</summary>
internal static class TypedTexts
{
    private static readonly string[] Pieces =
        ["a", "Ø", "\u0301", " ", "👍🏽", "👨‍👩‍👧", "🏴", "\uD83D", "\uDC4D", "\u000B", "\r\n", "\n", "\t", "\0", "\uFFFE", "\uFFFD", "\u2028", "\u200B", "&", "<", "\""];

    /// <summary>Any number of them.</summary>
    public static readonly Gen<string> Texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat);
}
