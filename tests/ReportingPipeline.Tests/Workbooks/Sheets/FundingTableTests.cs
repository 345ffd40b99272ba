using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Sheets;

public sealed class FundingTableTests
{
    private static readonly ReportModel Model = Samples.All["with-funding"];

    [Theory]
    [InlineData(Language.Bokmal, "Finansiering av Sagatun brukerstyrt senter", "Finansiert av | Virksomhet | Kroner 2019 | Kroner 2020", "Hamar kommune (ekstra tilskudd) | lokal | – | 250000", "Sum lokal | lokal | 1300000 | 1991710", "Totalt | lokal og regional | 1300000 | 5791710")]
    [InlineData(Language.Nynorsk, "Finansiering av Sagatun brukerstyrt senter", "Finansiert av | Verksemd | Kroner 2019 | Kroner 2020", "Hamar kommune (ekstra tilskot) | lokal | – | 250000", "Sum lokal | lokal | 1300000 | 1991710", "Totalt | lokal og regional | 1300000 | 5791710")]
    [InlineData(Language.English, "Funding of Sagatun brukerstyrt senter", "Funder | Activity | NOK\u00A02019 | NOK\u00A02020", "Hamar kommune (extra grant) | local | – | 250000", "Local, total | local | 1300000 | 1991710", "Total | local and regional | 1300000 | 5791710")]
    public void Of_EachLanguage_HasItsWordsAndTheSameSums(Language language, string title, string headers, string funder, string sum, string total)
    {
        var blocks = FundingTable.Of(Model, Model.Funding!, ReportTexts.In(language)).ToList();
        var table = Assert.Single(blocks.OfType<Table>());

        Assert.Equal((title, "Finansiering"), (blocks.OfType<Section>().Single().Title, table.Name));
        Assert.Equal(headers, string.Join(" | ", table.Columns.Select(column => column.Header)));
        Assert.Equal((funder, sum, total), (SheetText.Of(table.Rows[1]), SheetText.Of(table.Rows[3]), SheetText.Of(table.Rows[^1])));
        Assert.Equal([3, 5, 6], table.Rows.Index().Where(row => row.Item.IsTotal).Select(row => row.Index));
        Assert.Equal(4, blocks.OfType<Paragraph>().Single().Sentences.Count);
    }

    [Fact]
    public void Of_EverySum_IsNamedWhereItIsKnown()
    {
        var table = FundingTable.Of(Model, Model.Funding!, ReportTexts.In(Language.Bokmal)).OfType<Table>().Single();

        Assert.Equal(
            [("InntektLokal_2019", 1_300_000), ("InntektLokal_2020", 1_991_710), ("InntektRegional_2020", 3_800_000), ("InntektTotalt_2019", 1_300_000), ("InntektTotalt_2020", 5_791_710)],
            table.Names.Select(name => (name.Name, table.Rows[name.Row].Cells[table.PlaceOf(name.Column)].Number)));
    }

    [Fact]
    public void Of_NothingMissing_DoesNotExplainTheDash()
    {
        var funding = Model.Funding!;
        var whole = funding with { Activities = [.. funding.Activities.Select(activity => activity with { Funders = [.. activity.Funders.Select(funder => funder with { Kroner = [1, 2] })] })] };

        Assert.Equal(3, FundingTable.Of(Model, whole, ReportTexts.In(Language.Bokmal)).OfType<Paragraph>().Single().Sentences.Count);
    }

    [Fact]
    public void Of_Notes_StandBelow()
    {
        var noted = Model.Funding! with { Notes = [new TranslatedText("Kildene er uenige.") { English = "The sources differ." }] };

        Assert.Equal("The sources differ.", FundingTable.Of(Model, noted, ReportTexts.In(Language.English)).OfType<Paragraph>().Single().Sentences[^1]);
    }

    [Fact]
    public void Sheets_NoFunding_HaveNone() => Assert.DoesNotContain(
        ReportWorkbook.Sheets(Model with { Funding = null }, ReportTexts.In(Language.Bokmal)).SelectMany(sheet => sheet.Blocks.OfType<Table>()),
        table => table.Name == "Finansiering");
}
