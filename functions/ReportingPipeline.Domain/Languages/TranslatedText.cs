namespace ReportingPipeline.Domain.Languages;

/// <summary>A text of a centre's own, in bokmål and, where the centre has given them, in the other languages.</summary>
/// <param name="Bokmal">The text in bokmål; it also tells one text from another.</param>
public sealed record TranslatedText(string Bokmal)
{
    /// <summary>The text in nynorsk; null if it is that in bokmål.</summary>
    public string? Nynorsk { get; init; }

    /// <summary>The text in English; null if it is that in bokmål.</summary>
    public string? English { get; init; }

    /// <summary>The text in a language, or else in bokmål.</summary>
    public string In(Language language) => language switch
    {
        Language.Nynorsk => Nynorsk ?? Bokmal,
        Language.English => English ?? Bokmal,
        _ => Bokmal,
    };
}
