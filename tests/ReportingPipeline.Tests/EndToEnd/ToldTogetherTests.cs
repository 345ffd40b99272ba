using ReportingPipeline.Tests.Local;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>Ringsaker had four users in 2018, and is told with Løten: in the finished files of every recipient and period.</summary>
[Collection(SharedTwoRuns.Name)]
public class ToldTogetherTests(TwoRuns runs)
{
    private static readonly string[] Recipients = ["hamar", "stange", "ringsaker", "loten"];

    [Theory]
    [InlineData("2018-H2")]
    [InlineData("2019-H2")]
    [InlineData("2020-H2")]
    public void UniqueUsers_ToAnyRecipient_AreTheSame(string period)
    {
        var expected = Numbers(Open(period, "hamar"));

        Assert.Contains(":", expected);
        Assert.All(Recipients, recipient => Assert.Equal(expected, Numbers(Open(period, recipient))));
    }

    [Fact]
    public void OwnMunicipality_ToldTogetherInAYear_ShowsTheNumberOfItsRow()
    {
        var (ringsaker, hamar) = (Open("2020-H2", "ringsaker"), Open("2020-H2", "hamar"));

        Assert.Equal(
            [10, 12, 12],
            new[] { 2018, 2019, 2020 }.Select(year => ringsaker.Number("DinKommune", $"{year}", "Unike brukere fra kommunen")));
        Assert.Equal(VisitsOf2018("Ringsaker") + VisitsOf2018("Løten"), ringsaker.Number("DinKommune", "2018", "Besøk fra kommunen"));
        Assert.Equal("–", ringsaker.Values[("DinKommune", "2019", "Endring i brukere fra året før")]);
        Assert.Equal(0, ringsaker.Number("DinKommune", "2020", "Endring i brukere fra året før"));
        Assert.Equal(
            [49, 68, 64],
            new[] { 2018, 2019, 2020 }.Select(year => hamar.Number("DinKommune", $"{year}", "Unike brukere fra kommunen")));
    }

    [Fact]
    public void Files_OfEveryRecipientAndPeriod_HoldNoNumberOfOneOfThem()
    {
        var (ringsaker, loten) = (VisitsOf2018("Ringsaker"), VisitsOf2018("Løten"));
        var parts = Directory.GetFiles(runs.Out, "*.xlsx", SearchOption.AllDirectories)
            .SelectMany(file => NumberSearch.PartsOf(File.ReadAllBytes(file)).Select(part => (Where: $"{file}: {part.Name}", part.Text)))
            .ToList();

        Assert.All(parts, part => Assert.All(
            [ringsaker, loten], number => Assert.False(NumberSearch.Holds(part.Text, number), $"{part.Where} holds {number}.")));
        Assert.Contains(parts, part => NumberSearch.Holds(part.Text, ringsaker + loten));
    }

    private static int VisitsOf2018(string municipality) =>
        SagatunRows.In("2018").Count(row => SagatunRows.Municipality(row) == municipality);

    // The labels are in the language of the recipient.
    private static List<string> Numbers(FinishedWorkbook workbook) =>
        [.. workbook.Values.Where(cell => cell.Key.Table == "UnikeBrukere" && !cell.Value.Any(char.IsLetter)).Select(cell => cell.Value)];

    private FinishedWorkbook Open(string period, string recipient) => new(runs.FileOf(period, recipient));
}
