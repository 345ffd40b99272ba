using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ReportingPipeline.Spreadsheets;

/// <summary>The rows of a worksheet, one after the other.</summary>
internal static class WorksheetRows
{
    /// <summary>The most rows that a worksheet may hold anything in.</summary>
    public const int MostRows = 200_000;

    // Far to the right of everything that is read; whatever stands beyond is taken to stand there.
    private const int LastColumn = 63;

    /// <summary>Reads the rows that hold anything, each at least as wide as the first.</summary>
    /// <exception cref="UnreadableFileException">There are more than <see cref="MostRows"/>.</exception>
    public static IEnumerable<FileRow> Read(WorksheetPart sheet, CellValues values)
    {
        using var xml = PartXml.Open(sheet);
        var (number, width, rows) = (0, 0, 0);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            number = PartXml.Number(xml, "r") ?? number + 1;
            var row = new FileRow(number, ReadCells(xml, number, width, values));
            if (row.ShowsNothing) continue;

            if (width == 0) width = row.Cells.Count;
            if (++rows > MostRows) throw new UnreadableFileException($"A sheet may have at most {MostRows} rows: divide the file.");
            yield return row;
        }
    }

    private static List<FileCell> ReadCells(XmlReader xml, int row, int width, CellValues values)
    {
        var cells = new List<FileCell>();
        var column = -1;
        var isRow = !xml.IsEmptyElement;
        while (isRow && xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row"))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            column = Math.Min(ColumnOf(xml.GetAttribute("r")) ?? column + 1, LastColumn);
            var cell = ReadCell(xml, $"R{row}C{column + 1}", values);
            if (cell.IsBlank) continue;
            while (cells.Count <= column) cells.Add(FileCell.Blank);
            cells[column] = cell;
        }

        while (cells.Count < width) cells.Add(FileCell.Blank);
        return cells;
    }

    private static FileCell ReadCell(XmlReader xml, string place, CellValues values)
    {
        var (reference, type, style) = (xml.GetAttribute("r") ?? place, xml.GetAttribute("t"), PartXml.Number(xml, "s"));
        var (isCalculated, value) = (false, new StringBuilder());
        if (xml.IsEmptyElement) return FileCell.Blank;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c"))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "f") isCalculated = true;
            else if (xml.LocalName is "v" or "is") PartText.ReadInto(value, xml);
        }

        var text = value.ToString();
        return isCalculated ? new FormulaCell(reference, string.IsNullOrWhiteSpace(text)) : values.Of(type, style, text);
    }

    // Of A1 the 0, and of AA1 the 26.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = (column * 26) + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}
