namespace ReportingPipeline.Workbooks.Writing;

/// <summary>What a part of a package holds.</summary>
/// <param name="ContentType">What it is.</param>
/// <param name="Relationship">What it is to the part that refers to it.</param>
internal sealed record PartKind(string ContentType, string Relationship)
{
    private const string OfOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string Format = "application/vnd.openxmlformats-";

    public static readonly PartKind Workbook = Spreadsheet("sheet.main", "officeDocument");
    public static readonly PartKind Worksheet = Spreadsheet("worksheet", "worksheet");
    public static readonly PartKind SharedTexts = Spreadsheet("sharedStrings", "sharedStrings");
    public static readonly PartKind Styles = Spreadsheet("styles", "styles");
    public static readonly PartKind Theme = Office("theme", "theme");
    public static readonly PartKind Table = Spreadsheet("table", "table");
    public static readonly PartKind Drawing = Office("drawing", "drawing");
    public static readonly PartKind Chart = Office("drawingml.chart", "chart");

    public static readonly PartKind Properties = new(
        Format + "package.core-properties+xml", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");

    private static PartKind Spreadsheet(string type, string relationship) => Office("spreadsheetml." + type, relationship);

    private static PartKind Office(string type, string relationship) => new($"{Format}officedocument.{type}+xml", OfOffice + relationship);
}
