using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Spreadsheets;

namespace ReportingPipeline.Tests.Spreadsheets;

public partial class WorkbookFileTests
{
    private const string Macros = "The workbook holds macros: save it as .xlsx without them, or as CSV in UTF-8.";
    private const string NoWorkbook = "The file must be an .xlsx workbook without macros, or CSV in UTF-8.";
    private const string Damaged =
        "The file is no .xlsx workbook, or a damaged one: open it, and save it anew as .xlsx, or as CSV in UTF-8.";

    private const string Bomb =
        "The workbook may unpack to at most 100 megabytes, 100 times its own size, and 1000 files: divide it, or save it as CSV in UTF-8.";

    [Theory]
    [InlineData("""<c t="s"><v>0</v></c>""", "text")]
    [InlineData("""<c t="inlineStr"><is><t xml:space="preserve"> a1 </t></is></c>""", "a1")]
    [InlineData("""<c t="inlineStr"><is><r><t>31</t></r><r><rPr/><t>12</t></r><rPh sb="0"><t>x</t></rPh></is></c>""", "3112")]
    [InlineData("""<c t="inlineStr"><is><t>a1_x000D_</t></is></c>""", "a1")]
    [InlineData("""<c t="str"><v>a1</v></c>""", "a1")]
    [InlineData("""<c t="e"><v>#N/A</v></c>""", "#N/A")]
    [InlineData("""<c><v>31129912345</v></c>""", "number 31129912345")]
    [InlineData("""<c><v>3.1129912345E10</v></c>""", "number 31129912345")]
    [InlineData("""<c s="4"><v>31129912345</v></c>""", "number 31129912345")]
    [InlineData("""<c><v>999999999999999</v></c>""", "number 999999999999999")]
    [InlineData("""<c><v>1000000000000000</v></c>""", "number ?")]
    [InlineData("""<c><v>43845.5</v></c>""", "number ? 2020-01-15T12:00")]
    [InlineData("""<c s="3"><v>1017012345</v></c>""", "number 01017012345")]
    [InlineData("""<c s="2"><v>301</v></c>""", "number 0301 1900-10-27T00:00")]
    [InlineData("""<c s="7"><v>43845</v></c>""", "number 43845 2020-01-15T00:00")]
    [InlineData("""<c><v>43845</v></c>""", "number 43845 2020-01-15T00:00")]
    [InlineData("""<c s="1"><v>43845</v></c>""", "date 43845 2020-01-15T00:00")]
    [InlineData("""<c s="5"><v>43845.520833333336</v></c>""", "date ? 2020-01-15T12:30")]
    [InlineData("""<c s="6"><v>43845</v></c>""", "date 43845 2020-01-15T00:00")]
    [InlineData("""<c t="d"><v>2020-01-15</v></c>""", "date ? 2020-01-15T00:00")]
    [InlineData("""<c r="A1" t="str"><f>B1</f><v>a1</v></c>""", "formula A1")]
    [InlineData("""<c r="A1"><f t="shared" si="0"/><v>7</v></c>""", "formula A1")]
    [InlineData("""<c><f>1+1</f><v>2</v></c>""", "formula R1C1")]
    public void Read_Cell_IsWhatItHolds(string xml, string expected) =>
        Assert.Equal([$"1: {expected}"], Rows(TestWorkbook.OfXml($"<row>{xml}</row>")));

    [Theory]
    [InlineData("""<row r="3"><c r="B3" t="str"><v>b</v></c></row><row><c r="AA1" t="str"><v>a</v></c></row>""", "3: |b", "4: |+25 a")]
    [InlineData("""<row/><row><c/><c t="inlineStr"><is><t> </t></is></c></row><row><c t="str"><v>a</v></c></row>""", "3: a")]
    [InlineData("""<row><c t="str"><v>a</v></c><c s="1"/><c/></row><row s="1"/><row><c><f>""</f><v></v></c></row>""", "1: a")]
    [InlineData("""<row><c r="C1" t="str"><v>b</v></c></row><row><c t="str"><v>c</v></c></row>""", "1: ||b", "2: c||")]
    [InlineData("""<row r="2147483647"><c r="XFD1" t="str"><v>a</v></c></row>""", "2147483647: |+62 a")]
    public void Read_Rows_AreThoseThatShowAnythingUnderTheirNumbers(string xml, params string[] expected) => Assert.Equal(
        expected,
        Rows(TestWorkbook.OfXml(xml)).Select(row => ManyBlanks().Replace(row, blanks => $"|+{blanks.Length - 1} ")));

