using WorkbookCheck.Reading;

namespace WorkbookCheck.Tests.Reading;

public sealed class CellAreaTests
{
    [Theory]
    [InlineData("B2", "B2", "B2")]
    [InlineData("$A$1:$C$5", "A1", "C5")]
    [InlineData("$1:$4", "A1", "XFD4")]
    [InlineData("B:C", "B1", "C1048576")]
    public void Parse_Reference_HasItsCorners(string reference, string first, string last)
    {
        var area = CellArea.Parse(reference)!.Value;

        Assert.Equal((CellPlace.Parse(first), CellPlace.Parse(last)), (area.First, area.Last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("B")]
    [InlineData("C5:A1")]
    [InlineData("A1:B2:C3")]
    public void Parse_NoReference_IsNull(string reference) => Assert.Null(CellArea.Parse(reference));
}
