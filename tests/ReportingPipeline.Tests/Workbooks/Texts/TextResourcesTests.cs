using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Texts;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Texts;

/// <summary>The resource files, whatever is made of them.</summary>
public sealed partial class TextResourcesTests
{
    // The classes that read them, beside which the files lie.
    private static readonly Type[] Readers = [typeof(ReportTexts), typeof(PageTexts)];

    public static TheoryData<Type, Language> Languages
    {
        get
        {
            var files = new TheoryData<Type, Language>();
            foreach (var reader in Readers)
            {
                foreach (var language in Enum.GetValues<Language>()) files.Add(reader, language);
            }

            return files;
        }
    }

    public static TheoryData<Type> AllReaders => [.. Readers];

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_HasTheKeysOfBokmalAndNoOthers(Type reader, Language language)
    {
        var (bokmal, texts) = (Read(reader, Language.Bokmal), Read(reader, language));

        Assert.NotEmpty(texts);
        Assert.Empty(bokmal.Keys.Except(texts.Keys));
        Assert.Empty(texts.Keys.Except(bokmal.Keys));
    }

    [Theory, MemberData(nameof(Languages))]
    public void File_AnyLanguage_NamesEveryKeyOnceInTheOrderOfBokmal(Type reader, Language language)
    {
        var keys = KeysOf(reader, language);

        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(KeysOf(reader, Language.Bokmal), keys);
    }

    [Theory, MemberData(nameof(AllReaders))]
    public void Read_EveryKey_IsNamedAfterTheMemberThatReadsIt(Type reader)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var members = reader.GetMembers(Any).Select(member => member.Name).ToHashSet();

        Assert.DoesNotContain(Read(reader, Language.Bokmal).Keys, key => !members.Contains(key.Split('_')[0]));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_HasThePlaceholdersOfBokmal(Type reader, Language language)
    {
        var (bokmal, texts) = (Read(reader, Language.Bokmal), Read(reader, language));

        Assert.All(texts, text => Assert.Equal(Placeholders(bokmal[text.Key]), Placeholders(text.Value)));
        Assert.All(texts, text => Assert.Equal(Placeholders(text.Value).Length, CompositeFormat.Parse(text.Value).MinimumArgumentCount));
    }

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_HasBothFormsOfEveryPlural(Type reader, Language language)
    {
        var keys = Read(reader, language).Keys.ToLookup(key => key.EndsWith("_one", StringComparison.Ordinal) ? "one" : key.EndsWith("_other", StringComparison.Ordinal) ? "other" : "");

        Assert.NotEmpty(keys["one"]);
        Assert.Equal(keys["one"].Select(key => key[..^"_one".Length]).Order(), keys["other"].Select(key => key[..^"_other".Length]).Order());
    }

    [Theory, MemberData(nameof(Languages))]
    public void Read_AnyLanguage_KeepsNumbersAndUnitsOnOneLine(Type reader, Language language) => Assert.DoesNotContain(Read(reader, language), text => Torn().IsMatch(text.Value));

    [Theory, MemberData(nameof(AllReaders))]
    public void Read_English_HasNoNorwegianLetters(Type reader) => Assert.DoesNotContain(Read(reader, Language.English), text => NorwegianLetters().IsMatch(text.Value));

    [Theory, MemberData(nameof(AllReaders))]
    public void Read_Nynorsk_HasNoWordsThatAreOnlyBokmal(Type reader) => Assert.DoesNotContain(Read(reader, Language.Nynorsk), text => OnlyBokmal().IsMatch(text.Value));

    private static FrozenDictionary<string, string> Read(Type reader, Language language) => TextResources.Read(reader, $"{language}");

    private static IReadOnlyList<string> KeysOf(Type reader, Language language) =>
    [
        .. XElement.Parse(Repository.Read($"functions/{reader.Assembly.GetName().Name}/Texts/{language}.resx"))
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
