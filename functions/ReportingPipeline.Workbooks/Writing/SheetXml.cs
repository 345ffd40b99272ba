using System.Buffers;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Workbooks.Writing.Charts;
using Written = DocumentFormat.OpenXml.Spreadsheet;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The part of a sheet: its cells, and all around them.</summary>
internal static class SheetXml
{
    // What Excel adds to the width of a column for its edges: five pixels, where a digit has seven, in 256ths.
    private const double Edges = 182 / 256d;

    private const string NoCells = "<x:sheetData />";

    // The usual one is the first, and no cell has it.
    private static ReadOnlySpan<byte> OnlyStyle => " s=\"1\""u8;

    /// <summary>Writes a sheet, with a reference to its drawing, if it has one, and to its tables.</summary>
    /// <param name="written">The sheet.</param>
    /// <param name="cells">The element that holds its cells, each with the one style that ClosedXML knows of.</param>
    /// <param name="drawingId">The id of its drawing's part.</param>
    /// <param name="tableIds">The ids of its tables' parts.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(
        WrittenSheet written, ReadOnlySpan<byte> cells, string? drawingId, IReadOnlyList<string> tableIds, Stream stream)
    {
        var around = Around(written, drawingId, tableIds).OuterXml.Split(NoCells);
        var sheet = new ArrayBufferWriter<byte>(cells.Length * 2);
        Encoding.UTF8.GetBytes(around[0], sheet);
        foreach (var style in written.CellStyles)
        {
            var next = cells.IndexOf(OnlyStyle);
            sheet.Write(cells[..next]);
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $" s=\"{style}\""), sheet);
            cells = cells[(next + OnlyStyle.Length)..];
        }

        sheet.Write(cells);
        Encoding.UTF8.GetBytes(around[1], sheet);
        stream.Write(sheet.WrittenSpan);
    }

    private static Worksheet Around(WrittenSheet written, string? drawingId, IReadOnlyList<string> tableIds) => new(
    [
        Properties(written.Sheet),
        new SheetDimension { Reference = $"A1:{CellReference.Address(written.Widths.Printed.Count - 1, written.Heights.Count)}" },
        new SheetViews(new SheetView(Frozen(written)) { WorkbookViewId = 0 }),
        new SheetFormatProperties { DefaultRowHeight = SheetRows.UsualHeight },
        new Columns(written.Widths.Printed.Select((width, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = width + Edges,
            CustomWidth = true,
        })),
        new SheetData(),
        .. written.Links.Count == 0 ? Array.Empty<OpenXmlElement>() : [Links(written.Links)],
        .. PageSetup.Of(written.Sheet, written.Page),

        // Years are text here, as labels are, and not numbers that somebody mistyped.
        new IgnoredErrors(new IgnoredError { SequenceOfReferences = new(["A1:XFD1048576"]), NumberStoredAsText = true }),
        .. drawingId is null ? Array.Empty<OpenXmlElement>() : [new Drawing { Id = drawingId }],
        .. tableIds.Count == 0 ? Array.Empty<OpenXmlElement>() : [Tables(tableIds)],
    ]);

    private static SheetProperties Properties(Layout.Sheet sheet) => new()
    {
        TabColor = sheet.TabColor is { } color ? new Written.TabColor { Rgb = TabColors.Of(color) } : null,
        PageSetupProperties = new PageSetupProperties { FitToPage = true },
    };

    private static Pane Frozen(WrittenSheet written)
    {
        var columns = written.Sheet.KeepsFirstColumn ? 1 : 0;
        return new Pane
        {
            HorizontalSplit = columns == 0 ? null : columns,
            VerticalSplit = written.RepeatedRows,
            TopLeftCell = CellReference.Address(columns, written.RepeatedRows + 1),
            ActivePane = columns == 0 ? PaneValues.BottomLeft : PaneValues.BottomRight,
            State = PaneStateValues.Frozen,
        };
    }

    private static Hyperlinks Links(IReadOnlyList<(Layout.Link Link, int Row)> links) => new(links.Select(placed => new Hyperlink
    {
        Reference = CellReference.Address(0, placed.Row),
        Location = CellReference.InSheet(placed.Link.Sheet, "A1"),
        Display = placed.Link.Text,
    }));

    private static TableParts Tables(IReadOnlyList<string> ids) =>
        new(ids.Select(id => new TablePart { Id = id })) { Count = (uint)ids.Count };
}