    [Fact]
    public void Read_DaysFrom1904_AreTheDaysThatAreShown()
    {
        var workbook = TestWorkbook.Edit(
            TestWorkbook.OfXml("""<row><c s="1"><v>42383</v></c></row>"""),
            ("xl/workbook.xml", xml => xml.Replace("<x:workbookPr", "<x:workbookPr date1904=\"1\"", StringComparison.Ordinal)));

        Assert.Equal(["1: date 42383 2020-01-15T00:00"], Rows(workbook));
    }

    // Excel writes one of the two standards, and can be told to write the other.
    [Fact]
    public void Read_StrictOpenXml_IsTheSame()
    {
        string[] parts =
        [
            "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", TestWorkbook.Sheet,
        ];
        var workbook = TestWorkbook.Of(["a", new DateTime(2020, 1, 15)]);

        Assert.Equal(["1: a|date 43845 2020-01-15T00:00"], Rows(TestWorkbook.Edit(workbook, [.. parts.Select(part => (part, Edit()))])));

        static Func<string, string> Edit() => xml => xml
            .Replace("schemas.openxmlformats.org/officeDocument/2006/", "purl.oclc.org/ooxml/officeDocument/", StringComparison.Ordinal)
            .Replace("schemas.openxmlformats.org/spreadsheetml/2006/", "purl.oclc.org/ooxml/spreadsheetml/", StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HiddenSheets_AreLeftOut()
    {
        var workbook = TestWorkbook.Write(file =>
        {
            TestWorkbook.Fill(file.AddWorksheet("I fjor"), ["a"]);
            TestWorkbook.Fill(file.AddWorksheet("I år"), ["b"]);
            TestWorkbook.Fill(file.AddWorksheet("Lister"), ["c"]);
            file.Worksheet(1).Hide();
            file.Worksheet(3).Visibility = ClosedXML.Excel.XLWorksheetVisibility.VeryHidden;
        });

        Assert.Equal(["1: b"], Rows(workbook));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "macros", NoWorkbook },
        { "macros under another name", Macros },
        { "links", "The workbook takes values from other files: copy what it shows, and paste it as values into a new workbook." },
        { "password", "The file is an .xls workbook or protected by a password: save it as .xlsx without a password, or as CSV in UTF-8." },
        { "archive", NoWorkbook },
        { "half", Damaged },
        { "document type", Damaged },
        { "entity", Damaged },
        { "text that is not there", Damaged },
        { "bomb", Bomb },
        { "many files", Bomb },
        { "many rows", "A sheet may have at most 200000 rows: divide the file." },
        { "not UTF-8", "The file must be text in UTF-8, or an .xlsx workbook." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNotAccepted_IsRefusedWithWhatIs(string what, string accepted) =>
        Assert.Equal(accepted, Assert.Throws<UnreadableFileException>(() => Rows(File(what))).Message);

    // Deeper than a stack is: what reads elements inside each other by calls inside each other would end the process.
    [Fact]
    public void Read_ElementsDeepInsideEachOther_AreReadThrough()
    {
        const int depth = 200_000;
        var deep = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));
        var noise = new Random(1);
        var random = string.Concat(Enumerable.Range(0, 40_000).Select(_ => (char)noise.Next('a', 'z')));

        Assert.Equal(
            ["1: a"],
            Rows(TestWorkbook.OfXml($"<row><c r=\"B1\">{deep}</c><c r=\"A1\" t=\"str\"><v>a</v>{deep}</c><!--{random}--></row>")));
    }

    [Fact]
    public void Read_AnyBytesDamaged_IsReadOrRefusedAndNeverFails()
    {
        var workbook = TestWorkbook.Of(["date", "kind", "id", "municipality"], [new DateTime(2020, 1, 15), "user", "a1", 3403]);
        var random = new Random(20_200_115);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var damaged = (byte[])workbook.Clone();
            for (var times = random.Next(1, 4); times > 0; times--) damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);

            var failure = Record.Exception(() => Rows(damaged));

            Assert.True(failure is null or UnreadableFileException, $"{attempt}: {failure}");
        }
    }

    // What survives the archive's checksums: XML that says something else.
    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("[Content_Types].xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("_rels/.rels")]
    [InlineData(TestWorkbook.Sheet)]
    public void Read_AnyPartDamaged_IsReadOrRefusedAndNeverFails(string part)
    {
        var workbook = TestWorkbook.Of(["date", "kind", "id", "municipality"], [new DateTime(2020, 1, 15), "user", "a1", 3403]);
        var random = new Random(part.Length);
        for (var attempt = 0; attempt < 60; attempt++)
        {
            var damaged = TestWorkbook.Edit(workbook, (part, Damage));

            var failure = Record.Exception(() => Rows(damaged));

            Assert.True(failure is null or UnreadableFileException, $"{attempt}: {failure}");
        }

        string Damage(string xml)
        {
            var at = random.Next(xml.Length);
            return xml[..at] + "x9<>\"/="[random.Next(7)] + xml[Math.Min(xml.Length, at + random.Next(4))..];
        }
    }

    private static byte[] File(string what)
    {
        var workbook = TestWorkbook.Of(["a"]);
        return what switch
        {
            "macros" => Made(SpreadsheetDocumentType.MacroEnabledWorkbook, AddMacros),
            "macros under another name" => Made(SpreadsheetDocumentType.Workbook, AddMacros),
            "links" => Made(
                SpreadsheetDocumentType.Workbook, part => part.AddNewPart<ExternalWorkbookPart>().ExternalLink = new ExternalLink()),
            "password" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512]],
            "archive" => Archive(("notes.txt", "a")),
            "half" => workbook[..(workbook.Length / 2)],
            "document type" => TestWorkbook.Edit(workbook, (TestWorkbook.Sheet, xml => $"<!DOCTYPE a>{Root(xml)}")),
            "entity" => TestWorkbook.Edit(workbook, ("xl/workbook.xml", xml => $"<!DOCTYPE a [<!ENTITY b \"bb\">]>{Root(xml)}")),
            "text that is not there" => TestWorkbook.OfXml("""<row><c t="s"><v>7</v></c></row>"""),
            "bomb" => TestWorkbook.Edit(workbook, ("xl/media/image1.png", _ => new string('a', 20_000_000))),
            "many files" => Archive([.. Enumerable.Range(0, 1_001).Select(file => ($"{file}", "a"))]),
            "many rows" => TestWorkbook.OfXml(string.Concat(Enumerable.Range(0, 200_001).Select(row => $"<row><c><v>{row}</v></c></row>"))),
            _ => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("date;kind")],
        };
    }

    private static byte[] Made(SpreadsheetDocumentType type, Action<WorkbookPart> add)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, type))
        {
            var part = document.AddWorkbookPart();
            part.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            add(part);
        }

        return file.ToArray();
    }

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    private static void AddMacros(WorkbookPart part) => part.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1]));

    private static string Root(string xml) => xml[xml.IndexOf("<x:", StringComparison.Ordinal)..];

    private static List<string> Rows(byte[] content) => SpreadsheetFile.Read(
        content,
        sheets => sheets.SelectMany(rows => rows).Select(row => $"{row.Number}: {string.Join('|', row.Cells.Select(Text))}").ToList());

    [GeneratedRegex(@"\|{5,}")]
    private static partial Regex ManyBlanks();

    private static string Text(FileCell cell) => cell switch
    {
        TextCell text => text.Text,
        NumberCell number => string.Create(
            CultureInfo.InvariantCulture,
            $"{(number.IsShownAsDate ? "date" : "number")} {number.Digits ?? "?"} {number.Moment:yyyy-MM-ddTHH:mm}").TrimEnd(),
        FormulaCell formula => $"formula {formula.Reference}",
        _ => throw new InvalidOperationException("There is no other cell."),
    };
}
