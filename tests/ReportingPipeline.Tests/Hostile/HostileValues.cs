namespace ReportingPipeline.Tests.Hostile;

/// <summary>What systems and people write where something else belongs.</summary>
internal static class HostileValues
{
    /// <summary>Texts that some format, or somebody's eye, does not take for what they are.</summary>
    public static readonly string[] Texts =
    [
        "", " ", "\0", "\u000b", "\ud83d", "\udc00", "\ud83d\ude00", "\uffff", "\ufeff", "\u202e", "\u00a0", "é", "e\u0301", "ﬁ", "Ø", "İ",
        "null", "NaN", "-1", "0", "1e400", "9223372036854775808", "2019-02-29", "2019-05-14T00:00:00Z", "14.05.2019", "2019-05-14 ", "٢٠١٩-٠٥-١٤",
        "=1+1", "'; DROP TABLE", "../../etc/passwd", "{{x}}", "%s%n", "<b>", "\r\nBcc: x@example.org", "a|b", "a;b", "\"", "\\", "/", "#", "?",
        new('x', 129), new('å', 40_000), string.Concat(Enumerable.Repeat("\ud83d\ude00", 60)),
    ];

    /// <summary>Values of every type that a table can hold.</summary>
    public static readonly object?[] OfATable =
    [
        .. Texts, null, true, false, 0, 1, -1, int.MaxValue, int.MinValue, 0L, 7L, long.MaxValue, long.MinValue, 0.5, double.NaN,
        double.PositiveInfinity, Guid.Empty, BinaryData.FromBytes(new byte[] { 0, 255 }),
        DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
    ];
}
