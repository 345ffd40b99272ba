using System.Globalization;
using System.Xml.Linq;
using ClosedXML.Excel;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// The styles of all workbooks, which are the same whatever looks a workbook has: to collect and save those of one takes ClosedXML
/// nearly as long as its cells, so it does that once for all.
/// </summary>
internal static class SavedStyles
{
    /// <summary>The path of the part.</summary>
    public const string Path = "xl/styles.xml";

    // By which programs, those that read aloud among them, know titles and headings: ClosedXML knows no names. The numbers of the
    // built-in styles, whatever they are called in a language: ECMA-376 part 1, 18.8.7.
    private static readonly (string Name, int BuiltIn, IXLStyle Style)[] Named =
    [
        ("Title", 15, Styles.Title),
        ("Heading 1", 16, Styles.Section),
        ("Heading 2", 17, Styles.Caption),
    ];

    private static readonly Lazy<(Dictionary<IXLStyle, CellStyle> Styles, byte[] Part)> Saved = new(Save);

    /// <summary>The part.</summary>
    public static ReadOnlySpan<byte> Part => Saved.Value.Part;

    /// <summary>The number of a cell's style.</summary>
    /// <param name="style">One of <see cref="Styles.All"/>.</param>
    /// <param name="isQuoted">Whether the cell holds a text that stays one when somebody edits it.</param>
    public static int NumberOf(IXLStyle style, bool isQuoted)
    {
        var saved = Saved.Value.Styles[style];
        return isQuoted ? saved.Quoted : saved.Plain;
    }

    // As the styles of a workbook with two cells of each look, of which the second one is quoted.
    private static (Dictionary<IXLStyle, CellStyle> Styles, byte[] Part) Save()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.Worksheets.Add("Styles");
        foreach (var (index, style) in Styles.All.Index())
        {
            sheet.Cell(index + 1, 1).Style = style;
            sheet.Cell(index + 1, 2).Style = style;
            sheet.Cell(index + 1, 2).Style.IncludeQuotePrefix = true;
        }

        using var saved = SavedCells.Of(workbook);
        var numbers = saved.Load("xl/worksheets/sheet1.xml").Descendants().Attributes("s").Select(number => (int)number).Chunk(2);
        var styles = Styles.All.Zip(numbers, (style, pair) => (style, new CellStyle(pair[0], pair[1])))
            .ToDictionary(ReferenceEqualityComparer.Instance);
        return (styles, WithNames(saved.Load(Path), styles));
    }

    private static byte[] WithNames(XElement root, Dictionary<IXLStyle, CellStyle> saved)
    {
        var name = root.Name.Namespace;
        var cells = root.Element(name + "cellXfs")!.Elements().ToList();
        var (looks, styles) = (root.Element(name + "cellStyleXfs")!, root.Element(name + "cellStyles")!);

        // ClosedXML has one for each look, of which all but the usual one belong to no style.
        looks.ReplaceNodes(looks.Elements().First());
        foreach (var (number, (style, builtIn, described)) in Named.Index().Select(named => (named.Index + 1, named.Item)))
        {
            var (plain, quoted) = saved[described];
            var look = new XElement(cells[plain]);
            look.SetAttributeValue("xfId", null);
            looks.Add(look);
            foreach (var cell in new[] { plain, quoted }) cells[cell].SetAttributeValue("xfId", Invariant(number));
            styles.Add(new XElement(
                name + "cellStyle",
                new XAttribute("name", style),
                new XAttribute("xfId", Invariant(number)),
                new XAttribute("builtinId", Invariant(builtIn))));
        }

        foreach (var list in new[] { looks, styles }) list.SetAttributeValue("count", Invariant(list.Elements().Count()));
        using var part = new MemoryStream();
        root.Save(part, System.Xml.Linq.SaveOptions.DisableFormatting);
        return part.ToArray();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record CellStyle(int Plain, int Quoted);
}
