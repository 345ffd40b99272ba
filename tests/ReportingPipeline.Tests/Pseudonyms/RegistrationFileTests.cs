using System.Text;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Pseudonyms;

public class RegistrationFileTests
{
    private const string Header = "date;kind;id;municipality;registeredAt";
    private const string Secret = "31129912345";

    [Fact]
    public void Read_EveryKindOfLine_IsWhatItSays()
    {
        var file = Read($"\uFEFF{Header}\r\n2020-01-15;user;311299 12345;3403;2020-01-15T12:30:00+01:00\r\n2020-01-16; user ;\"ab;c\";;\r\n\r\n2020-01-17;other;{Secret};0301;\r\n");

        Assert.Empty(file.Faults);
        Assert.Equal(
            [
                "2020-01-15 User 31129912345 3403 2020-01-15T11:30:00",
                "2020-01-16 User ABC  ",
                "2020-01-17 Other  0301 ",
            ],
            file.Lines.Select(Text));
    }

    [Fact]
    public void Read_CommasAndOtherOrder_IsTheSame()
    {
        var file = Read("municipality,id,kind,date\n3403,a1,user,2020-01-15");

        Assert.Equal(["2020-01-15 User A1 3403 "], file.Lines.Select(Text));
    }

    [Theory]
    [InlineData("2017-12-31;user;a1;3403;", "date", "A date from 2018-01-01, when centre began to register, to today, 2020-03-01, written so.")]
    [InlineData("2020-03-02;user;a1;3403;", "date", "A date from 2018-01-01, when centre began to register, to today, 2020-03-01, written so.")]
    [InlineData("15.01.2020;user;a1;3403;", "date", "A date from 2018-01-01, when centre began to register, to today, 2020-03-01, written so.")]
    [InlineData("2020-01-15;bruker;a1;3403;", "kind", "One of user and other.")]
    [InlineData("2020-01-15;user;--;3403;", "id", "Latin letters, digits and signs, with at least one besides separators, or nothing if it is unknown.")]
    [InlineData("2020-01-15;user;a1;Hamar;", "municipality", "A code of four digits, or nothing if it is unknown.")]
    [InlineData("2020-01-15;user;a1;0403;", "municipality", "A code that the municipality has on that date.")]
    [InlineData("2020-01-15;user;a1;3403;2020-01-15T12:30:00", "registeredAt", "An instant from 2018-01-01 to now, written like 2020-03-11T09:30:00Z or 2020-03-11T10:30:00+01:00, or nothing for now.")]
    [InlineData("2020-01-15;user;a1;3403;2020-03-01T12:00:01Z", "registeredAt", "An instant from 2018-01-01 to now, written like 2020-03-11T09:30:00Z or 2020-03-11T10:30:00+01:00, or nothing for now.")]
    [InlineData("2020-01-15;user;a1;3403", "line", "The line must have 5 fields, as many as the first line.")]
    [InlineData("2020-01-15;user;\"a1;3403;", "line", "A field in quotation marks must begin and end with one, and a quotation mark inside it be doubled.")]
    [InlineData("2020-01-15;user;a\"1;3403;", "line", "A field in quotation marks must begin and end with one, and a quotation mark inside it be doubled.")]
    public void Read_WrongLine_NamesLineColumnAndWhatIsAccepted(string line, string column, string accepted) =>
        Assert.Equal([new FileFault(3, column, accepted)], Read($"{Header}\n2020-01-15;user;a1;3403;\n{line}\n2020-01-15;user;a1;3403;").Faults);

    [Theory]
    [InlineData("")]
    [InlineData("2020-01-15;user;a1;3403;")]
    [InlineData("date;kind;id;municipality;name")]
    [InlineData("date;kind;id;municipality;id")]
    [InlineData("date;kind;id")]
    [InlineData("date\tkind\tid\tmunicipality")]
    public void Read_WrongHeader_SaysWhichColumnsThereAre(string header) =>
        Assert.Equal([new FileFault(1, "line", RegistrationHeader.Accepted)], Read($"{header}\n").Faults);

    [Fact]
    public void Read_NotUtf8_IsRefused() => Assert.Equal(
        [new FileFault(1, "line", "The file must be text in UTF-8.")], Read(Encoding.Latin1.GetBytes($"{Header}\n2020-01-15;user;Åse;3403;")).Faults);

    [Fact]
    public void Read_ManyFaults_TellsOfTwentyAndNeverWhatStandsThere()
    {
        var file = Read($"{Header}\n" + string.Concat(Enumerable.Repeat($"{Secret};user;{Secret}²;{Secret};{Secret}\n", 30)));

        Assert.Equal(20, file.Faults.Count);
        Assert.Equal(["date", "id", "municipality", "registeredAt"], file.Faults.Where(fault => fault.Line == 2).Select(fault => fault.Column));
        Assert.DoesNotContain(Secret, string.Concat(file.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HeaderAlone_HasNoLinesAndNoFaults() => Assert.Equal((0, 0), (Read(Header).Lines.Count, Read(Header).Faults.Count));

    private static RegistrationFile Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static RegistrationFile Read(byte[] content) =>
        RegistrationFile.Read(content, new RegistrationFields(TestCentre.HalfYears("2018-H1"), new DateTimeOffset(2020, 3, 1, 12, 0, 0, TimeSpan.Zero)));

    private static string Text(RegistrationLine line) =>
        $"{line.Date:yyyy-MM-dd} {line.Kind} {line.Id?.Value} {line.Municipality} {line.RegisteredAt?.UtcDateTime:s}";
}
