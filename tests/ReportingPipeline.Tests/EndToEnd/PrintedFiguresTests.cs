namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>What the finished files say, against the figures that the centre has printed; computed from single visits.</summary>
[Collection(SharedTwoRuns.Name)]
public class PrintedFiguresTests(TwoRuns runs)
{
    private const string WhyHidden = "Hvorfor skjult";
    private const string FirstHalf = "1.\u00A0halvår";
    private const string SecondHalf = "2.\u00A0halvår";
    private const string WholeYear = "Hele året";

    private FinishedWorkbook SecondHalf2019 => Open("2019-H2");

    private FinishedWorkbook SecondHalf2020 => Open("2020-H2");

    [Theory]
    [InlineData("2019", FirstHalf, 3451, 2674)]
    [InlineData("2019", SecondHalf, 3137, 2526)]
    [InlineData("2019", WholeYear, 6588, 5200)] // 5196 is printed, which is not the sum
    public void SecondHalf2019_Visits_AreThePrintedOnes(string year, string part, int visits, int userVisits) =>
        AssertVisits(SecondHalf2019, year, part, visits, userVisits);

    [Theory]
    [InlineData("2019", FirstHalf, 3451, 2674)]
    [InlineData("2019", WholeYear, 6588, 5200)]
    [InlineData("2020", FirstHalf, 1700, 1493)]
    [InlineData("2020", SecondHalf, 1872, 1481)]
    [InlineData("2020", WholeYear, 3572, 2974)]
    public void SecondHalf2020_Visits_AreThePrintedOnes(string year, string part, int visits, int userVisits) =>
        AssertVisits(SecondHalf2020, year, part, visits, userVisits);

    [Theory]
    [InlineData("Hamar", 49, 0.6447, 68, 0.6538, 64, 0.6154)]
    [InlineData("Stange", 17, 0.2237, 15, 0.1442, 15, 0.1442)]
    [InlineData("Ringsaker", null, null, 12, 0.1154, 12, 0.1154)] // 4 users, 0.0526
    [InlineData("Løten", null, null, 9, 0.0865, 13, 0.1250)] // 6 users, 0.0789, which would tell those 4
    [InlineData("Øvrige kommuner", 10, 0.1316, 0, 0.0, 0, 0.0)]
    [InlineData("Annen/ukjent kommune", 0, 0.0, 0, 0.0, 0, 0.0)]
    [InlineData("Totalt", 76, 1.0, 104, 1.0, 104, 1.0)]
    public void UniqueUsers_OfThreeYears_AreThePrintedOnesButForTheFour(
        string municipality, int? users2018, double? share2018, int users2019, double share2019, int users2020, double share2020)
    {
        foreach (var workbook in new[] { SecondHalf2019, SecondHalf2020 })
        {
            AssertUsers(workbook, municipality, 2018, users2018, share2018);
            AssertUsers(workbook, municipality, 2019, users2019, share2019);
        }

        AssertUsers(SecondHalf2020, municipality, 2020, users2020, share2020);
    }

    [Fact]
    public void UniqueUsers_OfPartsOfAYear_AreToldForTheWholeCentreOnly()
    {
        Assert.Equal(["2018", "2019", "Andel 2018", "Andel 2019", WhyHidden], SecondHalf2019.Columns("UnikeBrukere").Skip(1));
        Assert.Equal(["2018", "2019", "2020", "Andel 2018", "Andel 2019", "Andel 2020", WhyHidden], SecondHalf2020.Columns("UnikeBrukere").Skip(1));
        Assert.All(
            [SecondHalf2019, SecondHalf2020], workbook => Assert.InRange(workbook.Number("BrukereDelOgHelhet", "2019", SecondHalf), 1, 104));
    }

    [Fact]
    public void UniqueUsers_OfTheTwoToldTogether_SayWhyTheyAreHidden() => Assert.All(
        [SecondHalf2019, SecondHalf2020],
        workbook => Assert.Equal(
            ["Ringsaker", "Løten"],
            workbook.Values.Where(cell => cell is { Key: { Table: "UnikeBrukere", Column: WhyHidden }, Value: "Vist samlet i øvrige kommuner" })
                .Select(cell => cell.Key.Row)));

    [Fact]
    public void UniqueUsers_SecondHalf2019_SaysNothingOf2020()
    {
        Assert.DoesNotContain(SecondHalf2019.Columns("UnikeBrukere"), column => column.Contains("2020", StringComparison.Ordinal));
        Assert.Throws<KeyNotFoundException>(() => SecondHalf2019.Columns("BrukereTreAr"));
    }

