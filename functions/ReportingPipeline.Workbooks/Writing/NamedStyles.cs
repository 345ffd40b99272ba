using System.Globalization;
using System.Xml.Linq;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>
/// The styles of a saved workbook with the names by which programs, those that read aloud among them, know titles and headings.
/// ClosedXML writes cells of looks and knows no names for them, so they are found by their size.
/// </summary>
internal static class NamedStyles
{
    /// <summary>The path of the part.</summary>
    public const string Path = "xl/styles.xml";

    // The numbers of the built-in styles, whatever they are called in a language: ECMA-376 part 1, 18.8.7.
    private static readonly (string Name, int BuiltIn, double Size)[] Named =
    [
        ("Title", 15, Styles.TitleSize),
        ("Heading 1", 16, Styles.SectionSize),
        ("Heading 2", 17, Styles.CaptionSize),
    ];

    /// <summary>Writes the part with the names.</summary>
    public static void Write(SavedCells saved, Stream stream)
    {
        var root = saved.Load(Path);
        var name = root.Name.Namespace;
        var (fonts, cells) = (root.Element(name + "fonts")!, root.Element(name + "cellXfs")!);
        var (looks, styles) = (root.Element(name + "cellStyleXfs")!, root.Element(name + "cellStyles")!);
        foreach (var (style, builtIn, size) in Named)
        {
            var ofSize = fonts.Elements().Index()
                .Where(font => (double?)font.Item.Element(name + "sz")?.Attribute("val") == size)
                .Select(font => font.Index)
                .ToHashSet();
            var styled = cells.Elements().Where(cell => ofSize.Contains((int)cell.Attribute("fontId")!)).ToList();
            if (styled.Count == 0) continue;

            var number = looks.Elements().Count();
            var look = new XElement(styled[0]);
            look.SetAttributeValue("xfId", null);
            looks.Add(look);
            foreach (var cell in styled) cell.SetAttributeValue("xfId", Invariant(number));
            styles.Add(new XElement(
                name + "cellStyle",
                new XAttribute("name", style),
                new XAttribute("xfId", Invariant(number)),
                new XAttribute("builtinId", Invariant(builtIn))));
        }

        foreach (var list in new[] { looks, styles }) list.SetAttributeValue("count", Invariant(list.Elements().Count()));
        root.Save(stream, SaveOptions.DisableFormatting);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
