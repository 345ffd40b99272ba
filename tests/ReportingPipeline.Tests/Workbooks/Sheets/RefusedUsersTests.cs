using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Sheets;

/// <summary>What a reader sees of users that cannot be counted, as the pseudonym key changed: here in the second half of 2020.</summary>
public sealed class RefusedUsersTests
{
    private const string Half = "01.07.2020–31.12.2020";
    private const string Year = "01.01.2020–31.12.2020";

    private static readonly ReportModel Model = Samples.All["key-change"];
    private static readonly ReportTexts Texts = ReportTexts.In(Language.Bokmal);

    [Fact]
    public void ByMunicipality_PartWhoseUsersAreRefused_HasNoColumnAsNoPartHas()
    {
        var table = UserTables.Of(Model, Texts).OfType<Table>().Single(table => table.Name == UserTables.CountTable);

        Assert.Equal(["Kommune", "2018", "2019", "2020", "Andel 2018", "Andel 2019", "Andel 2020"], table.Columns.Select(column => column.Header.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void Of_SheetWithADashForRefusedUsers_NamesTheKeyChange()
    {
        Assert.Equal($"{Half}, {Year} og 01.01.2018–31.12.2020", Spans(UserTables.Of(Model, Texts)));
        Assert.Equal(Half, Spans(SummarySheet.Of(Model, Texts, []).Blocks));
        Assert.Equal(Year, Spans(MunicipalitySheet.Of(Model, Model.Municipality!, Texts).Blocks));
    }

    [Fact]
    public void Of_SheetThatShowsNoRefusedUsers_SaysNothingOfThem()
    {
        Assert.Null(Note(MonthTable.Of(Model, Texts)));
        Assert.Null(Note(UserTables.Of(Samples.All["half-years"], Texts)));
    }

    [Fact]
    public void Chart_LastYearIsRefused_SaysWhatItDraws() => Assert.Equal(
        "Registrerte unike brukere fra Hamar: 30 i hele 2018 og 30 i hele 2019.",
        MunicipalitySheet.Of(Model, Model.Municipality!, Texts).Blocks.OfType<ChartRow>().Single().Charts[0].Message.Replace('\u00A0', ' '));

    private static string Spans(IEnumerable<Block> blocks)
    {
        var (before, after) = ("– for unike brukere i ", ": måten brukerne gjenkjennes på, ble endret i perioden, så brukerne kan ikke telles; se Om tallene.");
        var note = Note(blocks)!;
        Assert.EndsWith(after, note, StringComparison.Ordinal);
        return note[before.Length..^after.Length];
    }

    private static string? Note(IEnumerable<Block> blocks) => blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Sentences)
        .SingleOrDefault(sentence => sentence.Contains("gjenkjennes", StringComparison.Ordinal));
}