    // 28 each are printed for Ringsaker and Løten; what each had in the other two years is told, and so would be the four.
    [Theory]
    [InlineData("Hamar", 181, 0.6373)]
    [InlineData("Stange", 47, 0.1655)]
    [InlineData("Ringsaker og Løten", 56, 0.1972)]
    [InlineData("Totalt", 284, 1)]
    public void ThreeYears_UserYears_AreThePrintedSumsOfRowsThatAreTheSameInAllYears(string municipality, int userYears, double share)
    {
        Assert.Equal(userYears, SecondHalf2020.Number("BrukereTreAr", municipality, "Brukerår (sum av de tre årene)"));
        Assert.Equal((decimal)share, Rounded(SecondHalf2020.Number("BrukereTreAr", municipality, "Andel av brukerår")));
    }

    [Fact]
    public void ThreeYears_DistinctUsers_StandBesideAsTheTrueCount() =>
        Assert.Equal("173", SecondHalf2020.Facts["Ulike brukere (hver talt én gang)"]);

    [Theory]
    [InlineData("Hamar", 4154, 0.7056, 1_764_057)] // 1 764 056 is printed, and the parts then lack a krone
    [InlineData("Stange", 826, 0.1403, 350_773)]
    [InlineData("Ringsaker", 622, 0.1057, 264_141)]
    [InlineData("Løten", 285, 0.0484, 121_029)]
    [InlineData("Totalt", 5887, 1, 2_500_000)]
    public void Grant_ByUseIn2019_AddsUpToTheAmount(string municipality, int visits, double share, int kroner)
    {
        foreach (var workbook in new[] { SecondHalf2019, SecondHalf2020 })
        {
            Assert.Equal(visits, workbook.Number("FordelingAvTilskudd", municipality, "Grunnlag: besøk"));
            Assert.Equal((decimal)share, Rounded(workbook.Number("FordelingAvTilskudd", municipality, "Andel")));
            Assert.Equal(kroner, workbook.Number("FordelingAvTilskudd", municipality, "Kroner"));
        }
    }

    [Theory]
    [InlineData("Hamar kommune", 1_321_710)]
    [InlineData("Hamar kommune (ekstra tilskudd)", 250_000)]
    [InlineData("Stange kommune", 200_000)]
    [InlineData("Ringsaker kommune", 50_000)]
    [InlineData("Innlandet fylkeskommune", 190_000)]
    [InlineData("Sum lokal", 2_431_710)]
    [InlineData("Sum regional", 3_800_000)]
    [InlineData("Totalt", 6_231_710)] // 6 231 000 is printed, which is not the sum
    public void Funding_Of2021_IsAddedUp(string funder, int kroner) =>
        Assert.Equal(kroner, Open("2021-H1").Number("Finansiering", funder, "Kroner 2021"));

    [Theory]
    [InlineData("Frivillig arbeid", 5, "årsverk", "ja")]
    [InlineData("Kom i utdanning eller arbeid", 50, "personer", "ja")]
    [InlineData("Ansatte med egenerfaring", 8, "ansatte", "nei")]
    [InlineData("Lokalt: årsverk", 2.3, "årsverk", "nei")]
    [InlineData("Regionalt: informasjon", 20, "stillingsprosent", "nei")]
    public void Indicators_UpTo2020_AreThePrintedOnes(string name, double value, string unit, string isApproximate)
    {
        foreach (var workbook in new[] { SecondHalf2020, Open("2021-H1") })
        {
            Assert.Equal((decimal)value, workbook.Number("Indikatorer", name, "Verdi"));
            Assert.Equal((unit, isApproximate), (workbook.Values[("Indikatorer", name, "Enhet")], workbook.Values[("Indikatorer", name, "Anslag")]));
        }
    }

    [Fact]
    public void FundingAndIndicators_BeforeThereAreAny_HaveNoSheet() =>
        Assert.DoesNotContain(SecondHalf2019.Values.Keys, cell => cell.Table is "Finansiering" or "Indikatorer");

    private static void AssertVisits(FinishedWorkbook workbook, string year, string part, int visits, int userVisits)
    {
        Assert.Equal(visits, workbook.Number("BesokPerAr", year, part));
        Assert.Equal(userVisits, workbook.Number("BrukerbesokPerAr", year, part));
    }

    private static void AssertUsers(FinishedWorkbook workbook, string municipality, int year, int? users, double? share)
    {
        AssertToldOrHidden(workbook, users, "UnikeBrukere", municipality, $"{year}");
        AssertToldOrHidden(workbook, (decimal?)share, "UnikeBrukere", municipality, $"Andel {year}");
    }

    private static void AssertToldOrHidden(FinishedWorkbook workbook, decimal? expected, string table, string row, string column)
    {
        if (expected is { } told) Assert.Equal(told, Rounded(workbook.Number(table, row, column)));
        else Assert.True(workbook.IsHidden(table, row, column));
    }

    // A share is printed with two decimals of a per cent at most.
    private static decimal Rounded(decimal number) => Math.Round(number, 4, MidpointRounding.AwayFromZero);

    private FinishedWorkbook Open(string period) => new(runs.FileOf(period, "hamar"));
}
