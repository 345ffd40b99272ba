using System.Text;

namespace ReportingPipeline.Delivery.Mail;

/// <summary>Free text in the header of a message, as RFC 2047 writes it.</summary>
internal static class HeaderText
{
    /// <summary>The most characters in a line that holds an encoded word (RFC 2047 2).</summary>
    public const int LineLength = 76;

    /// <summary>What a subject may hold, beside letters and digits, without being encoded.</summary>
    public const string SubjectPunctuation = " -.,:;/()'";

    /// <summary>What the name beside an address may hold, beside letters and digits, without being encoded or quoted.</summary>
    public const string NamePunctuation = " -";

    private const string Before = "=?utf-8?B?";
    private const string After = "?=";

    /// <summary>The text itself, if no character of it could end the header's line or confuse who reads it.</summary>
    /// <exception cref="ArgumentException">It holds a control character, such as a line break.</exception>
    public static string Checked(string text, string field) => text.Any(char.IsControl)
        ? throw new ArgumentException($"{field} must not hold line breaks or other control characters.", field)
        : text;

    /// <summary>The text as it stands behind a header's name, encoded and folded if need be.</summary>
    /// <param name="text">The text.</param>
    /// <param name="column">How many characters precede it in its line.</param>
    /// <param name="punctuation">What need not be encoded, beside letters and digits of ASCII.</param>
    public static string Encode(string text, int column, string punctuation)
    {
        if (IsPlain(text, punctuation) && column + text.Length <= LineLength) return text;

        var words = new List<string>();
        var word = new StringBuilder();
        var room = BytesAfter(column);
        foreach (var rune in text.EnumerateRunes())
        {
            // A character must not be split between two words (RFC 2047 5).
            if (rune.Utf8SequenceLength > room)
            {
                words.Add(EncodedWord(word.ToString()));
                word.Clear();
                room = BytesAfter(1);
            }

            word.Append(rune);
            room -= rune.Utf8SequenceLength;
        }

        words.Add(EncodedWord(word.ToString()));
        return string.Join("\r\n ", words);
    }

    // Spaces at the ends would be lost.
    private static bool IsPlain(string text, string punctuation) =>
        text == text.Trim() && text.All(letter => char.IsAsciiLetterOrDigit(letter) || punctuation.Contains(letter));

    private static int BytesAfter(int column) => (LineLength - column - Before.Length - After.Length) / 4 * 3;

    private static string EncodedWord(string text) => $"{Before}{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}{After}";
}
