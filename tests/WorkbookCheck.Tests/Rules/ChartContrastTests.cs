namespace WorkbookCheck.Tests.Rules;

public sealed class ChartContrastTests
{
    private static readonly string Dark = DrawnChart.Fill("1F3864");
    private static readonly string Pale = DrawnChart.Fill("FFD966");
    private static readonly string PaleHatching = """
        <a:pattFill prst="pct50">
          <a:fgClr><a:srgbClr val="EEEEEE"/></a:fgClr><a:bgClr><a:srgbClr val="000000"/></a:bgClr>
        </a:pattFill>
        """;

    public static TheoryData<string, string> StandOut => new()
    {
        { "barChart", Dark },
        { "barChart", Dark + Line(Pale) },
        { "barChart", "<a:noFill/>" + Line(Dark) },
        { "lineChart", Line(Dark) },
        { "lineChart", Pale + Line(Dark) },
    };

    public static TheoryData<string, string> TooPale => new()
    {
        { "barChart", Pale },
        { "barChart", PaleHatching },
        { "barChart", "<a:noFill/>" + Line(Pale) },
        { "lineChart", Line(Pale) },
        { "lineChart", Dark + Line(Pale) },
    };

    // Left to the program or the theme, or mixed with what is behind.
    public static TheoryData<string?> Unknown =>
    [
        null,
        "<a:gradFill/>" + Line(Dark),
        """<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>""",
        """<a:solidFill><a:srgbClr val="1F3864"><a:alpha val="20000"/></a:srgbClr></a:solidFill>""",
    ];

    [Theory, MemberData(nameof(StandOut))]
    public void FaultsIn_SeriesThatStandsOut_TellsNothing(string kind, string paint) =>
        Assert.Empty(new DrawnChart { Kind = kind, Paint = paint }.Faults());

    [Theory, MemberData(nameof(TooPale))]
    public void FaultsIn_SeriesThatIsTooPale_TellsIt(string kind, string paint) =>
        Assert.Equal(["chart-contrast"], new DrawnChart { Kind = kind, Paint = paint }.Faults());

    [Theory, MemberData(nameof(Unknown))]
    public void FaultsIn_SeriesWithoutPlainColour_TellsIt(string? paint) =>
        Assert.Equal(["chart-contrast"], new DrawnChart { Paint = paint }.Faults());

    [Fact]
    public void FaultsIn_PointThatIsTooPale_TellsIt() =>
        Assert.Equal(["chart-contrast"], new DrawnChart { PointPaint = Pale }.Faults());

    private static string Line(string paint) => $"<a:ln>{paint}</a:ln>";
}
