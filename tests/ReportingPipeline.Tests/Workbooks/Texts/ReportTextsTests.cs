using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Tests.Workbooks.Texts;

/// <summary>What the sheets get to hear, in every language.</summary>
public sealed class ReportTextsTests
{
    private static readonly Language[] All = Enum.GetValues<Language>();

    public static TheoryData<string> Members =>
    [
        .. from member in typeof(ReportTexts).GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where member is PropertyInfo || member is MethodInfo { IsSpecialName: false }
           where member.Name is not (nameof(ReportTexts.Prose) or nameof(ReportTexts.Periods))
           select member.Name,
    ];

    [Theory, MemberData(nameof(Members))]
    public void Member_AnyLanguage_HasAText(string name) => Assert.All(All, language =>
    {
        var said = Say(ReportTexts.In(language), name).ToList();

        Assert.NotEmpty(said);
        Assert.All(said, text => Assert.False(string.IsNullOrEmpty(text)));
        Assert.DoesNotContain(said, text => text.Contains('{', StringComparison.Ordinal));
    });

    [Fact]
    public void Periods_AnyLanguage_AreAllNamed()
    {
        var periods = Enum.GetValues<PeriodKind>().SelectMany(ReportingCalendar.CalendarYear.Year(2019).Parts).ToList();
        var names = All.Select(PeriodNames.In).SelectMany(language => periods.SelectMany(period => new[]
        {
            language.Name(period), language.NameWithDays(period), language.Label(period), language.Title(period), language.Short(period),
        }));

        Assert.All(names, name => Assert.Contains("2019", name, StringComparison.Ordinal));
        Assert.All(All.Select(PeriodNames.In), language => Assert.Distinct(periods.Skip(1).Select(language.Short)));
        Assert.All(All.Select(PeriodNames.In), language => Assert.Distinct(periods.Where(period => period.Kind != PeriodKind.Year).Select(language.PartOfYear)));
    }

    [Theory]
    [InlineData(Language.Bokmal, 0, "0 tall er endret.", "I tillegg er det 0 registreringer som ikke er listet her.")]
    [InlineData(Language.Bokmal, 1, "Ett tall er endret.", "I tillegg er det én registrering som ikke er listet her.")]
    [InlineData(Language.Bokmal, 2, "2 tall er endret.", "I tillegg er det 2 registreringer som ikke er listet her.")]
    [InlineData(Language.Nynorsk, 0, "0 tal er endra.", "I tillegg er det 0 registreringar som ikkje er lista opp her.")]
    [InlineData(Language.Nynorsk, 1, "Eitt tal er endra.", "I tillegg er det éi registrering som ikkje er lista opp her.")]
    [InlineData(Language.Nynorsk, 2, "2 tal er endra.", "I tillegg er det 2 registreringar som ikkje er lista opp her.")]
    [InlineData(Language.English, 0, "0 figures have changed.", "0 further registrations are not listed here.")]
    [InlineData(Language.English, 1, "One figure has changed.", "One further registration is not listed here.")]
    [InlineData(Language.English, 2, "2 figures have changed.", "2 further registrations are not listed here.")]
    public void Plural_NoneOneAndTwo_AreInTheirForms(Language language, int count, string changed, string notListed)
    {
        var texts = ReportTexts.In(language);

        Assert.Equal(changed, texts.ChangeCount(count).Replace('\u00A0', ' '));
        Assert.Equal(notListed, texts.NotListed(count).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData(Language.Bokmal, "Det som var registrert for rapportperioden før dette tidspunktet, ", "Tidligere perioder er talt hver for seg, da de ble lukket.", "er det det seneste av tidspunktene.")]
    [InlineData(Language.Nynorsk, "Det som var registrert for rapportperioden før dette tidspunktet, ", "Tidlegare periodar er talde kvar for seg, då dei vart lukka.", "er det det siste av tidspunkta.")]
    [InlineData(Language.English, "What was registered for the reported period before this moment ", "Earlier periods are counted each by itself, when they were closed.", "it is the latest of their times.")]
    public void Definitions_DataAsOf_AreOfTheReportedPeriodAndSayWhenEarlierOnesWereCounted(Language language, string reported, string earlier, string ofSeveral)
    {
        var texts = ReportTexts.In(language);
        var meaning = Assert.Single(texts.Definitions, definition => definition.Term == texts.DataAsOf).Meaning;

        Assert.StartsWith(reported, meaning, StringComparison.Ordinal);
        Assert.EndsWith(earlier, meaning, StringComparison.Ordinal);
        Assert.EndsWith(ofSeveral, Assert.Single(texts.OverviewDefinitions, definition => definition.Term == texts.DataAsOf).Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_UnknownKey_SaysWhichAndWhere()
    {
        var refusal = Assert.Throws<KeyNotFoundException>(() => ReportTexts.In(Language.Nynorsk).Text("Ukjent"));

        Assert.Equal("There is no text Ukjent in Nynorsk.", refusal.Message);
    }

    [Fact]
    public void In_SameLanguage_IsReadOnce() => Assert.Same(ReportTexts.In(Language.English), ReportTexts.In(Language.English));

    private static IEnumerable<string> Say(ReportTexts texts, string name) => typeof(ReportTexts).GetProperty(name) is { } property
        ? Flat(property.GetValue(texts))
        : typeof(ReportTexts).GetMethod(name)!.Invoked(texts).SelectMany(Flat);

    private static IEnumerable<string> Flat(object? said) => said switch
    {
        string text => [text],
        IEnumerable many => many.Cast<object>().SelectMany(Flat),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(place => Flat(tuple[place])),
        _ => throw new InvalidOperationException($"{said} is no text."),
    };
}
