using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ReportingPipeline.Spreadsheets;

/// <summary>What the cells of a workbook hold, by its shared texts and formats.</summary>
internal sealed class CellValues
{
    // Spreadsheets keep fifteen digits of a number.
    private const double FirstInexact = 1e15;

    private const int DaysFrom1900To1904 = 1_462;
    private const int DayAfterTheLast = 2_958_466;

    private readonly IReadOnlyList<string> _texts;
    private readonly IReadOnlyList<NumberStyle> _styles;
    private readonly int _firstDay;

    /// <summary>Reads what the cells of a workbook refer to.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="countsFrom1904">Whether its days are counted from 1904, as on the first Macs, and not from 1900.</param>
    public CellValues(WorkbookPart workbook, bool countsFrom1904)
    {
        _texts = workbook.SharedStringTablePart is { } texts ? [.. ReadTexts(texts)] : [];
        _styles = workbook.WorkbookStylesPart is { } styles ? NumberStyle.Read(styles) : [];
        _firstDay = countsFrom1904 ? DaysFrom1900To1904 : 0;
    }

    /// <summary>The cell of a value.</summary>
    /// <param name="type">The word for what sort of value it is; null for a number.</param>
    /// <param name="style">Which style of the workbook it is shown in; null for the first.</param>
    /// <param name="value">The value as it stands in the file.</param>
    public FileCell Of(string? type, int? style, string value) => type switch
    {
        _ when value.Length == 0 => FileCell.Blank,
        "s" => TextCell.Of(TextOf(value)),
        "str" or "inlineStr" => TextCell.Of(PartText.Decode(value)),
        "b" or "e" => TextCell.Of(value),
        "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? new NumberCell(null, moment, IsShownAsDate: true)
            : TextCell.Of(value),
        _ => NumberOf(_styles.ElementAtOrDefault(style ?? 0), value),
    };

    private string TextOf(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _texts.Count
            ? _texts[number]
            : throw new InvalidDataException("A cell refers to a text that is not there.");

    private NumberCell NumberOf(NumberStyle style, string value)
    {
        var number = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isExact = Math.Abs(number) < FirstInexact && Math.Truncate(number) == number;
        var digits = isExact ? ((long)number).ToString($"D{style.Digits}", CultureInfo.InvariantCulture) : null;
        var day = number + _firstDay;
        return new NumberCell(digits, day is >= 1 and < DayAfterTheLast ? DateTime.FromOADate(day) : null, style.IsDate);
    }

    private static IEnumerable<string> ReadTexts(SharedStringTablePart part)
    {
        using var xml = PartXml.Open(part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            var text = new StringBuilder();
            PartText.ReadInto(text, xml);
            yield return PartText.Decode(text.ToString());
        }
    }
}
