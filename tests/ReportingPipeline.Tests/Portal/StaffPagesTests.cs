using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Portal;

/// <summary>
/// What staff get to see of real ledgers, by <see cref="OwedBoard"/>, <see cref="StaffReports"/> and <see cref="StaffRegistrations"/>.
/// </summary>
public class StaffPagesTests
{
    [Fact]
    public async Task OwedBoard_ReportsWaitForAnExplanation_SaysWhatToDoFirst()
    {
        await using var scene = await WithABadRowAsync();

        var board = await scene.Get<OwedBoard>().ReadAsync([await CentreAsync(scene)], CancellationToken.None);

        var centre = Assert.Single(board.Centres);
        var task = Assert.Single(centre.Tasks);
        Assert.Equal(("2019-H1", ReportStatus.WaitingForExplanation), (task.Period.Key, task.Status));
        Assert.Equal(["Hamar", "Stange"], task.Reports.Select(report => report.RecipientName));
        var page = await PageRenderer.RenderAsync(board, new PageFrame(Language.Bokmal));
        Assert.Contains("<h3>Gjør dette først</h3>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwedBoard_EverythingOnItsWay_HasNothingToDoButDispatch()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.SpendNightAsync("2019-07-15T07:00Z");

        var board = await scene.Get<OwedBoard>().ReadAsync([await CentreAsync(scene)], CancellationToken.None);

        Assert.Equal([ReportStatus.WaitingToBeDispatched], board.Centres[0].Tasks.Select(task => task.Status));
    }

    [Fact]
    public async Task StaffReports_AReportThatWaits_ShowsWhatWasFoundEveryFigureAndWhatCanBeDecided()
    {
        await using var scene = await WithABadRowAsync();

        var shown = await FindAsync(scene);

        Assert.Equal(ReportStatus.WaitingForExplanation, shown.Status);
        Assert.Equal(CheckKind.RejectedRows, Assert.Single(shown.ToExplain).Kind);
        Assert.Contains(shown.Checks, check => check is { Verdict: Verdict.Explain, Explanation: null });
        Assert.Equal("/staff/reports/sagatun_2019-H1_hamar", shown.Decide!.Address);
        Assert.Contains(shown.Preview!.Figures, figure => figure is { Quantity: Quantity.UniqueUsers, Row: "Hamar", Now.Number: 1 });
        Assert.Equal([StaffFileKind.Draft, StaffFileKind.Internal], shown.Files.Select(file => file.Kind));
        Assert.NotEmpty(shown.History);
    }

    [Fact]
    public async Task StaffReports_AReportInTheDrop_ShowsThatItCanBeSettled()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.SpendNightAsync("2019-07-15T07:00Z");

        var shown = await FindAsync(scene);

        var delivery = Assert.Single(shown.Deliveries);
        Assert.Equal(("sagatun_2019-H1_hamar_r1_drop", OutboxState.HandedOver), (delivery.Id, delivery.State));
        Assert.Equal([OutboxState.RecordedByHand], delivery.Possible);
        Assert.Null(shown.Decide);
        Assert.Equal([StaffFileKind.Internal, StaffFileKind.Workbook], shown.Files.Select(file => file.Kind));
    }

    [Theory]
    [InlineData("sagatun_2019-H1_elverum")]
    [InlineData("sagatun_2031-H1_hamar")]
    [InlineData("sagatun_nothing_hamar")]
    public async Task StaffReports_AReportThatIsNeitherThereNorOwed_IsNone(string id)
    {
        await using var scene = await LedgerScene.NewAsync();

        Assert.Null(await scene.Get<StaffReports>().FindAsync(await CentreAsync(scene), ReportId.TryParse(id)!, CancellationToken.None));
    }

    [Fact]
    public async Task StaffReports_AReportThatIsOwedAndNotBegun_SaysSoAndHasNothingToDecide()
    {
        await using var scene = await LedgerScene.NewAsync();

        var shown = await FindAsync(scene);

        Assert.Equal((null, ReportStatus.WaitingToBeBuilt), (shown.Version, shown.Status));
        Assert.Null(shown.Decide);
        Assert.Empty(shown.History);
    }

    [Fact]
    public async Task StaffRegistrations_ABadRow_IsShownWithItsReason()
    {
        await using var scene = await WithABadRowAsync();

        var shown = await scene.Get<StaffRegistrations>().ReadRejectedAsync(await CentreAsync(scene), CancellationToken.None);

        Assert.Equal((1, "bad", RejectionReason.MalformedMunicipality), (shown.InAll, shown.Rows[0].RowKey, shown.Rows[0].Reason));
    }

    [Fact]
    public async Task StaffRegistrations_NothingCollected_ShowsNothing()
    {
        await using var scene = await LedgerScene.EmptyAsync();

        Assert.Equal(0, (await scene.Get<StaffRegistrations>().ReadRejectedAsync(await CentreAsync(scene), CancellationToken.None)).InAll);
    }

    [Fact]
    public async Task StaffRegistrations_ALateVisitOfAClosedPeriod_Waits()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        await scene.WriteAsync(LedgerScene.Visit("2019-03", "late", 4, "c3", "0403", registeredAt: "2019-07-20T10:00Z"));
        scene.Clock.Now = DateTimeOffset.Parse("2019-07-21T06:00Z", null);
        await scene.CollectAsync();

        var shown = await scene.Get<StaffRegistrations>().ReadCorrectionsAsync(
            await CentreAsync(scene), takeUp: null, CancellationToken.None);

        Assert.Equal(("2019-H1", 1), (Assert.Single(shown.Waiting).Period.Key, shown.Waiting[0].Users));
        Assert.Equal(5, shown.Threshold);
    }

    private static async Task<LedgerScene> WithABadRowAsync()
    {
        var scene = await LedgerScene.NewAsync();
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        return scene;
    }

    private static async Task<Centre> CentreAsync(LedgerScene scene) =>
        (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];

    private static async Task<StaffReportContent> FindAsync(LedgerScene scene) => (await scene.Get<StaffReports>().FindAsync(
        await CentreAsync(scene), ReportId.TryParse("sagatun_2019-H1_hamar")!, CancellationToken.None))!;
}
