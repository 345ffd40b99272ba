using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Local;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>What is hidden in the reports of the example centre, released one after the other with a threshold of five.</summary>
public sealed class ExampleReleasesTests
{
    private static readonly Dictionary<string, string> Ids = new() { ["Hamar"] = Reader.Hamar, ["Stange"] = Reader.Stange, ["Ringsaker"] = Reader.Ringsaker, ["Løten"] = Reader.Loten };
    private static readonly Lazy<Dictionary<string, ReleasedReport>> Reports = new(Release);

    // A star marks what is too small itself; everything else is hidden so that it cannot be worked out.
    [Theory]
    [InlineData(
        "2018-H2",
        "users 2018-H1 ringsaker 4 *",
        "users 2018-H1 loten 6",
        "users 2018-H2 ringsaker 3 *",
        "users 2018-H2 loten 4 *",
        // Of the 17 from Stange, fewer than five did not come in the first half, which has been told before.
        "users 2018 hamar 49",
        "users 2018 stange 17",
        "users 2018 ringsaker 4 *")]
    [InlineData(
        "2019-H2",
        // In July and December few others came than users.
        "user visits 2019-07 302",
        "user visits 2019-12 359",
        "users 2018 hamar 49",
        "users 2018 stange 17",
        "users 2018 ringsaker 4 *",
        "users 2019-H2 ringsaker 10",
        "users 2019-H2 loten 6",
        "users 2019 stange 15",
        "users 2019 ringsaker 12",
        "users 2019 loten 9")]
    [InlineData(
        "2020-H2",
        "user visits 2020-05 156",
        "user visits 2020-06 201",
        "users 2018 hamar 49",
        "users 2018 stange 17",
        "users 2018 ringsaker 4 *",
        "users 2019 stange 15",
        "users 2019 ringsaker 12",
        "users 2019 loten 9",
        "users 2020-H2 ringsaker 10",
        "users 2020-H2 loten 10",
        "users 2020 hamar 64",
        "users 2020 stange 15",
        "users 2020 ringsaker 12",
        "users 2020 loten 13")]
    public void Release_TheExample_HidesTheseCounts(string period, params string[] expected) => Assert.Equal(
        expected,
        Reports.Value[period].Cells
            .Where(cell => cell.IsHidden && cell.Name.Quantity != Quantity.UserVisitsWithoutId)
            .Select(cell => $"{Text(cell.Name)} {cell.Value}{(cell.IsSensitive ? " *" : "")}"));

    [Fact]
    public void Release_TheExample_HidesAllVisitsWithoutId() => Assert.All(
        // On no day did five come who did not say who they are, so that all of them may be the visits of fewer.
        Reports.Value.Values.SelectMany(report => report.Cells).Where(cell => cell.Name.Quantity == Quantity.UserVisitsWithoutId),
        cell => Assert.Equal(cell.Value != 0, cell.IsHidden));

    [Fact]
    public void Release_TheExample_LeavesNothingTooNarrow() => Assert.All(Reports.Value.Values, report =>
    {
        Assert.False(report.Model.Disclosure!.IsWithheld);
        Assert.All(report.Audit, audited =>
        {
            Assert.False(audited.WasExposed);
            Assert.True(audited.Interval.Width is null or >= 4, audited.ToString());
            Assert.True(audited.Interval.Reach is null or >= 5, audited.ToString());
        });
    });

    private static Dictionary<string, ReleasedReport> Release()
    {
        var counts = Counted.From(SagatunRows.Counted.Select(Visit));
        var releases = new Releases(TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019")], Recipients = [.. Ids.Values.Select(id => new Recipient(id))] });
        return Enumerable.Range(2018, 3).SelectMany(year => new[] { $"{year}-H1", $"{year}-H2" }).ToDictionary(period => period, period => releases.Release(period, counts));
    }

    private static Visit Visit(VisitRow row) => new(
        SagatunRows.Day(row),
        row.Kind == "user" ? VisitKind.User : VisitKind.Other,
        row.UserId is null ? null : new UserKey(row.KeyVersion!.Value, row.UserId),
        Ids.GetValueOrDefault(SagatunRows.Municipality(row), Municipality.OtherId),
        row.RegisteredAt,
        row.RowKey)
    {
        NamesMunicipality = row.Municipality is not null,
    };

    private static string Text(FigureName name)
    {
        var quantity = name switch { { Form: FigureForm.GrantBase } => "base", { Quantity: Quantity.UserVisits } => "user visits", { Quantity: Quantity.Visits } => "visits", { Quantity: Quantity.UniqueUsers } => "users", _ => $"{name.Quantity}" };
        return $"{quantity} {Text(name.Span)}{(name.MunicipalityId is { } id ? $" {id}" : "")}";
    }

    private static string Text(MonthSpan span) => span.Length() switch
    {
        1 => $"{span.First}",
        6 => $"{span.First.Year}-H{(span.First.Month / 6) + 1}",
        12 => $"{span.First.Year}",
        _ => $"{span.First.Year}/{span.Last.Year}",
    };
}
