using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Json;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>Describes the files of a report's tables for programs, as a Tabular Data Package (Frictionless Data, version 1).</summary>
internal static class DataPackage
{
    /// <summary>The name that the standard gives the description.</summary>
    public const string FileName = "datapackage.json";

    private const string Description =
        "The tables of the workbook of the same name. " +
        "Rows and columns stand as they do there; totalRows numbers the rows that are totals of others, from 1. " +
        "A missing value is ':' for a figure that is hidden, as it could be about single persons, " +
        "or '–' for one that there is not; neither is ever zero. " +
        "Text that a spreadsheet would take for a formula has an apostrophe before it.";

    // Of tables with figures: one of texts, such as the legend of the signs, misses nothing.
    private static readonly string[] MissingValues = [Signs.Hidden, Signs.Missing];

    private static readonly JsonSerializerOptions Options = new(JsonShapes.Options)
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
            Name = $"{heading.CentreId}-{heading.Period.Key}-{heading.Recipient.Id}-r{heading.Revision}".ToLowerInvariant(),
            Title = title,
            Description,
            Version = $"{heading.Revision}",
            Created = heading.CreatedAt,
            Resources = files.Select(Resource),
        },
        Options);

    private static object Resource(TableFile file) => new
    {
        Profile = "tabular-data-resource",
        Name = file.Table.Name.ToLowerInvariant(),
        Path = file.Name,
        Title = file.Table.Caption,
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
            Fields = file.Data.Columns.Zip(file.ColumnNames, Field),
            MissingValues = file.Table.Columns.All(column => CellFormat.IsText(column.Kind)) ? [] : MissingValues,
        },
        TotalRows = file.Table.Rows.Index().Where(row => row.Item.IsTotal).Select(row => row.Index + 1),
    };

    private static object Field(Column column, string name) => new
    {
        Name = name,
        Title = column.Header,
        Type = TypeOf(column.Kind),
        DecimalChar = TypeOf(column.Kind) == "number" ? CsvTable.DecimalSign : null,
        Unit = CsvTable.IsPercent(column.Kind) ? "percent" : column.Kind == CellKind.Kroner ? "NOK" : null,
    };

    private static string TypeOf(CellKind kind) => kind switch
    {
        _ when CellFormat.IsText(kind) => "string",
        CellKind.Date => "date",
        CellKind.Whole or CellKind.SignedWhole or CellKind.Kroner => "integer",
        _ => "number",
    };
}
