using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Settings;

/// <summary>Texts that may be given in every language: the field itself is in bokmål, and two more may stand beside it.</summary>
internal static class TranslatedFields
{
    private const string Nynorsk = nameof(Nynorsk);
    private const string English = nameof(English);

    /// <summary>The fields of a text.</summary>
    public static string[] NamesOf(string name) => [name, name + Nynorsk, name + English];

    public static TranslatedText Translated(this ConfigurationObject owner, string name) => new(owner.Text(name))
    {
        Nynorsk = owner.Has(name + Nynorsk) ? owner.Text(name + Nynorsk) : null,
        English = owner.Has(name + English) ? owner.Text(name + English) : null,
    };

    /// <summary>A text that may be left out, in bokmål and therefore in every language.</summary>
    public static TranslatedText? TranslatedOrNone(this ConfigurationObject owner, string name)
    {
        if (owner.Has(name)) return owner.Translated(name);
        return NamesOf(name).FirstOrDefault(owner.Has) is { } translation
            ? throw owner.Error(name, $"is missing; {translation} stands for it in one language only")
            : null;
    }
}
