using ReportingPipeline.Workbooks.Pdf.Fonts;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

public sealed class InterFontTests
{
    private const int Licence = 13;
    private const int Unrestricted = 0;

    private const string Characters =
        "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅéèêóòôäöüáčđŋšŧž0123456789" +
        " \u00A0.,:;!?%−–—-+±×=≥≤/·…«»“”’()[]&@#§°½€□";

    [Theory, InlineData("Inter-Regular"), InlineData("Inter-Bold")]
    public void File_EveryFace_MayBePutIntoFilesAndHandedOn(string face)
    {
        var tables = Parsed(face).TableRegister;

        Assert.Equal(Unrestricted, tables.Os2Table!.TypeFlags);
        Assert.Contains(tables.NameTable.NameRecords, record =>
            record is { NameId: Licence, Value: { } licence } && licence.Contains("SIL Open Font License, Version 1.1", StringComparison.Ordinal));
    }

    [Theory, InlineData("Inter-Regular"), InlineData("Inter-Bold")]
    public void File_EveryFace_HasWhatReportsAreWrittenWith(string face)
    {
        var glyphs = Parsed(face).WindowsUnicodeCMap!;

        Assert.All(Characters, character => Assert.NotEqual(0, glyphs.CharacterCodeToGlyphIndex(character)));
    }

    [Fact]
    public void File_FaceThatThereIsNot_IsNamed() => Assert.Contains(
        "/Assets/Inter-Heavy.ttf", Assert.Throws<FileNotFoundException>(() => InterFont.File("Inter-Heavy")).Message, StringComparison.Ordinal);

    private static TrueTypeFont Parsed(string face) => TrueTypeFontParser.Parse(new TrueTypeDataBytes(InterFont.File(face)));
}
