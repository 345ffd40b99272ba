using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Domain.Tests.Texts;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Sagatun", true)]
    [InlineData("ROM-Agder", true)]
    [InlineData("Vårres", true)]
    [InlineData("Hus2", true)]
    [InlineData("", false)]
    [InlineData("Hus 2", false)]
    [InlineData("Hus_2", false)]
    [InlineData("-Hus", false)]
    [InlineData("Hus-", false)]
    [InlineData("Hus--2", false)]
    [InlineData("a/b", false)]
    [InlineData("a\\b", false)]
    [InlineData("..", false)]
    [InlineData("a.b", false)]
    [InlineData("Hus\n", false)]
    [InlineData("Bjørnefjordensbrukerstyrtesenterfordalen", true)] // 40 letters
    [InlineData("Bjørnefjordensbrukerstyrtesenterfordalene", false)]
    public void IsPart_Text_IsLettersDigitsAndSingleHyphens(string text, bool isPart) => Assert.Equal(isPart, FileNames.IsPart(text));

    [Theory]
    [InlineData("Løten", "Løten")]
    [InlineData("Våler i Innlandet", "Våler-i-Innlandet")]
    [InlineData("Kautokeino / Guovdageaidnu", "Kautokeino-Guovdageaidnu")]
    [InlineData("../../etc", "etc")]
    [InlineData("«Å»", "Å")]
    [InlineData("–", "")]
    [InlineData("Bjørnefjorden brukerstyrte senter for dal og li", "Bjørnefjorden-brukerstyrte-senter-for-da")]
    [InlineData("Bjørnefjorden brukerstyrte senter til dal-og li", "Bjørnefjorden-brukerstyrte-senter-til-da")]
    public void PartOf_Name_KeepsLettersAndDigits(string name, string part) => Assert.Equal(part, FileNames.PartOf(name));

    [Theory]
    [InlineData("sagatun", "Sagatun")]
    [InlineData("kbt-midt-norge", "Kbt-midt-norge")]
    [InlineData("9-hus", "9-hus")]
    public void PartOfId_Id_BeginsWithACapital(string id, string part) => Assert.Equal(part, FileNames.PartOfId(id));

    [Theory]
    [InlineData("Sagatun_2019-H2_Løten_v1.xlsx", "Sagatun_2019-H2_Loten_v1.xlsx")]
    [InlineData("Ærøskøbing Åmot", "Aeroskobing Amot")]
    [InlineData("Kárášjohka Unjárga Deatnu Čáhcesuolu Ŋ đ ŧ", "Karasjohka Unjarga Deatnu Cahcesuolu N d t")]
    [InlineData("Ελλάδα", "______")]
    public void Ascii_Name_SpellsItsLetters(string name, string ascii) => Assert.Equal(ascii, FileNames.Ascii(name));
}
