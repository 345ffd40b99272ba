using System.Text.Json;
using System.Text.Json.Nodes;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Indicators;
using ReportingPipeline.Tests.Reports;
using ReportingPipeline.Tests.Workbooks;
using static ReportingPipeline.Tests.Reporting.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public sealed class FrozenCountsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Converters = { new PeriodText() } };

    private static int _centres;

    private readonly RevisionId _id = new(new ReportId($"centre{Interlocked.Increment(ref _centres)}", "2019-20-H2", "hamar"), 1);
    private readonly FrozenCounts _frozen = new(account.Blobs);

    [Fact]
    public async Task FreezeAsync_Everything_IsReadAsItWasFrozen()
    {
        var report = Report();

        await _frozen.FreezeAsync(_id, 1, report, CancellationToken.None);

        var read = (await _frozen.FindAsync(_id, 1, CancellationToken.None))!;
        Assert.Equal(Text(report), Text(read));
        Assert.Equal(report.Counts.Years.Select(year => year.ContentHash()), read.Counts.Years.OrderBy(year => year.Year).Select(year => year.ContentHash()));
        Assert.Equal(report.Rules.Grants[0].BaseYear, read.Rules.Grants[0].BaseYear);
        Assert.Equal(report.Rules.Grants[1].BaseYear, read.Rules.Grants[1].BaseYear);
        Assert.Equal(report.Rules.Funding, read.Rules.Funding);
        Assert.Equal(report.Rules.Indicators, read.Rules.Indicators);
        Assert.Equal(
            report.Counts.Years.Single(year => year.Year == 2020).Days, read.Counts.Years.Single(year => year.Year == 2020).Days);
        Assert.Equal(report.Rules.DisclosureThreshold, read.Rules.DisclosureThreshold);
    }

    [Fact]
    public async Task FreezeAsync_FrozenBefore_KeepsWhatItWasFrozenWith()
    {
        await _frozen.FreezeAsync(_id, 1, Report(), CancellationToken.None);

        var kept = await _frozen.FreezeAsync(_id, 1, Report(userVisits: 99), CancellationToken.None);
        var anew = await _frozen.FreezeAsync(_id, 2, Report(userVisits: 99), CancellationToken.None);

        Assert.Equal(Text(Report()), Text(kept));
        Assert.Equal(Text(Report(userVisits: 99)), Text(anew));
        Assert.Equal(Text(Report()), Text((await _frozen.FindAsync(_id, 1, CancellationToken.None))!));
    }

    [Fact]
    public async Task FreezeAsync_SeveralReportsOfTheSameCounts_KeepsAYearOnce()
    {
        var other = _id with { Report = _id.Report with { MunicipalityId = "stange" } };
        await _frozen.FreezeAsync(_id, 1, Report(), CancellationToken.None);
        await _frozen.FreezeAsync(other, 1, Report(), CancellationToken.None);
        await _frozen.FreezeAsync(other, 2, Report(userVisits: 99), CancellationToken.None);

        // Rows without a month are the same in all three; 2019 and 2020 are there twice.
        Assert.Equal(3 + 5, await BlobsAsync());
    }

    [Fact]
    public async Task ReadHashesAsync_Frozen_AreThoseOfItsYearsAndItsSpan()
    {
        await _frozen.FreezeAsync(_id, 1, Report(), CancellationToken.None);

        var (covered, hashes) = await _frozen.ReadHashesAsync(_id, 1, CancellationToken.None);

        Assert.Equal(Report().Covered, covered);
        Assert.Equal(Report().Counts.Years.ToDictionary(year => year.Year, year => year.ContentHash()), hashes);
    }

    [Fact]
    public async Task FindAsync_FrozenBeforeThereWereFundingAndIndicators_HasNone()
    {
        await _frozen.FreezeAsync(_id, 1, Report(), CancellationToken.None);
        var blob = account.Blobs.GetBlobContainerClient(StorageNames.FrozenCountsContainer).GetBlobClient($"{_id.Report.CentreId}/2019-20-H2/hamar-r1-f1.json");
        var json = JsonNode.Parse((await blob.DownloadContentAsync()).Value.Content.ToString())!;
        Assert.True(json["Rules"]!.AsObject().Remove("Funding") && json["Rules"]!.AsObject().Remove("Indicators"));
        await blob.UploadAsync(BinaryData.FromString(json.ToJsonString()), overwrite: true);

        var read = (await _frozen.FindAsync(_id, 1, CancellationToken.None))!;

        Assert.Empty(read.Rules.Funding);
        Assert.Empty(read.Rules.Indicators);
        Assert.Equal(2, read.Rules.Grants.Count);
    }

    [Fact]
    public async Task FindAsync_NeverFrozen_IsNothing()
    {
        Assert.Null(await _frozen.FindAsync(_id, 1, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _frozen.ReadHashesAsync(_id, 1, CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_YearDeleted_NamesTheBlob()
    {
        await _frozen.FreezeAsync(_id, 1, Report(), CancellationToken.None);
        var container = account.Blobs.GetBlobContainerClient(StorageNames.FrozenCountsContainer);
        var name = $"{_id.Report.CentreId}/years/2019-{Report().Counts.Years.Single(year => year.Year == 2019).ContentHash()}.json";
        await container.GetBlobClient(name).DeleteAsync();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _frozen.FindAsync(_id, 1, CancellationToken.None));

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    private async Task<int> BlobsAsync()
    {
        var blobs = 0;
        await foreach (var blob in account.Blobs.GetBlobContainerClient(StorageNames.FrozenCountsContainer).GetBlobsAsync())
        {
            if (blob.Name.StartsWith($"{_id.Report.CentreId}/", StringComparison.Ordinal)) blobs++;
        }

        return blobs;
    }

    private static string Text(FrozenReport report) => JsonSerializer.Serialize(
        new { report, Years = report.Counts.Years.OrderBy(year => year.Year).Select(year => year.ContentHash()) },
        Json);

    private static FrozenReport Report(int userVisits = 20)
    {
        var centre = TestCentre.JulyYears("2018/19-H2");
        var period = centre.Calendar.Parse("2019/20-H2");
        var counts = new CountsBuilder()
            .Visits(period, "hamar", userVisits, 4, withoutId: 2, withoutMunicipality: 1)
            .Visits(period.YearsBefore(1), "stange", userVisits, 4)
            .User("a1", "hamar", 1, new YearMonth(2020, 1), new YearMonth(2020, 5))
            .User("b2", "stange", 2, new YearMonth(2019, 2))
            .Days(new DateOnly(2020, 2, 3), new DateOnly(2020, 2, 29))
            .Rejected("centre|2020-03", RejectionReason.UnknownKind, 2)
            .Rejected("centre|mars", RejectionReason.PartitionWithoutMonth, 1)
            .Build(Time("2020-07-15T05:00Z"));
        return new FrozenReport(
            new FrozenRules(
                centre.RegisteredFrom,
                centre.Municipalities,
                [
                    new GrantRule(2_500_000, ReportingCalendar.JulyYear.Parse("2019/20"), GrantMeasure.UniqueUsers, ["hamar", "stange"]),
                    TestCentre.Grant("2019", GrantMeasure.UserVisits),
                ],
                DisclosureThreshold: 7)
            {
                Funding =
                [
                    new(ReportingCalendar.JulyYear.Parse("2019/20"), new("Helsedirektoratet") { English = "Directorate of Health" }, FundingActivity.Regional, 3_800_000)
                    {
                        Purpose = new("drift"),
                    },
                ],
                Indicators =
                [
                    Typed.Indicator("Årsverk", UnitWord.PersonYears, "2018-2019", 230) with { IsApproximate = true },
                    Typed.Indicator("Kurs", UnitWord.Other, "2019-H1", 300) with { Unit = new(UnitWord.Other, CountsPersons: true) { Text = new("kursledere") }, HundredthsOfWhole = 700 },
                ],
            },
            counts,
            new MonthSpan(new YearMonth(2019, 1), new YearMonth(2020, 6)),
            [new RejectedRow("centre|2020-03", "v1", RejectionReason.UnknownKind)],
            new(48, 40, null),
            Time("2020-07-15T06:00:00.1234567Z"));
    }

    private sealed class PeriodText : System.Text.Json.Serialization.JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Reports are only written.");

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }
}
