using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>A workbook as text that people can compare: properties, names, and every sheet with its tables, charts and cells.</summary>
internal static class WorkbookText
{
    /// <summary>Renders a workbook.</summary>
    public static string Render(Stream workbook)
    {
        using var document = SpreadsheetDocument.Open(workbook, isEditable: false);
        var text = new StringBuilder();
        var properties = document.PackageProperties;
        text.Append(CultureInfo.InvariantCulture, $"title {properties.Title}\nsubject {properties.Subject}\n");
        text.Append(CultureInfo.InvariantCulture, $"author {properties.Creator}\nkeywords {properties.Keywords}\n");
        text.Append(CultureInfo.InvariantCulture, $"language {properties.Language}\n");
        text.Append(CultureInfo.InvariantCulture, $"created {properties.Created?.ToUniversalTime():yyyy-MM-dd HH:mm:ss}\n");
        foreach (var name in document.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Where(name => name.LocalSheetId is null))
        {
            text.Append(CultureInfo.InvariantCulture, $"name {name.Name} {name.Text}\n");
        }

        foreach (var sheet in OpenedSheet.All(document)) Append(text, sheet);
        return text.ToString();
    }

    private static void Append(StringBuilder text, OpenedSheet sheet)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n=== {sheet.Name}\n");
        if (sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.TabColor>().SingleOrDefault() is { } tab) text.Append(CultureInfo.InvariantCulture, $"tab {tab.Rgb}\n");
        text.Append(CultureInfo.InvariantCulture, $"columns {string.Join(' ', sheet.ColumnWidths.Select(Math.Truncate))}\n");
        text.Append(CultureInfo.InvariantCulture, $"frozen above and left of {sheet.Worksheet.Descendants<Pane>().Single().TopLeftCell}\n");
        foreach (var table in sheet.Tables) text.Append(CultureInfo.InvariantCulture, $"table {table.Name} {table.Reference}\n");
        foreach (var chart in sheet.Charts) Append(text, chart);
        foreach (var cell in sheet.Cells)
        {
            text.Append(CultureInfo.InvariantCulture, $"{cell.Address,-5}{cell.Value}{(cell.Format == "General" ? "" : $"    [{cell.Format}]")}\n");
        }
    }
    private static void Append(StringBuilder text, OpenedChart chart)
    {
        text.Append(CultureInfo.InvariantCulture, $"chart {chart.Kind} in rows {chart.Frame.Top + 1}-{chart.Frame.Bottom}: {chart.Title} | {chart.CategoryTitle} | {chart.ValueTitle}\n");
        text.Append(CultureInfo.InvariantCulture, $"  says {chart.Description}\n");
        foreach (var series in chart.Series)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Drawn(series.Name)}; {Drawn(series.Categories)}; {Drawn(series.Values)} [{series.Format}]\n");
        }
    }

    private static string Drawn(OpenedReference reference) =>
        $"{reference.Formula} = {string.Join(' ', Enumerable.Range(0, reference.Count).Select(place => reference.Cache.GetValueOrDefault(place, "(gap)")))}";
}
