using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
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
        var table = UniqueUserSheet.Of(Model, Texts).Blocks.OfType<Table>().Single(table => table.Name == UniqueUserSheet.CountTable);

        Assert.Equal(["Kommune", "Hele 2018", "Hele 2019", "Hele 2020"], table.Columns.Select(column => column.Header.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void Of_SheetWithADashForRefusedUsers_NamesTheKeyChange()
    {
        Assert.Equal($"{Half}, {Year} og 01.01.2018–31.12.2020", Spans(UniqueUserSheet.Of(Model, Texts)));
        Assert.Equal(Half, Spans(SummarySheet.Of(Model, Texts, [])));
        Assert.Equal(Half, Spans(VisitSheet.Of(Model, Texts)));
        Assert.Equal(Year, Spans(MunicipalitySheet.Of(Model, Model.Municipality!, Texts)));
    }

    [Fact]
    public void Of_SheetThatShowsNoRefusedUsers_SaysNothingOfThem()
    {
        Assert.Null(Note(MonthlySheet.Of(Model, Texts)));
        Assert.Null(Note(UniqueUserSheet.Of(Samples.All["half-years"], Texts)));
    }

    [Fact]
    public void Chart_LastYearIsRefused_SaysWhatItDraws() => Assert.Equal(
        "Registrerte unike brukere fra Hamar: 30 i hele 2018 og 30 i hele 2019.",
        Assert.Single(MunicipalitySheet.Of(Model, Model.Municipality!, Texts).Blocks.OfType<Chart>()).Message.Replace('\u00A0', ' '));

    private static string Spans(Sheet sheet)
    {
        var (before, after) = ("– for unike brukere i ", ": pseudonymnøkkelen ble byttet i perioden, så brukerne kan ikke telles; se Om tallene.");
        var note = Note(sheet)!;
        Assert.EndsWith(after, note, StringComparison.Ordinal);
        return note[before.Length..^after.Length];
    }

    private static string? Note(Sheet sheet) => sheet.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Sentences)
        .SingleOrDefault(sentence => sentence.Contains("pseudonymnøkkelen", StringComparison.Ordinal));
}
