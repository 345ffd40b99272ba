using System.Globalization;

namespace WorkbookCheck.Colours;

/// <summary>A colour of sRGB; each part from 0 to 1.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(1, 1, 1);

    /// <summary>How bright it is, from 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>How well two are told apart, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.</summary>
    public double ContrastWith(Colour other) =>
        (Math.Max(Luminance, other.Luminance) + 0.05) / (Math.Min(Luminance, other.Luminance) + 0.05);

    /// <summary>Reads RRGGBB, or AARRGGBB, whose transparency spreadsheets ignore.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static Colour Parse(string hexadecimal)
    {
        var number = hexadecimal.Length is 6 or 8
            ? int.Parse(hexadecimal[^6..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : throw new FormatException($"'{hexadecimal}' is not a colour; it must be RRGGBB or AARRGGBB.");
        return new Colour((number >> 16) / 255d, ((number >> 8) & 255) / 255d, (number & 255) / 255d);
    }

    /// <summary>The colour as #RRGGBB.</summary>
    public override string ToString() => $"#{Byte(Red):X2}{Byte(Green):X2}{Byte(Blue):X2}";

    private static int Byte(double part) => (int)Math.Round(part * 255, MidpointRounding.AwayFromZero);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
