using System.Xml;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Layout;

/// <summary>
/// The value of a cell: a text or a number.
/// What is missing is a dash and what is hidden a colon, never empty and never zero.
/// </summary>
internal readonly record struct Cell
{
    private Cell(string text) => Text = text;

    private Cell(double number) => Number = number;

    /// <summary>The text; null if the cell holds a number.</summary>
    public string? Text { get; }

    /// <summary>The months of the period that the text names; null if it names none.</summary>
    public MonthSpan? Months { get; private init; }

    /// <summary>The number; a day is the number that Excel has for it.</summary>
    public double Number { get; }

    /// <summary>Whether it is a share of so few that one decimal says all.</summary>
    public bool IsShareOfFew { get; private init; }

    /// <summary>Whether it stands for a figure that is not told; a text that reads the same does too.</summary>
    public bool IsHidden => Text == Signs.Hidden;

    /// <summary>Whether it stands for a figure that there is not, likewise.</summary>
    public bool IsMissing => Text == Signs.Missing;

    /// <summary>A period by its name on its own.</summary>
    public static Cell Of(ReportingPeriod period, ReportTexts texts) => Of(texts.Periods.Title(period), period.Months);

    /// <summary>Months by a name for them.</summary>
    public static Cell Of(string name, MonthSpan months)
    {
        Cell cell = name;
        return cell with { Months = months };
    }

    public static implicit operator Cell(string text) =>
        new(string.Concat(text.Select((character, at) => IsPrintable(text, at) ? character : ' ')));

    public static implicit operator Cell(long number) => new((double)number);

    public static implicit operator Cell(Figure figure) => figure.Number is { } number ? new Cell((double)number) : Absent(figure.IsHidden);

    public static implicit operator Cell(ShareFigure figure) => figure.Share is { } share
        ? new Cell((double)share.Part / share.Whole) { IsShareOfFew = share.IsOfFew }
        : Absent(figure.IsHidden);

    public static implicit operator Cell(DecimalFigure figure) =>
        figure.Hundredths is { } hundredths ? new Cell(hundredths / 100d) : Absent(figure.IsHidden);

    public static implicit operator Cell(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue).ToOADate());

    private static Cell Absent(bool isHidden) => new(isHidden ? Signs.Hidden : Signs.Missing);

    // The format cannot hold the others, and a report must not fail over one in the key of a rejected row.
    private static bool IsPrintable(string text, int at) =>
        text[at] >= ' ' && XmlConvert.IsXmlChar(text[at]) || IsPair(text, at) || (at > 0 && IsPair(text, at - 1));

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text, at);
}
