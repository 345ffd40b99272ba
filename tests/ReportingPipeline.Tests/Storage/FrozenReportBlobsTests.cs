using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Indicators;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public sealed class FrozenReportBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly ReportingPeriod Year = ReportingCalendar.CalendarYear.Parse("2019");
    private static readonly ReportingPeriod Tertial = Year.Parts(PeriodKind.Tertial)[2];

    private static readonly DatedCode[] NoCodes = [];
    private static readonly Population[] NoPopulations = [];

    private static int _centres;

    private readonly string _centre = $"centre{Interlocked.Increment(ref _centres)}";
    private readonly PartCountsBlobs _counts = new(account.Blobs, TestCountsCache.New());
    private readonly FrozenReportBlobs _reports = new(account.Blobs, new PartCountsBlobs(account.Blobs, TestCountsCache.New()));

    [Fact]
    public async Task ReadAsync_EveryField_IsReadAsItWasFrozen()
    {
        var frozen = await FullAsync();
        var (name, written) = await WriteAsync(frozen);
        Assert.Same(frozen, written);

        var read = await _reports.ReadAsync(name, CancellationToken.None);

        var (rules, readRules) = (frozen.Rules, read.Rules);
        Assert.Equal((rules.RegisteredFrom, rules.DisclosureThreshold), (readRules.RegisteredFrom, readRules.DisclosureThreshold));
        Assert.Equal(rules.Municipalities.Select(WithoutLists), readRules.Municipalities.Select(WithoutLists));
        Assert.Equal(rules.Municipalities.Select(from => from.Codes), readRules.Municipalities.Select(from => from.Codes));
        Assert.Equal(rules.Municipalities.Select(from => from.Populations), readRules.Municipalities.Select(from => from.Populations));
        Assert.Equal(rules.Grants.Select(WithoutPayers), readRules.Grants.Select(WithoutPayers));
        Assert.Equal(rules.Grants.Select(grant => grant.MunicipalityIds), readRules.Grants.Select(grant => grant.MunicipalityIds));
        Assert.Equal(rules.Funding, readRules.Funding);
        Assert.Equal(rules.FundingNotes, readRules.FundingNotes);
        Assert.Equal(rules.Indicators, readRules.Indicators);
        Assert.Equal(rules.Events, readRules.Events);
        Assert.Equal(rules.OpeningDays!.Weekdays, readRules.OpeningDays!.Weekdays);
        Assert.Equal(rules.OpeningDays.Closures, readRules.OpeningDays.Closures);
        Assert.Equal(rules.Contact, readRules.Contact);
        Assert.Equal(frozen.Basis.Parts.Select(NotTakenUp), read.Basis.Parts.Select(NotTakenUp));
        Assert.Equal(frozen.Basis.Parts.Select(used => used.TakenUp), read.Basis.Parts.Select(used => used.TakenUp));
        Assert.Equal(Year, Assert.Single(read.Basis.Years).Year);
        Assert.True(frozen.Basis.Years[0].DividesLike(read.Basis.Years[0]));
        Assert.Equal(frozen.Counts.DataAsOf, read.Counts.DataAsOf);
        Assert.Equal([YearCounts.WithoutMonth, 2019], read.Counts.Years.Select(year => year.Year));
        Assert.Equal(frozen.Counts.ContentHash(), read.Counts.ContentHash());
        Assert.Equal(frozen.RejectedRows, read.RejectedRows);
        Assert.Equal((frozen.Recount, frozen.FrozenAt), (read.Recount, read.FrozenAt));

        Assert.Equal(frozen.Basis.Parts.Select(used => used.CountsName), await _reports.FindCountsAsync(name, CancellationToken.None));
        Assert.StartsWith($"{_centre}/reports/2019-H2/", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_TheSameLater_KeepsTheFirstAndReturnsIt()
    {
        var first = await FullAsync();
        var (name, _) = await WriteAsync(first);

        var (sameName, same) = await WriteAsync(first with { FrozenAt = first.FrozenAt.AddHours(1) });
        var (otherName, other) = await WriteAsync(first with
        {
            Rules = first.Rules with { DisclosureThreshold = 3 },
            FrozenAt = first.FrozenAt.AddHours(1),
        });

        Assert.Equal((name, first.FrozenAt), (sameName, same.FrozenAt));
        Assert.NotEqual(name, otherName);
        Assert.Equal(first.FrozenAt.AddHours(1), other.FrozenAt);
        Assert.Equal(first.FrozenAt, (await _reports.ReadAsync(name, CancellationToken.None)).FrozenAt);
    }

    [Fact]
    public async Task ReadAsync_Deleted_SaysWhatIsLost()
    {
        Assert.Empty(await _reports.FindCountsAsync("gone", CancellationToken.None));

        var lost = await Assert.ThrowsAsync<InvalidOperationException>(() => _reports.ReadAsync("gone", CancellationToken.None));

        Assert.Equal("What the report was made from, gone, has been deleted from the storage account.", lost.Message);
    }

    [Fact]
    public async Task ReadAsync_CountsOfAPartAreDeleted_SaysWhichAreLost()
    {
        var frozen = await FullAsync();
        var (name, _) = await WriteAsync(frozen);
        await account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer).DeleteBlobAsync(frozen.Basis.Parts[1].CountsName);

        var lost = await Assert.ThrowsAsync<InvalidOperationException>(() => _reports.ReadAsync(name, CancellationToken.None));

        Assert.Equal($"The counts {frozen.Basis.Parts[1].CountsName} have been deleted from the storage account.", lost.Message);
    }

    private Task<(string Name, FrozenReport Report)> WriteAsync(FrozenReport report) =>
        _reports.WriteAsync(_centre, Year.Parts(PeriodKind.HalfYear)[1], report, CancellationToken.None);

    // Records with lists are equal only if the lists are the same object.
    private static Municipality WithoutLists(Municipality municipality) => municipality with { Codes = NoCodes, Populations = NoPopulations };

    private static GrantRule WithoutPayers(GrantRule grant) => grant with { MunicipalityIds = [] };

    private static UsedPart NotTakenUp(UsedPart used) => used with { TakenUp = [] };

    // Nothing like it happens: every field has a value of its own.
    private async Task<FrozenReport> FullAsync()
    {
        var (parts, asOf) = (Year.Parts(PeriodKind.HalfYear), Time("2020-01-15T05:00:00.1234567Z"));
        CollectedCounts[] counts =
        [
            Counted.From(Counted.UserVisit("2019-03-01", "anna"), Counted.OtherVisit("2019-04-02", "stange")),
            Counted.From(Counted.UserVisit("2019-10-01", "anna", "stange")),
        ];
        var names = await Task.WhenAll(parts.Zip(
            counts, (part, counted) => _counts.WriteAsync(_centre, part, counted, CancellationToken.None)));
        var rejected = new RejectedCount(SourcePartition.Parse("centre|vår"), RejectionReason.PartitionWithoutMonth, 3);
        var withoutMonth = new YearCounts(YearCounts.WithoutMonth, [], [], [rejected]);
        return new FrozenReport(
            Rules(),
            new ReportBasis(
                [
                    new UsedPart(parts[0], 2, names[0], asOf.AddDays(-1))
                    {
                        TakenUp = [new TakenUp("Kari", "Glemt"), new TakenUp("Ola", "Også glemt")],
                    },
                    new UsedPart(parts[1], 0, names[1], asOf),
                ],
                [new YearDivision(Year, 7, ["hamar", "stange"], [MunicipalityRow.Of(["hamar", "stange"])], ArePartsTold: true)]),
            CollectedCounts.Join(asOf, [.. counts, new CollectedCounts(asOf, [withoutMonth])]),
            [new RejectedRow("centre|vår", "row «1»", RejectionReason.PartitionWithoutMonth)],
            new RecountFinding(new PeriodTotals(3, 2, null), new PeriodTotals(4, 3, 1)),
            asOf.AddMinutes(7));
    }

    private static FrozenRules Rules() => new(
        new YearMonth(2018, 7),
        [
            new Municipality(
                "hamar", "Hamar", [new DatedCode("0403", null, new DateOnly(2019, 12, 31)), new DatedCode("3403", new DateOnly(2020, 1, 1))]),
            new Municipality("stange", "Stange", [new DatedCode("0417")])
            {
                Populations = [new Population(new DateOnly(2019, 1, 1), 20_646, "SSB"), new Population(new DateOnly(2020, 1, 1), 21_064, "Kommunen")],
            },
        ],
        [new GrantRule(2_500_000, Year, GrantMeasure.UserVisits, ["hamar", "stange"]) { Status = GrantStatus.Agreed }, new GrantRule(1, Year, GrantMeasure.UniqueUsers, ["stange"])],
        7)
    {
        Funding =
        [
            new Income(Year, Text("gir"), FundingActivity.Regional, 190_000) { Purpose = Text("formål"), MunicipalityId = "stange" },
            new Income(ReportingCalendar.JulyYear.Parse("2019/20"), new TranslatedText("Stat"), FundingActivity.Local, 0),
        ],
        FundingNotes = [Text("Kildene er uenige"), new TranslatedText("Summen er vår")],
        Events =
        [
            new CentreEvent(new DateOnly(2019, 3, 12), new DateOnly(2019, 5, 4), Text("Stengt"), IsClosed: true),
            new CentreEvent(new DateOnly(2019, 6, 1), new DateOnly(2019, 6, 1), new TranslatedText("Ny leder"), IsClosed: false),
        ],
        OpeningDays = new OpeningDays([DayOfWeek.Monday, DayOfWeek.Sunday], [new Closure(new DateOnly(2019, 12, 24), new DateOnly(2019, 12, 31))]),
        Contact = new Contact("Daglig leder") { Email = "post@senter.example", Telephone = "62 00 00 00" },
        Indicators =
        [
            new Indicator(Text("Kurs"), new IndicatorUnit(UnitWord.Other, CountsPersons: true) { Text = Text("kurs") }, Year, Year.Next(), 1200)
            {
                HundredthsOfWhole = 1400,
                IsApproximate = true,
                IsUndated = true,
            },
            new Indicator(new TranslatedText("Årsverk"), IndicatorUnit.Of(UnitWord.PersonYears), Tertial, Tertial, 230),
        ],
    };

    private static TranslatedText Text(string bokmal) => new(bokmal) { Nynorsk = $"{bokmal} på nynorsk", English = $"{bokmal} in English" };
}
