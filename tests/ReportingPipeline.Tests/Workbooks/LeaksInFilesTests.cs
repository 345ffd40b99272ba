using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Tests.Disclosure;
using ReportingPipeline.Tests.Reports;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Hidden counts that nobody could mistake for anything else, looked for in every part of the file, however written.</summary>
public sealed class LeaksInFilesTests
{
    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;

    // As groups are separated: by nothing, a no-break space, a narrow one, a space, a dot, a comma.
    private static readonly string[] Separators = ["", "\u00A0", "\u202F", " ", ".", ","];

    private static readonly Releases Centre = new(TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2018", GrantMeasure.Visits, 873_911_657)] });
    private static readonly ReportModel Whole = Centre.Whole("2018-H2", Counts());
    private static readonly ReportModel Told = Centre.Release("2018-H2", Counts()).Model;

    [Fact]
    public void Write_HiddenCounts_AreInNoPartOfTheFile()
    {
        var (before, after) = (Parts(Whole), Parts(Told));
        var hidden = Hidden();

        Assert.Contains("918273", hidden);
        Assert.Contains("736459", hidden);
        // The same search finds them in what is not protected.
        Assert.All(hidden.Where(text => text.All(char.IsDigit)), text => Assert.Contains(before, part => part.Value.Contains(text, StringComparison.Ordinal)));
        Assert.All(hidden, text => Assert.All(after, part => Assert.False(part.Value.Contains(text, StringComparison.Ordinal), $"{part.Key} tells {text}.")));
        // Of hidden figures there is no chart.
        Assert.Superset(after.Keys.ToHashSet(), before.Keys.ToHashSet());
    }

    [Fact]
    public void Write_HiddenCounts_HaveNoPlaceToHideIn()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(Told, Language.Bokmal)), isEditable: false);
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
        ValidWorkbook.AssertValid(ReportWorkbook.Write(Told, Language.Bokmal));
    }

    // Three users from Løten with 918 273 visits, and two in January with all of the 736 459 visits of that month.
    private static Domain.Counting.CollectedCounts Counts()
    {
        var counts = new CountsBuilder()
            .Visits(MonthSpan.Of(new YearMonth(2018, 1)), Reader.Hamar, 736_459, 0)
            .Visits(new MonthSpan(new YearMonth(2018, 2), new YearMonth(2018, 6)), Reader.Loten, 918_273, 0)
            .Visits(Calendar.Parse("2018-H2"), Reader.Hamar, 2_418_667, 0)
            .Visits(Calendar.Parse("2018-H2"), Reader.Stange, 1_563_841, 0)
            .Visits(Calendar.Parse("2018-H2"), Reader.Ringsaker, 1_245_793, 0);
        foreach (var month in Calendar.Year(2018).Months.Months())
        {
            foreach (var user in Enumerable.Range(0, month.Month == 1 ? 2 : 12)) counts.User($"hamar-{user}", Reader.Hamar, 1, month);
            foreach (var user in Enumerable.Range(0, month.Month == 1 ? 0 : 9)) counts.User($"stange-{user}", Reader.Stange, 1, month).User($"ringsaker-{user}", Reader.Ringsaker, 1, month);
            foreach (var user in Enumerable.Range(0, month.Month == 1 ? 0 : 3)) counts.User($"loten-{user}", Reader.Loten, 1, month);
        }

        return Releases.Counts(counts);
    }

    // Every figure that the report no longer tells, as it could be written: counts and kroner with their groups, shares as
    // they are held, and as per cent. Those of few digits could be anything.
    private static HashSet<string> Hidden()
    {
        var (whole, told) = (ReportFigures.Of(Whole), ReportFigures.Of(Told));
        var kept = told.Values.OfType<long>().ToHashSet();
        var numbers = whole.Where(figure => figure.Key.Unit != FigureUnit.HundredthsOfPercent && figure.Value is { } value && !kept.Contains(value) && Math.Abs(value) >= 100_000).Select(figure => Math.Abs(figure.Value!.Value));
        var shares = Whole.Grant!.Shares.Zip(Told.Grant!.Shares).Where(pair => pair.Second.ShareOfBase.IsHidden).Select(pair => pair.First.ShareOfBase.Share!.Value)
            .Concat(Whole.Users.Periods.Zip(Told.Users.Periods).SelectMany(period => period.First.Municipalities.Zip(period.Second.Municipalities)).Where(pair => pair.Second.ShareOfTotal.IsHidden).Select(pair => pair.First.ShareOfTotal.Share!.Value))
            .Concat(Own(Whole).Zip(Own(Told)).Where(pair => pair.Second.IsHidden).Select(pair => pair.First.Share!.Value))
            .Where(share => !ToldShares().Contains(share.HundredthsOfPercent));
        return
        [
            .. numbers.SelectMany(number => Separators.Select(separator => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal))),
            .. shares.SelectMany(share => new[] { AsHeld(share), (share.HundredthsOfPercent / 100m).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',') + "\u00A0%" }),
        ];
    }

    private static string AsHeld(Domain.Statistics.Share share) => (share.Part / (double)share.Whole).ToString("0.0000000", CultureInfo.InvariantCulture)[..^1];

    private static IEnumerable<ShareFigure> Own(ReportModel model) => model.Municipality!.Years.SelectMany(year => new[] { year.Users.Share, year.Visits.Share });

    private static HashSet<int?> ToldShares() =>
    [
        .. Told.Grant!.Shares.Select(share => share.ShareOfBase.HundredthsOfPercent),
        .. Told.Users.Periods.SelectMany(period => period.Municipalities).Select(row => row.ShareOfTotal.HundredthsOfPercent),
        .. Own(Told).Select(share => share.HundredthsOfPercent),
    ];

    // By name, each as text in either encoding that a part may have; sheets, properties, names, drawings, tables, whatever there is.
    private static Dictionary<string, string> Parts(ReportModel model) => new(
    [
        .. Parts(ReportWorkbook.Write(model, Language.Bokmal)),
        .. Parts(ReportFormat.Tables.Write(model, Language.Bokmal)),
        new("report.json", Encoding.UTF8.GetString(ReportFormat.Data.Write(model, Language.Bokmal))),
    ]);

    private static Dictionary<string, string> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return entry.FullName + Encoding.UTF8.GetString(bytes.ToArray()) + Encoding.Unicode.GetString(bytes.ToArray()) + archive.Comment + entry.Comment;
        });
    }
}
