using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Workbooks that hide figures, and those that must stay in the house because they do not.</summary>
public sealed class DisclosedWorkbookTests
{
    private const string Mark = "INTERN – inneholder tall som kan vise enkeltpersoner; skal ikke deles utenfor senteret";

    [Fact]
    public void Write_HiddenFigures_AreNowhereInTheFile()
    {
        // What the revision before told is said under what has changed.
        var (told, whole) = (Parts(Samples.All["hidden"] with { Changes = null }), Parts(Samples.All["internal"]));
        var few = Samples.All["internal"].Grant!.Shares.Where(share => share.Row.Key is "ringsaker" or "loten").ToList();

        Assert.Equal(2, few.Count);
        Assert.All(few.Select(share => $"{share.Kroner.Number}"), number =>
        {
            Assert.Contains(number, whole, StringComparison.Ordinal);
            Assert.DoesNotContain(number, told, StringComparison.Ordinal);
        });
        Assert.Contains("v-0001832", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("v-0001832", told, StringComparison.Ordinal);
        Assert.DoesNotContain("1\u00A0741", Parts(Samples.All["checked"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HiddenFigures_AreExplainedOnEverySheetThatShowsThem()
    {
        using var document = Open(Samples.All["hidden"]);
        const string Note = ": betyr at tallet er skjult av personvernhensyn.";
        var sheets = OpenedSheet.All(document).ToList();

        Assert.All(sheets, sheet => Assert.Equal(
            sheet.Name != "Om tallene" && sheet.Cells.Any(cell => cell.Value == ":"), sheet.Cells.Any(cell => cell.Value == Note)));
        Assert.Equal(
            ["Sammendrag", "Din kommune", "Besøk og brukere", "Økonomi og nøkkeltall", "Endringer"],
            sheets.Where(sheet => sheet.Cells.Any(cell => cell.Value == Note)).Select(sheet => sheet.Name));
        Assert.All(
            sheets.Where(sheet => sheet.Cells.Any(cell => cell.Value == Note)), sheet => Assert.Contains("'Om tallene'!A1", Targets(sheet)));
    }

    [Fact]
    public void Write_NothingHidden_HasNoWordOfIt()
    {
        Assert.DoesNotContain("Noen tall i rapporten er skjult", Parts(Samples.All["internal"]), StringComparison.Ordinal);
        Assert.DoesNotContain("INTERN", Parts(Samples.All["revision"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ProtectedReport_SaysBelowWhichNumberItHides()
    {
        var text = Parts(Samples.All["hidden"] with { Disclosure = new DisclosureNotes(7, []) });

        Assert.Contains("Antall brukere fra 1 til 6 er skjult. Null er ikke skjult.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("er ingen tall vist etter kommune", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Bokmal, NoBreakdownReason.FewUsers, "For 2018 er ingen tall vist etter kommune, fordi det ikke kunne gjøres uten å vise tall om svært få brukere.")]
    [InlineData(Language.Bokmal, NoBreakdownReason.FewUsersOfPayersOrOthers, "For 2018 er ingen tall vist etter kommune, fordi det er for få brukere fra kommunene som er med i fordelingen av tilskudd det året, eller fra de andre, og de to gruppene kan ikke vises samlet.")]
    [InlineData(Language.Bokmal, NoBreakdownReason.KeyChanged, "For 2018 er ingen tall vist etter kommune, fordi brukerne ikke kan telles: måten de gjenkjennes på, ble endret i løpet av året.")]
    [InlineData(Language.Bokmal, NoBreakdownReason.NoUsers, "For 2018 er ingen tall vist etter kommune, fordi ingen er registrert som bruker av senteret.")]
    [InlineData(Language.Nynorsk, NoBreakdownReason.KeyChanged, "For 2018 er ingen tal viste etter kommune, fordi brukarane ikkje kan teljast: måten dei blir kjende att på, vart endra i løpet av året.")]
    [InlineData(Language.English, NoBreakdownReason.NoUsers, "For 2018 no figures are shown by municipality, because no one is registered as a user of the centre.")]
    public void DisclosureSentences_YearWithoutBreakdown_SayWhy(Language language, NoBreakdownReason reason, string expected) =>
        Assert.Equal(expected, ReportTexts.In(language).DisclosureSentences(Without((2018, reason)))[^1]);

    [Fact]
    public void DisclosureSentences_YearsWithoutBreakdown_AreOneSentenceForEachReason() => Assert.Equal(
        [
            "For 2017 og 2019 er ingen tall vist etter kommune, fordi ingen er registrert som bruker av senteret.",
            "For 2018 er ingen tall vist etter kommune, fordi brukerne ikke kan telles: måten de gjenkjennes på, ble endret i løpet av året.",
        ],
        ReportTexts.In(Language.Bokmal).DisclosureSentences(Without(
            (2017, NoBreakdownReason.NoUsers), (2018, NoBreakdownReason.KeyChanged), (2019, NoBreakdownReason.NoUsers))).TakeLast(2));

    [Fact]
    public void Write_MunicipalitiesToldTogether_AreNamedWhereTheyStand()
    {
        using var document = Open(Samples.All["hidden"]);
        var sheets = OpenedSheet.All(document).ToDictionary(sheet => sheet.Name);

        Assert.Contains(sheets["Besøk og brukere"].Cells, cell => cell.Value == "Øvrige kommuner");
        Assert.Contains(
            sheets["Besøk og brukere"].Cells,
            cell => cell.Value.Contains("Øvrige kommuner i 2019: Ringsaker og Løten.", StringComparison.Ordinal));
        Assert.Contains(
            sheets["Din kommune"].Cells,
            cell => cell.Value.Contains("I 2019 gjelder tallene Ringsaker og Løten samlet.", StringComparison.Ordinal));
        Assert.Contains(sheets["Økonomi og nøkkeltall"].Cells, cell => cell.Value == "Øvrige kommuner samlet");
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("internal")]
    public void Write_InternalReport_IsMarkedEverywhere(string sample)
    {
        var file = ReportWorkbook.Write(Samples.All[sample], Language.Bokmal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var properties = document.PackageProperties;

        Assert.All(OpenedSheet.All(document), sheet =>
        {
            Assert.Contains(sheet.Cells, cell => cell.Value == Mark && cell.Row <= 4 && cell.IsBold);
            Assert.Contains("INTERN · ", sheet.Worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
            Assert.Contains(Mark, sheet.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
            Assert.InRange(sheet.Worksheet.Descendants<OddFooter>().Single().Text.Length, 1, 255);
        });
        Assert.Contains(Mark, properties.Subject, StringComparison.Ordinal);
        Assert.All([properties.Title, properties.Keywords], text => Assert.Contains("INTERN", text, StringComparison.Ordinal));
        ValidWorkbook.AssertValid(file);
    }

    private static IEnumerable<string> Targets(OpenedSheet sheet) => sheet.Worksheet.Descendants<Hyperlink>().Select(link => link.Location!.Value!);

    private static DisclosureNotes Without(params IEnumerable<(int Year, NoBreakdownReason Reason)> years) =>
        new(7, [.. years.Select(year => new YearWithoutBreakdown(ReportingCalendar.CalendarYear.Year(year.Year), year.Reason))]);

    private static SpreadsheetDocument Open(ReportModel model) =>
        SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(model, Language.Bokmal)), isEditable: false);

    // Every part of the package, whatever it is.
    private static string Parts(ReportModel model)
    {
        using var archive = new ZipArchive(new MemoryStream(ReportWorkbook.Write(model, Language.Bokmal)));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
