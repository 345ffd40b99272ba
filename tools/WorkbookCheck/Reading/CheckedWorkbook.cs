using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Reading;

/// <summary>A finished workbook, as whoever opens it finds it.</summary>
internal sealed class CheckedWorkbook
{
    /// <summary>Reads a workbook.</summary>
    /// <exception cref="InvalidDataException">The document is not a workbook.</exception>
    public CheckedWorkbook(SpreadsheetDocument document)
    {
        Document = document;
        var part = document.WorkbookPart ?? throw new InvalidDataException("It has no workbook part.");
        var workbook = part.Workbook ?? throw new InvalidDataException("Its workbook part is empty.");
        Looks = new CellLooks(part);
        Texts = [.. part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []];
        Names = [.. workbook.DefinedNames?.Elements<DefinedName>() ?? []];
        Sheets = [.. (workbook.Sheets?.Elements<Sheet>() ?? []).Select((sheet, index) =>
            new CheckedSheet(this, sheet, (WorksheetPart)part.GetPartById(sheet.Id!.Value!), index))];
    }

    /// <summary>What is found in a file; a stream that can seek, and stays open.</summary>
    /// <exception cref="InvalidDataException">It is not a workbook in the format .xlsx, or a damaged one.</exception>
    public static IReadOnlyList<T> Read<T>(Stream file, Func<CheckedWorkbook, IEnumerable<T>> find)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            return [.. find(new CheckedWorkbook(document))];
        }
        catch (Exception damage)
        {
            // Whatever is missing or misspelt in a file shows as another type of exception.
            throw new InvalidDataException($"It is not a workbook (.xlsx), or it is damaged: {damage.Message}", damage);
        }
    }

    public SpreadsheetDocument Document { get; }

    public CellLooks Looks { get; }

    /// <summary>The texts that cells name by number.</summary>
    public IReadOnlyList<SharedStringItem> Texts { get; }

    public IReadOnlyList<DefinedName> Names { get; }

    /// <summary>The sheets in the order of their tabs.</summary>
    public IReadOnlyList<CheckedSheet> Sheets { get; }
}
