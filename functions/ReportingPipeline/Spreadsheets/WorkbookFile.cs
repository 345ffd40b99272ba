using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace ReportingPipeline.Spreadsheets;

/// <summary>An .xlsx workbook that holds values and nothing that acts: no macros, and no links to other files.</summary>
internal static class WorkbookFile
{
    /// <summary>Reads a workbook by its worksheets that are not hidden, each as its rows, in order.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, or holds what is not accepted.</exception>
    public static T Read<T>(byte[] content, Func<IReadOnlyList<IEnumerable<FileRow>>, T> read)
    {
        try
        {
            ArchiveLimits.Check(content);
            using var document = SpreadsheetDocument.Open(new MemoryStream(content, writable: false), isEditable: false);
            if (document.DocumentType != SpreadsheetDocumentType.Workbook || document.WorkbookPart is not { } workbook)
            {
                throw new UnreadableFileException("The file must be an .xlsx workbook without macros, or CSV in UTF-8.");
            }

            RefuseWhatActs(document);
            var (sheets, countsFrom1904) = SheetsOf(workbook);
            var values = new CellValues(workbook, countsFrom1904);
            return read([.. sheets.Select(sheet => WorksheetRows.Read(sheet, values))]);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or XmlException or FormatException or InvalidDataException
            or IOException or ArgumentException or ArithmeticException or InvalidOperationException or NotSupportedException)
        {
            throw new UnreadableFileException(
                "The file is no .xlsx workbook, or a damaged one: open it, and save it anew as .xlsx, or as CSV in UTF-8.");
        }
    }

    private static void RefuseWhatActs(SpreadsheetDocument document)
    {
        foreach (var part in document.GetAllParts())
        {
            if (part is VbaProjectPart or MacroSheetPart or InternationalMacroSheetPart)
            {
                throw new UnreadableFileException("The workbook holds macros: save it as .xlsx without them, or as CSV in UTF-8.");
            }

            if (part is ExternalWorkbookPart)
            {
                throw new UnreadableFileException(
                    "The workbook takes values from other files: copy what it shows, and paste it as values into a new workbook.");
            }
        }
    }

    private static (IReadOnlyList<WorksheetPart> Sheets, bool CountsFrom1904) SheetsOf(WorkbookPart workbook)
    {
        var (sheets, countsFrom1904) = (new List<WorksheetPart>(), false);
        using var xml = PartXml.Open(workbook);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName != "sheet" || xml.GetAttribute("state") is "hidden" or "veryHidden") continue;
            if (PartXml.RelationshipId(xml) is { } id && workbook.GetPartById(id) is WorksheetPart sheet) sheets.Add(sheet);
        }

        return (sheets, countsFrom1904);
    }
}
