using System.Net;
using Azure.Data.Tables;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The form of <see cref="ShowVisits"/>, whose buttons are <see cref="RegisterVisits"/>.</summary>
public sealed class VisitsPageTests : IAsyncLifetime
{
    private const string Address = "/staff/visits/sagatun";

    private static readonly (string Name, string Value)[] ThreeVisits =
    [
        ("action", "save"), ("date", "2021-03-12"), ("kind-1", "user"), ("id-1", "1042"), ("municipality-1", "hamar"), ("kind-2", "other"),
        ("kind-3", "other"),
    ];

    private RunningApp _app = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"), _ => false, configure: builder => builder.Environment.EnvironmentName = "Development");
        _browser = new Browser(_app);
        await _browser.SignInAsync("Kari", "staff.sagatun");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Save_AFilledInForm_LeadsToAnEmptyOneOfTheSameDayThatSaysHowMany()
    {
        using var saved = await _browser.SubmitAsync(Address, Address, ThreeVisits);

        Assert.Equal((HttpStatusCode.SeeOther, $"{Address}?saved=3&date=2021-03-12"), (saved.StatusCode, $"{saved.Headers.Location}"));
        var page = await _browser.PageAsync($"{saved.Headers.Location}");
        Assert.Contains("3&#xA0;besøk er lagret", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2021-03-12\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1042", page, StringComparison.Ordinal);
        Assert.Equal(["other", "other", "user"], await KindsAsync());
    }

    [Fact]
    public async Task Save_TheSameFormSeveralTimes_RegistersItOnce()
    {
        var fields = await FormOfAsync(ThreeVisits);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _browser.PostAsync(Address, fields)));
        using var later = await _browser.PostAsync(Address, fields);

        Assert.All([.. answers, later], answer => Assert.Equal($"{Address}?saved=3&date=2021-03-12", $"{answer.Headers.Location}"));
        Assert.Equal(3, (await KindsAsync()).Count);
    }

    [Fact]
    public async Task Save_AnotherDayOnTheSameForm_RegistersThatToo()
    {
        var fields = await FormOfAsync(ThreeVisits);
        using var first = await _browser.PostAsync(Address, fields);

        using var second = await _browser.PostAsync(
            Address, [.. fields.Where(field => field.Name != "date"), ("date", "2021-03-11")]);

        Assert.Equal($"{Address}?saved=3&date=2021-03-11", $"{second.Headers.Location}");
        Assert.Equal(6, (await KindsAsync()).Count);
    }

    [Fact]
    public async Task Save_SomethingToPutRight_ShowsItAndRegistersNothing()
    {
        using var refused = await _browser.SubmitAsync(
            Address, Address, ("action", "save"), ("date", "2021-03-12"), ("kind-1", "user"), ("id-1", "1042"), ("id-2", "7"));

        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("href=\"#kind-2\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1042\"", page, StringComparison.Ordinal);
        Assert.Empty(await KindsAsync());
    }

    [Theory]
    [InlineData("?saved=3")]
    [InlineData("?saved=3&date=tomorrow")]
    [InlineData("?saved=9999&date=2021-03-12")]
    [InlineData("?saved=-1&date=2021-03-12")]
    public async Task Get_WhatCannotHaveBeenSaved_IsTheEmptyForm(string query) =>
        Assert.DoesNotContain("role=\"status\"", await _browser.PageAsync($"{Address}{query}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/staff/visits/bikuben")]
    [InlineData("/staff/visits/nowhere")]
    public async Task Post_ForAnotherCentre_Is404AndRegistersNothing(string address)
    {
        using var answer = await _browser.SubmitAsync(Address, address, ThreeVisits);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await KindsAsync());
    }

    private async Task<(string Name, string Value)[]> FormOfAsync(IEnumerable<(string Name, string Value)> fields) =>
        [.. Browser.HiddenFieldsOf(await _browser.PageAsync(Address), Address), .. fields];

    private async Task<IReadOnlyList<string>> KindsAsync() =>
    [
        .. (await _app.Account.Tables.GetTableClient(StorageNames.VisitsTable).QueryAsync<TableEntity>().ToListAsync())
            .Select(row => row.GetString("Kind")).Order(),
    ];
}
