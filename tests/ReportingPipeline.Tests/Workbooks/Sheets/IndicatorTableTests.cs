using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Sheets;

public sealed class IndicatorTableTests
{
    private static readonly ReportModel Model = Samples.All["with-funding"];
    private static readonly ReportingPeriod Year = ReportingCalendar.CalendarYear.Year(2020);

    [Theory]
    [InlineData(Language.Bokmal, "Nøkkeltall fra Sagatun brukerstyrt senter", "2018 til og med 2020 | 50 | – | personer | ja", "Ikke oppgitt | 8 | 14 | ansatte | nei", "1. halvår 2019 | : | – | deltakere | nei", "Hele 2019 | 12345 | – | kurstimer | nei")]
    [InlineData(Language.Nynorsk, "Nøkkeltal frå Sagatun brukerstyrt senter", "2018 til og med 2020 | 50 | – | personar | ja", "Ikkje oppgitt | 8 | 14 | tilsette | nei", "1. halvår 2019 | : | – | deltakarar | nei", "Heile 2019 | 12345 | – | kurstimar | nei")]
    [InlineData(Language.English, "Indicators from Sagatun brukerstyrt senter", "2018 to 2020, inclusive | 50 | – | people | yes", "Not given | 8 | 14 | employees | no", "1st half-year 2019 | : | – | participants | no", "Full year 2019 | 12345 | – | course hours | no")]
    public void Of_EachLanguage_HasItsWordsAndTheSameNumbers(Language language, string title, string years, string part, string hidden, string own)
    {
        var texts = ReportTexts.In(language);
        var blocks = IndicatorTable.Of(Model, Model.Indicators!, texts).ToList();
        var table = Assert.Single(blocks.OfType<Table>());
        var rows = table.Rows.Select(row => SheetText.Of(row with { Cells = [row.Cells[1], .. row.Cells.Skip(2).SkipLast(1)] })).ToList();

        var reasons = table.Rows.Select(row => SheetText.Of(row with { Cells = [row.Cells[^1]] })).ToList();

        Assert.Equal((title, "Indikatorer"), (blocks.OfType<Section>().Single().Title, table.Name));
        Assert.Equal((hidden, own), (rows[0], rows[1]));
        Assert.Equal((texts.HiddenFewPeople, texts.NothingHidden), (reasons[0], Assert.Single(reasons.Skip(1).Distinct())));
        Assert.Contains(years, rows);
        Assert.Contains(part, rows);
        Assert.Equal(3, blocks.OfType<Paragraph>().Single().Sentences.Count);
    }

    [Theory]
    [InlineData(100, null, "medlem", "medlem", "member")]
    [InlineData(0, null, "medlemmer", "medlemmer", "members")]
    [InlineData(200, null, "medlemmer", "medlemmer", "members")]
    [InlineData(100, 1400L, "medlemmer", "medlemmer", "members")] // 1 of 14 members
    [InlineData(0, 100L, "medlem", "medlem", "member")]
    [InlineData(null, null, "medlemmer", "medlemmer", "members")] // hidden: the singular would tell it
    public void UnitName_ByTheNumber_IsSingularOrPlural(int? value, long? whole, string bokmal, string nynorsk, string english)
    {
        var figure = Figure(UnitWord.Members, value) with { Whole = whole is null ? null : new DecimalFigure(whole) };
        Assert.Equal((bokmal, nynorsk, english), (Unit(Language.Bokmal, figure), Unit(Language.Nynorsk, figure), Unit(Language.English, figure)));
    }

    [Theory]
    [InlineData(100, "person-year")]
    [InlineData(101, "person-years")]
    [InlineData(50, "person-years")]
    public void UnitName_WithDecimals_IsSingularForExactlyOne(int value, string unit) => Assert.Equal(unit, Unit(Language.English, Figure(UnitWord.PersonYears, value)));

