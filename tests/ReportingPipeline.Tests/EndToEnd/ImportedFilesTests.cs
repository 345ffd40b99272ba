using System.Globalization;
using System.Net;
using System.Text;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Spreadsheets;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>A half-year that a centre registers in files of its own: what is reported is what anybody counts in the last of them.</summary>
public class ImportedFilesTests
{
    private static readonly string[] Columns = ["Dato", "Type", "ID", "Kommune"];

    [Fact]
    public async Task Report_FilesImportedCorrectedAndImportedAgain_HasTheFiguresOfTheirLines()
    {
        var clock = new ManualClock("2021-09-01T12:00:00Z");
        await using var app = await RunningApp.StartAsync(clock, _ => false, EditedCentres.With(
            ("centres[0].firstPeriod", "\"2021-H1\""), ("centres[0].grants", "[]"), ("centres[0].openingDays", null)));
        var lines = Lines().ToList();
        var corrected = lines.Select(line => line.Id is "bruker-3" ? line with { Code = "3403" } : line).ToList();

        var first = await ImportAsync(app, Csv([.. lines, lines[0], lines[1] with { Id = "########" }]));
        var again = await ImportAsync(app, Csv([.. Enumerable.Reverse(lines)]));
        var second = await ImportAsync(app, Workbook(corrected));
        var last = await ImportAsync(app, Csv(corrected));
        await app.InvokeAsync("CollectVisits");

        var moved = lines.Count(line => line.Id == "bruker-3");
        Assert.Equal($"{lines.Count} added, 0 replaced, 1 unchanged, 1 faults", first);
        Assert.Equal($"0 added, 0 replaced, {lines.Count} unchanged, 0 faults", again);
        Assert.Equal($"0 added, {moved} replaced, {lines.Count - moved} unchanged, 0 faults", second);
        Assert.Equal($"0 added, 0 replaced, {lines.Count} unchanged, 0 faults", last);

        await app.BuildAsync("sagatun", "2021-H1", "hamar");
        var report = await app.GetAsync("internal/reports/sagatun_2021-H1_hamar");
        Assert.True(report.GetProperty("checks").GetArrayLength() > 0, report.GetRawText());
        Assert.Contains(
            report.GetProperty("checks").Each(check => check.Text("finding").Replace("\u00A0", "", StringComparison.Ordinal)),
            finding => finding.EndsWith(
                $"Besøk: {corrected.Count}. Brukerbesøk: {corrected.Count - corrected.Count(line => line.Kind == "other")}. "
                    + $"Registrerte unike brukere: {corrected.Select(line => line.Id).Where(id => id != "").Distinct().Count()}.",
                StringComparison.Ordinal));
    }

    private static async Task<string> ImportAsync(RunningApp app, byte[] file)
    {
        var taken = await (await app.PostFileAsync("registrations?centre=sagatun", file)).JsonAsync(HttpStatusCode.OK);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{taken.GetProperty("added")} added, {taken.GetProperty("replaced")} replaced, {taken.GetProperty("unchanged")} unchanged, "
            + $"{taken.GetProperty("faultsInAll")} faults");
    }

    // Every third day forty users by turns, two visits of users nobody knows, and a guest.
    private static IEnumerable<Line> Lines()
    {
        for (var date = new DateOnly(2021, 1, 4); date < new DateOnly(2021, 7, 1); date = date.AddDays(3))
        {
            for (var user = date.Day % 3; user < 40; user += 3)
            {
                yield return new Line(date, "user", $"bruker-{user}", user % 2 == 0 ? "3403" : "");
            }

            for (var unknown = 0; unknown < 2; unknown++) yield return new Line(date, "user", "", "3411");
            yield return new Line(date, "other", "", "3403");
        }
    }

    private static byte[] Csv(IEnumerable<Line> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n",
        [string.Join(';', Columns), .. lines.Select(line => $"{line.Date:dd.MM.yyyy};{line.Kind};{line.Id};{line.Code};")]));

    private static byte[] Workbook(IEnumerable<Line> lines) => TestWorkbook.Of(
        [Columns, .. lines.Select(line => new object?[] { line.Date.ToDateTime(TimeOnly.MinValue), line.Kind, line.Id, line.Code })]);

    private sealed record Line(DateOnly Date, string Kind, string Id, string Code);
}
