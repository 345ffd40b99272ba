using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Texts;

/// <summary>The resource files, whatever is made of them.</summary>
public sealed partial class TextResourcesTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_HasTheKeysOfBokmalAndNoOthers(Language language)
    {
        var (bokmal, texts) = (TextResources.Read(Language.Bokmal), TextResources.Read(language));

        Assert.NotEmpty(texts);
        Assert.Empty(bokmal.Keys.Except(texts.Keys));
        Assert.Empty(texts.Keys.Except(bokmal.Keys));
    }

    [Theory, MemberData(nameof(Languages))]
    public void File_AnyLanguage_NamesEveryKeyOnceInTheOrderOfBokmal(Language language)
    {
        var keys = KeysOf(language);

        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(KeysOf(Language.Bokmal), keys);
    }

    [Fact]
    public void Read_EveryKey_IsNamedAfterTheMemberThatReadsIt()
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var members = typeof(ReportTexts).GetMembers(Any).Select(member => member.Name).ToHashSet();

        Assert.Empty(TextResources.Read(Language.Bokmal).Keys.Where(key => !members.Contains(key.Split('_')[0])));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_HasThePlaceholdersOfBokmal(Language language)
    {
        var (bokmal, texts) = (TextResources.Read(Language.Bokmal), TextResources.Read(language));

        Assert.All(texts, text => Assert.Equal(Placeholders(bokmal[text.Key]), Placeholders(text.Value)));
        Assert.All(texts, text => Assert.Equal(Placeholders(text.Value).Length, CompositeFormat.Parse(text.Value).MinimumArgumentCount));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_HasBothFormsOfEveryPlural(Language language)
    {
        var keys = TextResources.Read(language).Keys.ToLookup(key => key.EndsWith("_one", StringComparison.Ordinal) ? "one" : key.EndsWith("_other", StringComparison.Ordinal) ? "other" : "");

        Assert.NotEmpty(keys["one"]);
        Assert.Equal(keys["one"].Select(key => key[..^"_one".Length]).Order(), keys["other"].Select(key => key[..^"_other".Length]).Order());
    }

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_KeepsNumbersAndUnitsOnOneLine(Language language) => Assert.DoesNotContain(TextResources.Read(language), text => Torn().IsMatch(text.Value));

    [Fact]
    public void Read_English_HasNoNorwegianLetters() => Assert.DoesNotContain(TextResources.Read(Language.English), text => NorwegianLetters().IsMatch(text.Value));

    [Fact]
    public void Read_Nynorsk_HasNoWordsThatAreOnlyBokmal() => Assert.DoesNotContain(TextResources.Read(Language.Nynorsk), text => OnlyBokmal().IsMatch(text.Value));

    private static IReadOnlyList<string> KeysOf(Language language) =>
    [
        .. XElement.Parse(Repository.Read($"functions/ReportingPipeline.Workbooks/Texts/{language}.resx"))
            .Elements("data").Select(text => text.Attribute("name")!.Value),
    ];

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"[\d}] (%|kr\b|kroner\b)|\b(kr|NOK) [\d{]|\bkl\. ?['\d{]|\d\. (halvår|tertial)|\d(st|nd|rd) (half|tertial)")]
    private static partial Regex Torn();

    [GeneratedRegex("[æøåÆØÅ«»]")]
    private static partial Regex NorwegianLetters();

    [GeneratedRegex(
        @"(?<!-)\b(ikke|fra|hva|hver|hvert|hvor|noen|bare|mer|mye|ble|blitt|uten|innenfor|siden|tall|tallet|tallene|bruker|brukere|kommuner|kommunene|måneder|hele|en|et|én|ett|de|dem|jeg|skjulte? av personvernhensyn)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OnlyBokmal();
}
