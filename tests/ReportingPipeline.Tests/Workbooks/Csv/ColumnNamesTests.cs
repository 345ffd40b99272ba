using ReportingPipeline.Workbooks.Csv;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Tests.Workbooks.Csv;

public sealed class ColumnNamesTests
{
    [Theory]
    [InlineData("Fra og med", "fra_og_med")]
    [InlineData("Besøk samme måned året før", "besok_samme_maned_aret_for")]
    [InlineData("Endring, %", "endring_prosent")]
    [InlineData("Ulike brukere (hver talt én gang)", "ulike_brukere_hver_talt_en_gang")]
    [InlineData("2019/20-H1", "2019_20_h1")]
    public void Of_Heading_IsInAsciiWithUnderscores(string heading, string name) =>
        Assert.Equal([name], ColumnNames.Of(new DataTable("Prove", "Prøve", [new DataColumn(heading, CellKind.Text, _ => "")], [])));
}
