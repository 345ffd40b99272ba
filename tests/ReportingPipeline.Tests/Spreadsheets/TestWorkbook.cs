using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;

namespace ReportingPipeline.Tests.Spreadsheets;

/// <summary>Workbooks as centres send them, and as they should not.</summary>
internal static class TestWorkbook
{
    public const string Sheet = "xl/worksheets/sheet1.xml";

    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>
    /// The styles that cells of <see cref="Of"/> refer to by their number: general, day, four digits, eleven digits, exponent, a format
    /// that somebody made for days, duration, and one with a letter in quotation marks.
    /// </summary>
    private const string Styles =
        $"""
        <styleSheet xmlns="{Namespace}">
        <numFmts count="5"><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="00000000000"/>
        <numFmt numFmtId="166" formatCode="dddd\ d/m/yyyy"/><numFmt numFmtId="167" formatCode="[h]:mm"/>
        <numFmt numFmtId="168" formatCode="&quot;d&quot;0"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="8"><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="11"/><xf numFmtId="166"/>
        <xf numFmtId="167"/><xf numFmtId="168"/></cellXfs>
        </styleSheet>
        """;

    /// <summary>A workbook of one sheet, as ClosedXML writes it: texts stay texts, and numbers and days are such.</summary>
    public static byte[] Of(params object?[][] rows) => Write(workbook => Fill(workbook.AddWorksheet("Besøk"), rows));

    /// <summary>A workbook as ClosedXML writes it.</summary>
    public static byte[] Write(Action<XLWorkbook> fill)
    {
        using var workbook = new XLWorkbook();
        fill(workbook);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    public static void Fill(IXLWorksheet sheet, params object?[][] rows)
    {
        foreach (var (row, values) in rows.Index())
        {
            foreach (var (column, value) in values.Index().Where(value => value.Item is not null))
            {
                var cell = sheet.Cell(row + 1, column + 1);
                if (value is string text) cell.SetValue(text);
                else if (value is DateTime moment) cell.SetValue(moment);
                else cell.SetValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>A workbook whose only sheet has these rows in XML, and which shows numbers in the styles above.</summary>
    public static byte[] OfXml(string rows) => Edit(
        Of([["text"]]),
        ("xl/styles.xml", _ => Styles),
        (Sheet, _ => $"<worksheet xmlns=\"{Namespace}\"><sheetData>{rows}</sheetData></worksheet>"));

    /// <summary>A workbook with the text of some of its parts changed; one that is not there is made.</summary>
    public static byte[] Edit(byte[] workbook, params (string Part, Func<string, string> Edit)[] edits)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, edit) in edits)
            {
                var before = "";
                if (archive.GetEntry(part) is { } entry)
                {
                    using (var reader = new StreamReader(entry.Open())) before = reader.ReadToEnd();
                    entry.Delete();
                }

                using var writer = new StreamWriter(archive.CreateEntry(part).Open(), new UTF8Encoding(false));
                writer.Write(edit(before));
            }
        }

        return file.ToArray();
    }
}
