using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Csv;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Tests.Workbooks.Csv;

public sealed class ReportTablesTests
{
    private static readonly NumberFormatInfo Norwegian = new() { NumberDecimalSeparator = "," };

    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_HasEveryCellOfEveryTable(string sample)
    {
        var opened = Open(sample);
        var tables = ReportTables.Tables(Samples.All[sample], Language.Bokmal).ToList();

        Assert.Equal(["datapackage.json", .. tables.Select(table => $"{table.Name}.csv")], opened.Files.Keys);
        Assert.All(tables, table =>
        {
            var lines = opened.Lines($"{table.Name}.csv");
            Assert.Equal(table.Rows.Count + 1, lines.Count);
            var kinds = table.Columns.SelectMany(column => Fields(column.Kind)).ToList();
            Assert.All(table.Rows.Zip(lines.Skip(1)), row => Assert.Equal(
                row.First.Cells.SelectMany(Fields), row.Second.Zip(kinds, (field, kind) => CellOf(kind, field))));
        });
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_IsDescribedFileByFileAndColumnByColumn(string sample)
    {
        var opened = Open(sample);

        Assert.Equal(opened.Files.Keys.Skip(1), opened.Resources.Select(resource => resource.GetProperty("path").GetString()!));
        Assert.Distinct(opened.Resources.Select(resource => resource.GetProperty("name").GetString()!));
        Assert.All(opened.Resources, resource =>
        {
            var file = opened.Files[resource.GetProperty("path").GetString()!];
            Assert.Equal((file.Length, $"sha256:{Convert.ToHexStringLower(SHA256.HashData(file))}"), (resource.GetProperty("bytes").GetInt32(), resource.GetProperty("hash").GetString()));
            var names = OpenedTables.Fields(resource).Select(field => field.GetProperty("name").GetString()!).ToList();
            Assert.Equal(names, opened.Lines(resource.GetProperty("path").GetString()!)[0]);
            Assert.Distinct(names);
            Assert.All(names, name => Assert.Matches("^[a-z0-9]+(_[a-z0-9]+)*$", name));
        });
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_HoldsNothingButWhatItsDescriptionSays(string sample)
    {
        var opened = Open(sample);

        Assert.All(opened.Resources, resource =>
        {
            var missing = resource.GetProperty("schema").GetProperty("missingValues").EnumerateArray().Select(sign => sign.GetString()).ToHashSet();
            var fields = OpenedTables.Fields(resource);
            foreach (var line in opened.Lines(resource.GetProperty("path").GetString()!).Skip(1))
            {
                Assert.All(fields.Zip(line), field => Assert.True(missing.Contains(field.Second) || IsOf(field.First, field.Second), $"{field.Second} is not what {field.First} says."));
            }
        });
    }

    [Theory]
    [InlineData(Language.Nynorsk, "Eining")]
    [InlineData(Language.English, "Unit")]
    public void Write_OtherLanguage_HasTheSameFilesAndColumnsUnderTitlesOfItsOwn(Language language, string title)
    {
        var (bokmal, other) = (Open("with-funding"), new OpenedTables(ReportTables.Write(Samples.All["with-funding"], language)));

        Assert.Equal(bokmal.Files.Keys, other.Files.Keys);
        Assert.All(bokmal.Files.Keys.Skip(1), file => Assert.Equal(bokmal.Lines(file)[0], other.Lines(file)[0]));
        var unit = other.Resources.SelectMany(OpenedTables.Fields).Single(field => field.GetProperty("name").GetString() == "enhet");
        Assert.Equal(title, unit.GetProperty("title").GetString());
    }

    // Sizes and checksums, which another test looks at, differ with every word in the tables.
    [Fact]
    public void Write_HalfYears_IsDescribedAsExpected() => Golden.Verify(
        "half-years.datapackage",
        Regex.Replace(Encoding.UTF8.GetString(Open("half-years").Files["datapackage.json"]), "(?<=\"bytes\": )[0-9]+|(?<=\"sha256:)[0-9a-f]+", "0"),
        "json");

    [Fact]
    public void Write_Tables_AreWhatANorwegianExcelOpens()
    {
        var file = Open("half-years").Files["UnikeBrukere.csv"];

        Assert.Equal(Encoding.UTF8.Preamble, file.AsSpan(0, 3));
        var lines = Encoding.UTF8.GetString(file.AsSpan(3)).Split("\r\n");
        Assert.Equal("kommune;hele_2018;hele_2019", string.Join(';', lines[0].Split(';').Take(3)));
        Assert.Equal("Løten;:;9", string.Join(';', lines[4].Split(';').Take(3)));
        Assert.Contains(
            "Hamar;64,47;", Encoding.UTF8.GetString(Open("half-years").Files["UnikeBrukereAndeler.csv"]), StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Write_HiddenAndMissingFigures_KeepTheirSigns()
    {
        var (hidden, first) = (Open("hidden").Lines("UnikeBrukere.csv"), Open("first-report").Lines("BesokPerPeriode.csv"));

        Assert.Contains(hidden, line => line.Skip(1).Contains(":"));
        Assert.Contains(first, line => line.Skip(3).All(field => field == "–"));
    }

    [Fact]
    public void Write_LegendOfTheSigns_MissesNoneOfThem()
    {
        var opened = Open("half-years");
        var legend = opened.Resources.Single(resource => resource.GetProperty("path").GetString() == "Tegnforklaring.csv");

        Assert.Empty(legend.GetProperty("schema").GetProperty("missingValues").EnumerateArray());
        Assert.Equal(["0", "–", ":"], opened.Lines("Tegnforklaring.csv").Skip(1).Select(line => line[0]));
    }

    [Fact]
    public void Write_Totals_AreNumberedInTheDescription()
    {
        var users = Open("half-years").Resources.Single(resource => resource.GetProperty("path").GetString() == "UnikeBrukere.csv");

        Assert.Equal([7], users.GetProperty("totalRows").EnumerateArray().Select(row => row.GetInt32()));
    }

    [Fact]
    public async Task Write_AgainLater_GivesTheSameBytes()
    {
        var first = ReportTables.Write(Samples.All["revision"], Language.Bokmal);
        await Task.Delay(TimeSpan.FromSeconds(2.1)); // zip times have a resolution of two seconds

        Assert.Equal(first, ReportTables.Write(Samples.All["revision"], Language.Bokmal));
    }

    private static OpenedTables Open(string sample) => new(ReportTables.Write(Samples.All[sample], Language.Bokmal));

    // A period is its name and its days.
    private static CellKind[] Fields(CellKind kind) => kind == CellKind.Period ? [CellKind.Text, CellKind.Date, CellKind.Date] : [kind];

    private static Cell[] Fields(Cell cell) =>
        cell is { Text: { } name, Months: { } months } ? [name, months.First.FirstDay, months.Last.LastDay] : [cell];

    private static Cell CellOf(CellKind kind, string field) => kind switch
    {
        _ when field is ":" or "–" || CellFormat.IsText(kind) => field is ['\'', '=' or '+' or '-' or '@', ..] ? field[1..] : field,
        CellKind.Date => DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Percent or CellKind.SignedPercent => (ShareFigure)new Share((long)(decimal.Parse(field, Norwegian) * 100), 10_000),
        CellKind.Decimal or CellKind.OneDecimal => new DecimalFigure((long)(decimal.Parse(field, Norwegian) * 100)),
        _ => long.Parse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
    };

    private static bool IsOf(JsonElement field, string value) => field.GetProperty("type").GetString() switch
    {
        "string" => true,
        "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "number" => field.GetProperty("decimalChar").GetString() == "," && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Norwegian, out _),
        _ => false,
    };
}
