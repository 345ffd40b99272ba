using System.Text;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Tests.Spreadsheets;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RegistrationFileTests
{
    private const string Header = "date;kind;id;municipality;registeredAt";
    private const string Secret = "31129912345";

    private const string Date =
        "A date from 2018-01-01, when centre began to register, to today, 2020-03-01, written so or like 01.03.2020.";

    private const string Kind = "One of user and other, or bruker and annen.";

    private const string Instant = "An instant from 2018-01-01 to now, written like 2020-03-11T09:30:00Z or "
        + "2020-03-11T10:30:00+01:00, or like 11.03.2020 10:30 in Norwegian time, or nothing for now.";

    private const string Quotes =
        "A field in quotation marks must begin and end with one, and a quotation mark inside it be doubled.";

    private const string OrEmpty = " Leave the field empty if the id is unknown.";
    private const string NoId = "An id is made of Latin letters, digits and signs, with at least one besides separators." + OrEmpty;
    private const string UnknownId = "This says that the id is unknown." + OrEmpty;
    private const string Anew = ": format its column as text, and enter the id anew." + OrEmpty;
    private const string RoundedId = "A spreadsheet has turned the id into a rounded number, or one with decimals" + Anew;
    private const string DateForId = "A spreadsheet has turned the id into a date" + Anew;

    private const string ShortCode =
        "A code of four digits: a spreadsheet has left out the zero in front, so format the column as text, and enter the code anew.";

    private static readonly object[] Columns = ["date", "kind", "id", "municipality", "registeredAt"];

    public static TheoryData<object?, object?, object?, object?, object?, string> WorkbookLines => new()
    {
        { new DateTime(2020, 1, 15), "user", "a1", "3403", null, "2020-01-15 User A1 3403 " },
        { 43845, "user", 31129912345, 3403, null, "2020-01-15 User 31129912345 3403 " },
        { "15.1.2020", "user", null, 301, null, "2020-01-15 User  0301 " },
        { new DateTime(2020, 1, 15, 18, 30, 0), "annen", null, null, null, "2020-01-15 Other   " },
        { "2020-01-15", "user", "a1", null, new DateTime(2020, 1, 15, 12, 30, 0), "2020-01-15 User A1  2020-01-15T11:30:00" },
        { "2019-07-15", "user", "a1", null, new DateTime(2019, 7, 15, 12, 30, 0), "2019-07-15 User A1  2019-07-15T10:30:00" },
        { "2020-01-15", "user", new DateTime(2020, 11, 10), null, null, $"2 id: {DateForId}" },
        { "2020-01-15", "user", 1234567890123456789, null, null, $"2 id: {RoundedId}" },
        { "2020-01-15", "user", 1.5, null, null, $"2 id: {RoundedId}" },
        { "2020-01-15", "user", 0, null, null, $"2 id: {UnknownId}" },
        { 2020, "user", null, null, null, $"2 date: {Date}" },
        { 20200115, "user", null, null, null, $"2 date: {Date}" },
        { "2020-01-15", "user", null, 34030, null, "2 municipality: A code of four digits, or nothing if it is unknown." },
        { "2020-01-15", 1, null, null, null, $"2 kind: {Kind}" },
        { "2020-01-15", "user", null, null, new DateTime(2020, 3, 1, 13, 1, 0), $"2 registeredAt: {Instant}" },
    };

    [Fact]
    public void Read_EveryKindOfLine_IsWhatItSays()
    {
        var file = Read(
            $"\uFEFF{Header}\r\n2020-01-15;user;311299 12345;3403;2020-01-15T12:30:00+01:00\r\n2020-01-16; user ;\"ab;c\";;\r\n\r\n"
            + $"17.01.2020;OTHER;{Secret};0301;\r\n17.07.2019;other;;;17.07.2019 12:30\n17.07.2019;other;;;17.7.2019 12:30:15\n");

        Assert.Equal(0, file.Faults.Count);
        Assert.Equal(
            [
                "2 2020-01-15 User 31129912345 3403 2020-01-15T11:30:00",
                "3 2020-01-16 User ABC  ",
                "5 2020-01-17 Other  0301 ",
                "6 2019-07-17 Other   2019-07-17T10:30:00",
                "7 2019-07-17 Other   2019-07-17T10:30:15",
            ],
            file.Lines.Select(line => $"{line.Number} {Text(line)}"));
    }

    [Theory]
    [InlineData("municipality,id,kind,date\n3403,a1,user,2020-01-15")]
    [InlineData("Dato;Type; ID ;KOMMUNE;Registrert\n15.01.2020;Bruker;a1;3403;")]
    [InlineData("date;kind;id;municipality\n2020-01-15;brukar;a1;3403")]
    [InlineData("sep=;\ndate;kind;id;municipality\n2020-01-15;user;a1;3403")]
    [InlineData("\uFEFFsep=,\r\n\r\ndate,kind,id,municipality\r\n2020-01-15,user,a1,3403")]
    [InlineData("\uFEFF\n;;;;\n ; ;\ndate;kind;id;municipality;;\n\n;;;;;\n2020-01-15;user;a1;3403;;;;\n \u00A0;\t;;\n;;;\n\"\";;;\n")]
    [InlineData(",,,\n,,,\ndate,kind,id,municipality\n2020-01-15,user,a1,3403,,")]
    public void Read_HoweverItIsLaidOut_IsTheSame(string text)
    {
        var file = Read(text);

        Assert.Equal(["2020-01-15 User A1 3403 "], file.Lines.Select(Text));
        Assert.Equal(0, file.Faults.Count);
    }

    [Theory]
    [InlineData("2017-12-31;user;a1;3403;", "date", Date)]
    [InlineData("2020-03-02;user;a1;3403;", "date", Date)]
    [InlineData("01/15/2020;user;a1;3403;", "date", Date)]
    [InlineData("########;user;a1;3403;", "date", Date)]
    [InlineData("2020-01-15;gjest;a1;3403;", "kind", Kind)]
    [InlineData("2020-01-15;user;--;3403;", "id", NoId)]
    [InlineData("2020-01-15;user;1,02801E+10;3403;", "id", RoundedId)]
    [InlineData("2020-01-15;user;ukjent;3403;", "id", UnknownId)]
    [InlineData("2020-01-15;user;a1;Hamar;", "municipality", "A code of four digits, or nothing if it is unknown.")]
    [InlineData("2020-01-15;user;a1;301;", "municipality", ShortCode)]
    [InlineData("2020-01-15;user;a1;0403;", "municipality", "A code that the municipality has on that date.")]
    [InlineData("2020-01-15;user;a1;3403;15.01.2020", "registeredAt", Instant)]
    [InlineData("2020-01-15;user;a1;3403;2020-01-15T12:30:00", "registeredAt", Instant)]
    [InlineData("2020-01-15;user;a1;3403;2020-03-01T12:00:01Z", "registeredAt", Instant)]
    [InlineData("2020-01-15;user;a1;3403", "line", "The line must have 5 fields, as many as the first line.")]
    [InlineData("2020-01-15;user;a1;3403;;x", "line", "The line must have 5 fields, as many as the first line.")]
    [InlineData("2020-01-15;user;\"a1;3403;", "line", Quotes)]
    [InlineData("2020-01-15;user;a\"1;3403;", "line", Quotes)]
    [InlineData("2020-01-14;user;A-1;;", "line", "The same person and day as line 2 with other values: leave one.")]
    [InlineData("2020-01-14;user;a1;3403;2020-01-15T12:30:00Z", "line", "The same person and day as line 2 with other values: leave one.")]
    public void Read_WrongLine_IsLeftOutWithColumnAndWhatIsAccepted(string line, string column, string accepted)
    {
        var file = Read($"{Header}\n2020-01-14;user;a1;3403;\n{line}\n2020-01-16;user;a1;3403;");

        Assert.Equal([new FileFault(3, column, accepted)], file.Faults.Told);
        Assert.Equal(["2020-01-14 User A1 3403 ", "2020-01-16 User A1 3403 "], file.Lines.Select(Text));
    }

    [Fact]
    public void Read_EqualLines_AreOneOfAPersonAndDayAndEachOfOthers()
    {
        var file = Read(
            $"{Header}\n2020-01-15;user;a1;3403;2020-01-15T12:30:00+01:00\n2020-01-15;bruker;A 1;3403;2020-01-15T11:30:00Z\n"
            + "2020-01-15;user;;3403;\n2020-01-15;user;;3403;\n2020-01-15;other;a1;;\n2020-01-15;other;a1;;\n2020-01-16;user;a1;;\n");

        Assert.Equal((6, 1, 0), (file.Lines.Count, file.Repeated, file.Faults.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n;;;\n")]
    [InlineData("2020-01-15;user;a1;3403;")]
    [InlineData("date;kind;id;municipality;name")]
    [InlineData("date;kind;id;municipality;id")]
    [InlineData("date;dato;kind;id;municipality")]
    [InlineData("date;;kind;id;municipality")]
    [InlineData("date;kind;id")]
    [InlineData("date\tkind\tid\tmunicipality")]
    public void Read_WrongHeader_SaysWhichColumnsThereAre(string header) =>
        AssertUnreadable(RegistrationHeader.Accepted, Read($"{header}\n"));

    [Fact]
    public void Read_NotUtf8_IsRefused() => AssertUnreadable(
        "The file must be text in UTF-8, or an .xlsx workbook.", Read(Encoding.Latin1.GetBytes($"{Header}\n2020-01-15;user;Åse;3403;")));

    [Fact]
    public void Read_ManyFaults_TellsOfSomeInOrderAndOfHowManyAndNeverWhatStandsThere()
    {
        var file = Read($"{Header}\n" + string.Concat(Enumerable.Repeat($"{Secret};user;{Secret}²;{Secret};{Secret}\n", 300)));

        Assert.Equal((500, 1_200), (file.Faults.Told.Count, file.Faults.Count));
        Assert.Equal(
            ["date", "id", "municipality", "registeredAt"], file.Faults.Told.Where(fault => fault.Line == 2).Select(fault => fault.Column));
        Assert.DoesNotContain(Secret, string.Concat(file.Faults.Told), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderAlone_HasNoLinesAndNoFaults() => Assert.Equal((0, 0), (Read(Header).Lines.Count, Read(Header).Faults.Count));

    [Theory]
    [MemberData(nameof(WorkbookLines))]
    public void Read_LineOfAWorkbook_IsWhatItShowsOrRefusedWithWhatBecameOfIt(
        object? date, object? kind, object? id, object? municipality, object? registeredAt, string expected)
    {
        var file = Read(TestWorkbook.Of(Columns, [date, kind, id, municipality, registeredAt]));

        var faults = file.Faults.Told.Select(fault => $"{fault.Line} {fault.Column}: {fault.Accepted}");
        Assert.Equal([expected], [.. file.Lines.Select(Text), .. faults]);
    }

    [Fact]
    public void Read_WorkbookWithPaddingAndFormulas_HasLinesUnderTheirRowsAndNamesTheCells()
    {
        var file = Read(TestWorkbook.Write(workbook =>
        {
            var sheet = workbook.AddWorksheet("Besøk");
            TestWorkbook.Fill(
                sheet, [], ["Dato", "Type", "ID", "Kommune"], [], ["2020-01-15", "bruker", "a1"], ["2020-01-15", "bruker", null], [" "]);
            sheet.Cell("C5").FormulaA1 = "C4";
            workbook.AddWorksheet("Notater").Cell("A1").SetValue("Husk nøkkelen");
        }));

        Assert.Equal(["4 2020-01-15 User A1  "], file.Lines.Select(line => $"{line.Number} {Text(line)}"));
        Assert.Equal(
            [new FileFault(5, "id", "A value: C5 holds a formula, so copy the column, and paste it as values.")], file.Faults.Told);
    }

    [Fact]
    public void Read_TwoSheetsOfRegistrations_IsRefused() => AssertUnreadable(
        "Only one sheet may have the columns of registrations: gather the lines in one, or hide or delete the others.",
        Read(TestWorkbook.Write(workbook =>
        {
            TestWorkbook.Fill(workbook.AddWorksheet("Januar"), Columns, ["2020-01-15", "user", "a1"]);
            TestWorkbook.Fill(workbook.AddWorksheet("Februar"), Columns, ["2020-02-15", "user", "a1"]);
        })));

    [Fact]
    public void Read_WorkbookWithoutTheColumns_SaysWhichThereAre() =>
        AssertUnreadable(RegistrationHeader.Accepted, Read(TestWorkbook.Of(["Navn"], ["Åse"])));

    private static void AssertUnreadable(string accepted, RegistrationFile file)
    {
        Assert.Equal([new FileFault(1, "line", accepted)], file.Faults.Told);
        Assert.Empty(file.Lines);
    }

    private static RegistrationFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static RegistrationFile Read(byte[] content) => RegistrationFile.Read(
        content, new RegistrationFields(TestCentre.HalfYears("2018-H1"), new DateTimeOffset(2020, 3, 1, 12, 0, 0, TimeSpan.Zero)));

    private static string Text(RegistrationLine line) =>
        $"{line.Date:yyyy-MM-dd} {line.Kind} {line.Id?.Value} {line.Municipality} {line.RegisteredAt?.UtcDateTime:s}";
}
