using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Workbooks.Pdf;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Hidden counts that nobody could mistake for anything else, looked for in every part of the file, however written.</summary>
public sealed class LeaksInFilesTests
{
    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;

    // As groups are separated: by nothing, a no-break space, a narrow one, a space, a dot, a comma.
    private static readonly string[] Separators = ["", "\u00A0", "\u202F", " ", ".", ","];

    private static readonly Centre Centre =
        TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2018", GrantMeasure.Visits, 873_911_657)] };

    private static readonly ComposedReport Whole = Compose(isInternal: true);
    private static readonly ComposedReport Told = Compose(isInternal: false);

    [Fact]
    public void Write_HiddenCounts_AreInNoPartOfTheFile()
    {
        var (before, after) = (Parts(Whole.Model), Parts(Told.Model));
        var hidden = Hidden();

        // What Løten and Ringsaker have, who are told together, and what they pay.
        Assert.All(
            ["918273", "517391", "400882", "1245793", $"{Kroner("loten")}", $"{Kroner("ringsaker")}"], number => Assert.Contains(number, hidden));
        // The same search finds them in what is not protected.
        Assert.All(
            hidden.Where(text => text.All(char.IsDigit)),
            text => Assert.Contains(before, part => part.Value.Contains(text, StringComparison.Ordinal)));
        Assert.All(
            hidden,
            text => Assert.All(after, part => Assert.DoesNotContain(text, part.Value, StringComparison.Ordinal)));
        // Of hidden figures there is no chart.
        Assert.Superset(after.Keys.ToHashSet(), before.Keys.ToHashSet());
    }

    [Fact]
    public void Write_HiddenCounts_HaveNoPlaceToHideIn()
    {
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(ReportWorkbook.Write(Told.Model, Language.Bokmal)), isEditable: false);
        var workbook = document.WorkbookPart!;

        Assert.All(workbook.Workbook!.Sheets!.Elements<Sheet>(), sheet => Assert.Null(sheet.State));
        Assert.All(workbook.WorksheetParts, sheet =>
        {
            Assert.Null(sheet.WorksheetCommentsPart);
            Assert.DoesNotContain(sheet.Worksheet!.Descendants<Row>(), row => row.Hidden?.Value == true);
            Assert.DoesNotContain(sheet.Worksheet!.Descendants<Column>(), column => column.Hidden?.Value == true);
            Assert.DoesNotContain(sheet.Worksheet!.Descendants<CellFormula>(), _ => true);
        });
        Assert.Empty(workbook.PivotTableCacheDefinitionParts);
        Assert.Empty(workbook.ExternalWorkbookParts);
        Assert.Null(document.CustomFilePropertiesPart);
        ValidWorkbook.AssertValid(ReportWorkbook.Write(Told.Model, Language.Bokmal));
    }

    // Three users from Løten with 918 273 visits. With those of Ringsaker they are enough, and both came in either half.
    private static CollectedCounts Counts()
    {
        var counts = new CountsBuilder()
            .Visits(MonthSpan.Of(new YearMonth(2018, 1)), "hamar", 736_459, 0)
            .Visits(new MonthSpan(new YearMonth(2018, 2), new YearMonth(2018, 6)), "loten", 517_391, 0)
            .Visits(Calendar.Parse("2018-H1"), "ringsaker", 345_679, 0)
            .Visits(Calendar.Parse("2018-H2"), "loten", 400_882, 0)
            .Visits(Calendar.Parse("2018-H2"), "hamar", 2_418_667, 0)
            .Visits(Calendar.Parse("2018-H2"), "stange", 1_563_841, 0)
            .Visits(Calendar.Parse("2018-H2"), "ringsaker", 900_114, 0);
        foreach (var month in Calendar.Year(2018).Months.Months())
        {
            foreach (var (id, users) in new[] { ("hamar", 12), ("stange", 9), ("ringsaker", 8), ("loten", 3) })
            {
                foreach (var user in Enumerable.Range(0, users)) counts.User($"{id}-{user}", id, 1, month);
            }
        }

        return counts.Build(new DateTimeOffset(2019, 1, 9, 2, 15, 0, TimeSpan.Zero));
    }

    // To Løten itself, so that its own page is there too.
    private static ComposedReport Compose(bool isInternal)
    {
        var counts = Counts();
        return ReportComposer.Compose(
            TestCentre.Heading(Centre, "2018-H2", counts, "loten") with { IsInternal = isInternal },
            TestCentre.Source(Centre, "2018-H2", counts));
    }

    private static long? Kroner(string id) =>
        Whole.Figures[new FigureName(Quantity.GrantKroner, Calendar.Year(2018).Months, MunicipalityRow.Of(id))].Number;

    // Every figure that the report does not tell, as it could be written: counts and kroner with their groups, shares as they are
    // held, and as per cent. Those of few digits could be anything.
    private static HashSet<string> Hidden()
    {
        var told = Told.Figures.Values.Select(figure => figure.Number).ToHashSet();
        var numbers = Whole.Figures.Values.Select(figure => figure.Number).OfType<long>()
            .Where(number => number >= 100_000 && !told.Contains(number));
        var toldShares = Shares(Told.Model).Select(share => share.HundredthsOfPercent).ToHashSet();
        var shares = Shares(Whole.Model).Where(share => !toldShares.Contains(share.HundredthsOfPercent));
        return
        [
            .. numbers.SelectMany(
                number => Separators.Select(separator => Grouped(number).Replace(",", separator, StringComparison.Ordinal))),
            .. shares.SelectMany(share => new[] { AsHeld(share), $"{Percent(share)}\u00A0%" }),
        ];
    }

    private static string Grouped(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string AsHeld(Share share) =>
        (share.Part / (double)share.Whole).ToString("0.0000000", CultureInfo.InvariantCulture)[..^1];

    private static string Percent(Share share) =>
        (share.HundredthsOfPercent / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    private static IEnumerable<Share> Shares(ReportModel model) => model.Grant!.Shares.Select(share => share.ShareOfBase)
        .Concat(model.Users.Periods.SelectMany(period => period.Municipalities).Select(row => row.ShareOfTotal))
        .Concat(model.Municipality!.Years.SelectMany(year => new[] { year.Users.Share, year.Visits.Share }))
        .Select(share => share.Share).OfType<Share>();

    // By name, each as text in either encoding that a part may have; sheets, properties, names, drawings, tables, whatever there is.
    private static Dictionary<string, string> Parts(ReportModel model) => new(
    [
        .. Parts(ReportWorkbook.Write(model, Language.Bokmal)),
        .. Parts(ReportFormat.Tables.Write(model, Language.Bokmal)),
        new("report.json", Encoding.UTF8.GetString(ReportFormat.Data.Write(model, Language.Bokmal))),
        new("report.pdf", PdfText(ReportFormat.Pdf.Write(model, Language.Bokmal))),
    ]);

    // In a PDF a blank stands for one at which no line breaks.
    private static string PdfText(byte[] file) =>
        $"{Regex.Replace(new OpenedPdf(file).Text, " ?%", "\u00A0%")}\n{Encoding.Latin1.GetString(file)}";

    private static Dictionary<string, string> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var content = bytes.ToArray();
            return string.Concat(
                entry.FullName, Encoding.UTF8.GetString(content), Encoding.Unicode.GetString(content), archive.Comment, entry.Comment);
        });
    }
}
