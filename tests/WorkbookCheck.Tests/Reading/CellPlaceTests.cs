using WorkbookCheck.Reading;

namespace WorkbookCheck.Tests.Reading;

public sealed class CellPlaceTests
{
    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("$AA$10", 10, 27)]
    [InlineData("XFD1048576", 1_048_576, 16_384)]
    public void Parse_Address_IsWhereItSays(string address, int row, int column)
    {
        Assert.Equal(new CellPlace(row, column), CellPlace.Parse(address));
        Assert.Equal(address.Replace("$", "", StringComparison.Ordinal), new CellPlace(row, column).ToString());
    }

    [Theory]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A0")]
    [InlineData("Besok")]
    [InlineData("A1:B2")]
    public void Parse_NoAddress_IsNull(string address) => Assert.Null(CellPlace.Parse(address));
}
