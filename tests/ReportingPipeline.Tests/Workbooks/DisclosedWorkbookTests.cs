using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Workbooks that hide figures, and those that must stay in the house because they do not.</summary>
public sealed class DisclosedWorkbookTests
{
    private const string Mark = "INTERN – inneholder tall som kan vise enkeltpersoner; skal ikke deles utenfor senteret";

    // The visits of 2018 and of its second half, the bases of Ringsaker and Løten, and the amounts that would tell them.
    private static readonly string[] HiddenNumbers = ["5915", "2905", "264093", "264078", "121029", "121008"];

    [Fact]
    public void Write_HiddenFigures_AreNowhereInTheFile()
    {
        // What the revision before told is said under what has changed.
        var told = Parts(Samples.All["hidden"] with { Changes = null });
        var whole = Parts(Samples.All["revision"]);

        Assert.All(HiddenNumbers[..2], number => Assert.Contains(number, whole, StringComparison.Ordinal));
        Assert.All(HiddenNumbers, number => Assert.DoesNotContain(number, told, StringComparison.Ordinal));
        Assert.DoesNotContain("v-0001832", told, StringComparison.Ordinal);
        Assert.Contains("v-0001832", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("1\u00A0741", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HiddenFigures_AreExplainedOnEverySheetThatShowsThem()
    {
        using var document = Open(Samples.All["hidden"]);
        const string Note = ": betyr at tallet er skjult av personvernhensyn; se Om tallene.";
        var sheets = OpenedSheet.All(document).ToList();

        Assert.All(sheets, sheet => Assert.Equal(
            sheet.Name != "Om tallene" && sheet.Cells.Any(cell => cell.Value == ":"), sheet.Cells.Any(cell => cell.Value == Note)));
        Assert.Equal(
            ["Besøk", "Unike brukere", "Din kommune", "Fordeling av tilskudd", "Endringer"],
            sheets.Where(sheet => sheet.Cells.Any(cell => cell.Value == Note)).Select(sheet => sheet.Name));
    }

    [Fact]
    public void Write_NothingHidden_HasNoWordOfIt()
    {
        var text = Parts(Samples.All["revision"]);

        Assert.DoesNotContain("Noen tall i rapporten er skjult", text, StringComparison.Ordinal);
        Assert.DoesNotContain("INTERN", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Write_ProtectedReport_SaysWhyAndWhetherTheBreakdownIsLeftOut(bool isWithheld)
    {
        var text = Parts(Samples.All["hidden"] with { Disclosure = new DisclosureNotes(7, isWithheld) });

        Assert.Contains("Tall som gjelder 1 til 6\u00A0personer, er skjult.", text, StringComparison.Ordinal);
        Assert.Equal(isWithheld, text.Contains("Den er derfor utelatt.", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_HiddenBaseOfAll_SaysThatAllPayTogether()
    {
        var sample = Samples.All["hidden"];
        var hidden = new HashSet<Domain.Changes.FigureName> { new(Domain.Changes.Quantity.Visits, Domain.Changes.FigureForm.GrantBase, sample.Grant!.Rule.BaseYear.Months) };
        var text = Parts(HiddenFigures.Apply(Samples.All["half-years"], hidden, sample.Disclosure!));

        Assert.Contains("De betaler derfor hele beløpet samlet", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("checked")]
    public void Write_InternalReport_IsMarkedEverywhere(string sample)
    {
        var model = Samples.All[sample];
        var file = ReportWorkbook.Write(model with { Heading = model.Heading with { IsInternal = true } }, Language.Bokmal);
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

    private static SpreadsheetDocument Open(ReportModel model) => SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(model, Language.Bokmal)), isEditable: false);

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
