using System.Text;

namespace ReportingPipeline.Domain.Texts;

/// <summary>
/// The Latin letters of Unicode up to U+017F, which all languages of Norway are written with, in normalization form KC: a letter
/// and the mark after it become one character, and full-width characters the usual ones. Spelled out here, since the app runs
/// without the Unicode data of its machine, which would leave a text as it is.
/// </summary>
internal static class LatinText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = FirstFullWidth - '!';

    // Each mark with the letters that it can stand on: the letter alone, and the letter with it.
    private static readonly Dictionary<char, string> Marked = new()
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuù",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ",
        ['\u0303'] = "AÃNÑOÕaãnñoõIĨiĩUŨuũ",
        ['\u0304'] = "AĀaāEĒeēIĪiīOŌoōUŪuū",
        ['\u0306'] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ",
        ['\u0307'] = "CĊcċEĖeėGĠgġIİZŻzż",
        ['\u0308'] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ",
        ['\u030A'] = "AÅaåUŮuů",
        ['\u030B'] = "OŐoőUŰuű",
        ['\u030C'] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž",
        ['\u0327'] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ",
        ['\u0328'] = "AĄaąEĘeęIĮiįUŲuų",
    };

    /// <summary>A character as form KC has it when it stands alone.</summary>
    public static char Narrow(char character) =>
        character is >= FirstFullWidth and <= LastFullWidth ? (char)(character - FullWidthOffset) : character;

    /// <summary>The one character that a letter and a mark after it are; null if Unicode has none up to U+017F.</summary>
    public static char? Compose(char letter, char mark)
    {
        if (!Marked.TryGetValue(mark, out var pairs)) return null;
        for (var pair = 0; pair < pairs.Length; pair += 2)
        {
            if (pairs[pair] == letter) return pairs[pair + 1];
        }

        return null;
    }

    // The letter that a mark stands on.
    private static char? Unmarked(char marked)
    {
        foreach (var pairs in Marked.Values)
        {
            for (var pair = 0; pair < pairs.Length; pair += 2)
            {
                if (pairs[pair + 1] == marked) return pairs[pair];
            }
        }

        return null;
    }

    /// <summary>A text in which each letter and the mark after it are one character, as far as Unicode has one up to U+017F.</summary>
    public static string Compose(string text)
    {
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (composed.Length > 0 && Compose(composed[^1], character) is { } letter) composed[^1] = letter;
            else composed.Append(character);
        }

        return composed.ToString();
    }

    /// <summary>A letter in ASCII: without its mark, or by the letters that stand for it; an underscore for what has none.</summary>
    public static string Spelled(char character) => character switch
    {
        < '\u0080' => $"{character}",
        'æ' => "ae",
        'Æ' => "Ae",
        'ø' => "o",
        'Ø' => "O",
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        'ŋ' => "n",
        'Ŋ' => "N",
        'ŧ' => "t",
        'Ŧ' => "T",
        _ => $"{Unmarked(character) ?? '_'}",
    };

    /// <summary>Whether a character is among those that this class knows, and form KC leaves it as it is when no mark follows.</summary>
    public static bool Knows(char character) => character switch
    {
        < '\u0080' => true,
        // The multiplication and division signs, ligatures and such, and the dotless i, whose upper case is a matter of language.
        '×' or '÷' or 'ı' or 'Ĳ' or 'ĳ' or 'Ŀ' or 'ŀ' or 'ŉ' or 'ſ' => false,
        _ => character is >= '\u00C0' and <= '\u017F',
    };
}
