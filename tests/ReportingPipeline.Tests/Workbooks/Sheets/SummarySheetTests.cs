using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Sheets;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Sheets;

/// <summary>The first page: in the recipient's terms, with what happened, whom to ask, and where to read on.</summary>
public sealed class SummarySheetTests
{
    private static readonly ReportModel Model = Samples.All["with-funding"];
    private static readonly ReportTexts Texts = ReportTexts.In(Language.Bokmal);

    [Fact]
    public void Of_Report_IsForItsRecipient() => Assert.Equal("Rapport til Hamar kommune", Of(Model).Title);

    [Fact]
    public void Of_Report_HasWhatTheRecipientHadAndGave() => Assert.Equal(
        [
            "Brukere fra Hamar i 2020: 64", "Andel av alle brukere i 2020: 0.6154", "Besøk fra Hamar i 2020: 3572", "Andel av alle besøk i 2020: 1",
            "Avtalt tilskudd, fordelt etter besøk i 2019: 1764057", "Avtalen i kroner per besøk: 424.66", "Gitt tilskudd i 2020: 1571710",
        ],
        Own(Model));

    [Fact]
    public void Of_ProposedGrant_SaysThatItIsAProposal()
    {
        var proposed = Model with { Grant = Model.Grant! with { Rule = Model.Grant.Rule with { Status = GrantStatus.Proposed } } };

        Assert.Equal(
            ["Tilskuddsbehov, forslag etter besøk i 2019: 1764057", "Forslaget i kroner per besøk: 424.66"], Own(proposed).Skip(4).Take(2));
    }

    [Fact]
    public void Of_RecipientToldTogether_NamesTheOthers()
    {
        var year = Model.Municipality!.Years[^1] with { Row = MunicipalityRow.Of("hamar", "loten") };

        Assert.StartsWith(
            "Brukere fra Hamar og Løten i 2020: ", Own(Model with { Municipality = Model.Municipality with { Years = [year] } })[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_WhatThereIsNot_IsLeftOut()
    {
        Assert.Empty(Own(Model with { Municipality = null, Grant = null }));
        Assert.DoesNotContain(
            Own(Model with { Grant = Model.Grant! with { GivenYear = null } }), fact => fact.StartsWith("Gitt tilskudd", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_HiddenFigures_AreColons()
    {
        var year = Model.Municipality!.Years[^1];
        var hidden = year with { Users = new PartOfAll(Figure.Hidden, new(104), ShareFigure.Hidden) };

        Assert.Equal(
            ["Brukere fra Hamar i 2020: :", "Andel av alle brukere i 2020: :"],
            Own(Model with { Municipality = Model.Municipality with { Years = [hidden] } }).Take(2));
    }

    [Fact]
    public void Of_Events_AreSaidAfterWhatTheReportSays() => Assert.Equal(
        ["Senteret var stengt på grunn av ombygging (01.10.2019–15.11.2019).", "Senteret fikk ny leder (17.08.2020)."],
        Of(Model).Blocks.OfType<Paragraph>().First().Sentences.TakeLast(2));

    [Fact]
    public void Of_ApprovedReport_SaysWhoApprovedItAndWhomToAsk() => Assert.Equal(
        ["Data per: 09.01.2021 kl. 03.15", "Laget: 09.01.2021 kl. 04.07", "Godkjent: Kari Nordmann, 10.01.2021 kl. 03.15", "Kontakt: Daglig leder · post@sagatun.example · 62 00 00 00"],
        About(Model));

    [Fact]
    public void Of_ReportThatApprovedItself_SaysSo() => Assert.Contains(
        "Godkjent: Automatisk, 10.01.2021 kl. 03.15",
        About(Model with { Heading = Model.Heading with { Approval = Model.Heading.Approval! with { Name = null } } }));

    [Fact]
    public void Of_NotApprovedAndNobodyNamed_SaysNothingOfIt() => Assert.Equal(
        2, About(Model with { Heading = Model.Heading with { Approval = null }, Contact = null }).Count);

    [Fact]
    public void Of_OtherSheets_AreLinkedByTheirTitles()
    {
        var sheets = ReportWorkbook.Sheets(Model, Texts);

        Assert.Equal(
            sheets.Skip(1).Select(sheet => new Link(sheet.Title, sheet.Name)), sheets[0].Blocks.OfType<Links>().Single().Items);
    }

    [Fact]
    public void Of_ClosedYearBefore_ComparesWithTheLastThatWasOpenToo()
    {
        var rows = Of(Model).Blocks.OfType<Table>().Single(table => table.Name == "Nokkeltall").Rows.Select(row => SheetText.Of(row)).ToList();

        Assert.Equal(6, rows.Count);
        Assert.StartsWith("Besøk | 1872 | 2. halvår 2019 | 3137 | ", rows[0].Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.StartsWith("Besøk | 1872 | 2. halvår 2018 | 2905 | ", rows[1].Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_CentreWithOpeningDays_ComparesThem()
    {
        var rows = Of(Samples.All["checked"]).Blocks.OfType<Table>().Single(table => table.Name == "Nokkeltall").Rows;

        Assert.Equal("Åpningsdager", rows[^1].Cells[0].Text);
        Assert.Equal(Samples.All["checked"].Visits.Reported.OpenDays.Number, (long)rows[^1].Cells[1].Number);
    }

    private static Sheet Of(ReportModel model) => SummarySheet.Of(model, Texts, []);

    // What stands above the table of key figures, and what below the charts.
    private static IReadOnlyList<string> Own(ReportModel model) =>
        Facts([.. Of(model).Blocks.TakeWhile(block => block is not Table).OfType<Facts>()]);

    private static IReadOnlyList<string> About(ReportModel model) =>
        Facts([.. Of(model).Blocks.SkipWhile(block => block is not Table).OfType<Facts>()]);

    private static IReadOnlyList<string> Facts(IReadOnlyList<Facts> facts) =>
        [.. facts.SelectMany(block => block.Items).Select(fact => $"{fact.Label}: {Text(fact.Value)}".Replace('\u00A0', ' '))];

    private static string Text(Cell value) => value.Text ?? Math.Round((decimal)value.Number, 4).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