    [Theory]
    [InlineData(Language.Bokmal)]
    [InlineData(Language.Nynorsk)]
    [InlineData(Language.English)]
    public void UnitName_EveryWord_IsThere(Language language) => Assert.All(
        Enum.GetValues<UnitWord>().Except([UnitWord.Other]),
        word => Assert.All([100, 200], number => Assert.NotEmpty(Unit(language, Figure(word, number)))));

    [Theory]
    [InlineData("2020-H1", "2020-T3", "Fra første halvår 2020 til og med tredje tertial 2020")]
    [InlineData("2019", "2020-H1", "Fra hele 2019 til og med første halvår 2020")]
    [InlineData("2020-T3", "2020-T3", "3.\u00A0tertial 2020")]
    public void IndicatorPeriods_OfAnyKinds_AreNamed(string first, string last, string expected) => Assert.Equal(
        expected,
        ReportTexts.In(Language.Bokmal).IndicatorPeriods(Figure(UnitWord.Hours, 1) with { FirstPeriod = Year.Calendar.Parse(first), LastPeriod = Year.Calendar.Parse(last) }));

    [Fact]
    public void IndicatorPeriods_OfAnUndatedNumber_AreNotMadeUp() => Assert.Equal(
        "Ikke oppgitt", ReportTexts.In(Language.Bokmal).IndicatorPeriods(Figure(UnitWord.Hours, 1) with { IsUndated = true }));

    [Fact]
    public void Sheet_ADashInIt_IsExplainedOnceAsWhatItMeansThere()
    {
        var sheet = ReportWorkbook.Sheets(Samples.All["with-funding"], ReportTexts.In(Language.Bokmal)).Single(sheet => sheet.Name == "Økonomi og nøkkeltall");

        var explained = sheet.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Sentences).Where(sentence => sentence.StartsWith('–'));
        Assert.Equal(
            ["– betyr at senteret ikke har oppgitt noe beløp for året; aldri null.", "– betyr at tallet ikke er en del av et større tall."], explained);
    }

    [Fact]
    public void Of_NoPartOfAWhole_HasNoColumnForIt()
    {
        var blocks = IndicatorTable.Of(Model, new IndicatorSection([Figure(UnitWord.Hours, 700)]), ReportTexts.In(Language.Bokmal)).ToList();

        Assert.DoesNotContain(blocks.OfType<Table>().Single().InWorkbook().Columns, column => column.Header == "Av totalt");
        Assert.Equal(2, blocks.OfType<Paragraph>().Single().Sentences.Count);
    }

    [Theory]
    [InlineData(500L, "#,##0")]
    [InlineData(0L, "#,##0")]
    [InlineData(230L, "#,##0.0")]
    [InlineData(229L, "#,##0.00")]
    [InlineData(99_999_999_999L, "#,##0.00")]
    [InlineData(null, "#,##0")]
    public void KindOf_ColumnOfDecimals_ShowsThoseThatThereAre(long? hundredths, string format) =>
        Assert.Equal(format, CellFormat.CodeOf(CellFormat.KindOf(CellKind.Decimal, new DecimalFigure(hundredths))));

    [Fact]
    public void KindOf_OtherColumns_IsTheirs() => Assert.All(
        Enum.GetValues<CellKind>().Except([CellKind.Decimal]), kind => Assert.Equal(kind, CellFormat.KindOf(kind, new DecimalFigure(229))));

    [Fact]
    public void Sheets_NoIndicators_HaveNone() => Assert.DoesNotContain(
        ReportWorkbook.Sheets(Model with { Indicators = null }, ReportTexts.In(Language.Bokmal)).SelectMany(sheet => sheet.Blocks.OfType<Table>()),
        table => table.Name == "Indikatorer");

    private static string Unit(Language language, IndicatorFigure figure) => ReportTexts.In(language).UnitName(figure);

    private static IndicatorFigure Figure(UnitWord word, long? hundredths) =>
        new(new TranslatedText("a"), Year, Year, IndicatorUnit.Of(word), new DecimalFigure(hundredths), null, IsApproximate: false, IsSensitive: false);
}
