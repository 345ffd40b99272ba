using System.Net;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>What the running app answers is what the document says of it.</summary>
[Collection(DescribedApp.Name)]
public sealed class DescribedAnswersTests(BooksApp books)
{
    // No check of these reports waits for an explanation.
    private static readonly string[] CannotBeDoneHere = ["ExplainCheck"];

    private RunningApp App => books.App;

    [Fact]
    public async Task Answers_OfEveryCall_AreAsDescribed()
    {
        var check = new AnswersCheck();
        var undone = new List<string>();
        await App.EnterAsync(RightRequests.Owed);
        var link = new SentLink(LinkId.TryParse(RightRequests.Link)!, "post@hamar.example", App.Clock.Now, App.Clock.Now.AddDays(1));
        await App.Get<LinksTable>().AddAsync(link, CancellationToken.None);
        await App.InvokeAsync("ExportLedger");
        foreach (var call in DescribedCall.All.OrderBy(Place))
        {
            using var request = RightRequests.Of(call, App.Client.BaseAddress!);
            using var answer = await App.Client.SendAsync(request);
            await check.AddAsync($"{request.Method} {request.RequestUri}", call, answer);
            if (!answer.IsSuccessStatusCode) undone.Add($"{call.Id}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            if (call.Id == "RequestReports") await App.UntilAtRestAsync("sagatun_2018-H2_stange");
        }

        Assert.Empty(await check.FindFaultsAsync());
        Assert.True(CannotBeDoneHere.SequenceEqual(undone.Select(call => call.Split(':')[0])), string.Join('\n', undone));
    }

    [Fact]
    public async Task Answers_OfAPeriod_AreAsDescribed()
    {
        var check = new AnswersCheck();
        foreach (var id in new[] { "GetReport", "GetInternalReport" })
        {
            var call = DescribedCall.All.Single(call => call.Id == id);
            var fields = new Dictionary<string, string> { ["id"] = "sagatun_2018-H1" };
            using var answer = await App.Client.GetAsync(call.Address(App.Client.BaseAddress!, fields));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await check.AddAsync(id, call, answer);
        }

        Assert.Empty(await check.FindFaultsAsync());
    }

    // What is asked for by POST comes in its order, and then what can be looked at.
    private static int Place(DescribedCall call) =>
        RightRequests.Bodies.Keys.ToList().IndexOf(call.Id) is var place and >= 0 ? place : int.MaxValue;
}

/// <summary>The test classes that hold the running app against its description, on books of their own.</summary>
[CollectionDefinition(Name)]
public sealed class DescribedApp : ICollectionFixture<BooksApp>
{
    public const string Name = "Described";
}
