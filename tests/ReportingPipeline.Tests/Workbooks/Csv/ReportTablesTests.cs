using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Csv;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Csv;

public sealed class ReportTablesTests
{
    private static readonly NumberFormatInfo Norwegian = new() { NumberDecimalSeparator = "," };

    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_HasEveryFigureOfEveryTableInItsOrder(string sample)
    {
        var opened = Open(sample);
        var tables = TablesOf(sample);

        Assert.Equal(["datapackage.json", .. tables.Select(table => $"{table.Name}.csv")], opened.Files.Keys);
        Assert.All(tables, table => Assert.Equal(Figures(table), Figures(opened, table)));
    }

    [Fact]
    public void Write_AnyReport_HasTheSameColumnsInTheFilesOfAName()
    {
        var files = Samples.All.Keys.Select(Open)
            .SelectMany(opened => opened.Files.Keys.Skip(1).Select(name => (name, Header: string.Join(';', opened.Lines(name)[0]))));

        var columns = files.GroupBy(file => file.name, file => file.Header).OrderBy(file => file.Key, StringComparer.Ordinal).ToList();
        Assert.All(columns, file => Assert.Single(file.Distinct()));
        Golden.Verify(
            "csv-columns",
            string.Concat(columns.Select(file => $"{file.Key}\n  {file.First().Replace(";", "\n  ", StringComparison.Ordinal)}\n")));
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_AnyFile_SaysInEveryRowWhichReportItIsOf(string sample)
    {
        var (opened, heading) = (Open(sample), Samples.All[sample].Heading);

        Assert.All(opened.Files.Keys.Skip(1), file =>
        {
            var lines = opened.Lines(file).Select(line => line[..4]).ToList();
            Assert.Equal(["rapport_senter", "rapport_periode", "rapport_kommune", "rapport_versjon"], lines[0]);
            Assert.All(
                lines.Skip(1),
                line => Assert.Equal([heading.CentreId, heading.Period.Id, heading.Recipient.Id, $"{heading.Revision}"], line));
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
            var fields = OpenedTables.Fields(resource);
            foreach (var line in opened.Lines(resource.GetProperty("path").GetString()!).Skip(1))
            {
                Assert.All(
                    fields.Zip(line),
                    field => Assert.True(IsOf(field.First, field.Second), $"{field.Second} is not what {field.First} says."));
            }
        });
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_HasANumberOrSaysWhyThereIsNone(string sample)
    {
        var opened = Open(sample);

        Assert.All(opened.Resources, resource =>
        {
            var fields = OpenedTables.Fields(resource);
            var numbers = fields.Index().Where(field => IsNumber(field.Item)).Select(field => field.Index).ToList();
            Assert.All(numbers, place => Assert.Equal($"{NameOf(fields[place])}_status", NameOf(fields[place + 1])));
            foreach (var line in opened.Lines(resource.GetProperty("path").GetString()!).Skip(1))
            {
                Assert.All(numbers, place => Assert.NotEqual(line[place].Length == 0, line[place + 1].Length == 0));
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
        Assert.Equal(
            "kommune;periode;fra_og_med;til_og_med;registrerte_unike_brukere;registrerte_unike_brukere_status;andel;andel_status;er_sum", After(lines[0], 4));
        Assert.Equal("Hamar;Hele 2018;2018-01-01;2018-12-31;49;;64,47;;nei", After(lines[1], 4));
        Assert.Equal("Løten;Hele 2018;2018-01-01;2018-12-31;;skjult;;skjult;nei", After(lines[10], 4));
        Assert.Equal("Totalt;Hele 2020;2020-01-01;2020-12-31;104;;100,00;;ja", After(lines[21], 4));
        Assert.Equal("", lines[^1]);
        Assert.DoesNotContain(lines, line => line.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Write_MeaningsOfWordsAndSigns_HasTheSigns() =>
        Assert.Equal(["0", "–", ":"], Open("half-years").Lines("Definisjoner.csv").Select(line => line[4]).TakeLast(3));

    // Nothing was registered before the first report, so that there is no period to compare with.
    [Fact]
    public void Write_ComparisonWithNothing_HasNoDays() => Assert.All(
        Open("first-report").Lines("Nokkeltall.csv").Skip(1), line => Assert.Equal(["–", "", ""], line[7..10]));

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_PeriodThatHasAName_HasItsDays(string sample)
    {
        var opened = Open(sample);

        Assert.All(opened.Resources, resource =>
        {
            var days = OpenedTables.Fields(resource).Index().Where(field => field.Item.GetProperty("type").GetString() == "date").Select(field => field.Index).ToList();
            foreach (var line in opened.Lines(resource.GetProperty("path").GetString()!).Skip(1))
            {
                // A period is its name, its first day and its last.
                Assert.All(days.Chunk(2), period => Assert.Equal(line[period[0] - 1] == "–", line[period[0]].Length == 0 || line[period[1]].Length == 0));
            }
        });
    }

    [Fact]
    public void Write_Again_GivesTheSameBytes()
    {
        var first = ReportTables.Write(Samples.All["revision"], Language.Bokmal);

        Assert.Equal(first, ReportTables.Write(Samples.All["revision"], Language.Bokmal));
        ReportWorkbookTests.Timeless(first);
    }

    private static OpenedTables Open(string sample) => new(ReportTables.Write(Samples.All[sample], Language.Bokmal));

    private static IReadOnlyList<Table> TablesOf(string sample) => [.. ReportWorkbook
        .Sheets(Samples.All[sample], ReportTexts.In(Language.Bokmal)).SelectMany(sheet => sheet.Blocks.OfType<Table>())];

    // Row by row, and of columns beside one another, as of half-years, a row for each of them; what is said of the whole table stands before
    // them in every row of data.
    private static IEnumerable<string> Figures(Table table)
    {
        var values = table.Columns.Select(column => column.Dimension?.Value).OfType<Cell>().Distinct().Select(value => (Cell?)value).DefaultIfEmpty();
        return
            from row in table.Rows
            from value in values
            from cell in row.Cells.Zip(table.Columns)
            where IsNumber(cell.Second.Kind) && (cell.Second.Dimension is null || cell.Second.Dimension.Value == value)
            select Spelled(cell.Second.Kind, cell.First);
    }

    private static IEnumerable<string> Figures(OpenedTables opened, Table table)
    {
        var fields = OpenedTables.Fields(opened.Resources.Single(resource => resource.GetProperty("path").GetString() == $"{table.Name}.csv"));
        var places = fields.Index().Where(field => IsNumber(field.Item)).Select(field => field.Index)
            .Skip(table.Facts.Count(fact => IsNumber(fact.Kind))).ToList();
        return opened.Lines($"{table.Name}.csv").Skip(1).SelectMany(line => places.Select(place => (line[place], line[place + 1]) switch
        {
            ("", "skjult") => Signs.Hidden,
            ("", "mangler") => Signs.Missing,
            (var number, _) => number,
        }));
    }

    private static bool IsNumber(CellKind kind) => !CellFormat.IsText(kind) && kind != CellKind.Date;

    private static bool IsNumber(JsonElement field) => field.GetProperty("type").GetString() is "integer" or "number";

    private static string NameOf(JsonElement field) => field.GetProperty("name").GetString()!;

    private static string After(string line, int fields) => string.Join(';', line.Split(';').Skip(fields));

    private static string Spelled(CellKind kind, Cell cell) => cell.Text ?? (kind is CellKind.Percent or CellKind.SignedPercent
        ? Math.Round((decimal)cell.Number * 100, 2, MidpointRounding.AwayFromZero).ToString("0.00", Norwegian)
        : ((decimal)cell.Number).ToString("0.##", Norwegian));

    // Where there is no number, another test looks for why.
    private static bool IsOf(JsonElement field, string value) => field.GetProperty("type").GetString() switch
    {
        "string" => value.Length == 0 || !field.TryGetProperty("constraints", out var constraints)
            || constraints.GetProperty("enum").EnumerateArray().Any(word => word.GetString() == value),
        "integer" => value.Length == 0 || long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "date" => value.Length == 0 || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "number" => field.GetProperty("decimalChar").GetString() == ","
            && (value.Length == 0
                || decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Norwegian, out _)),
        _ => false,
    };
}
