using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Json;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>Describes the files of a report's tables for programs, as a Tabular Data Package (Frictionless Data, version 1).</summary>
internal static class DataPackage
{
    /// <summary>The name that the standard gives the description.</summary>
    public const string FileName = "datapackage.json";

    private const string Description =
        "The tables of the workbook of the same name. " +
        "Each file has the same columns in every report, the first of which say which report it is, so that files can be stacked. " +
        "Beside each number stands its status: 'skjult' for one that is hidden, as it could be about single persons, " +
        "'mangler' for one that there is not, and nothing for one that is there; neither is ever zero. " +
        "A row whose column er_sum says 'ja' is the total of others. " +
        "Text that a spreadsheet would take for a formula has an apostrophe before it.";

    private static readonly JsonSerializerOptions Options = new(ReportJson.Indented)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The description.</summary>
    /// <param name="heading">The heading of the report.</param>
    /// <param name="title">Its title in the reader's language.</param>
    /// <param name="files">The files.</param>
    public static byte[] Write(ReportHeading heading, string title, IEnumerable<TableFile> files) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Profile = "tabular-data-package",
            Name = $"{heading.CentreId}-{heading.Period.Key}-{heading.Recipient.Id}-v{heading.Revision}".ToLowerInvariant(),
            Title = title,
            Description,
            Version = $"{heading.Revision}",
            Created = heading.CreatedAt.UtcDateTime,
            Resources = files.Select(Resource),
        },
        Options);

    private static object Resource(TableFile file) => new
    {
        Profile = "tabular-data-resource",
        Name = file.Table.Name.ToLowerInvariant(),
        Path = file.Name,
        Title = file.Table.Title,
        Format = "csv",
        Mediatype = "text/csv",
        Encoding = "utf-8",
        Bytes = file.Content.Length,
        Hash = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(file.Content))}",
        Dialect = new
        {
            Delimiter = CsvTable.Separator,
            LineTerminator = CsvTable.NewLine,
            QuoteChar = '"',
            DoubleQuote = true,
            Header = true,
        },
        Schema = new
        {
            Fields = file.Table.Columns.Zip(file.ColumnNames, Field),
        },
    };

    private static object Field(DataColumn column, string name) => new
    {
        Name = name,
        Title = column.Header,
        Type = TypeOf(column.Kind),
        DecimalChar = TypeOf(column.Kind) == "number" ? CsvTable.DecimalSign : null,
        Constraints = column.Words.Count > 0 ? new { Enum = column.Words } : null,
        Unit = CsvTable.IsPercent(column.Kind) ? "percent" : column.Kind is CellKind.Kroner or CellKind.KronerRate ? "NOK" : null,
    };

    private static string TypeOf(CellKind kind) => kind switch
    {
        _ when CellFormat.IsText(kind) => "string",
        CellKind.Date => "date",
        CellKind.Whole or CellKind.SignedWhole or CellKind.Kroner => "integer",
        _ => "number",
    };
}
