namespace ReportingPipeline.Domain.Languages;

/// <summary>The language in which a recipient is written to.</summary>
public enum Language
{
    /// <summary>Norwegian bokmål; <c>nb</c>.</summary>
    Bokmal,

    /// <summary>Norwegian nynorsk; <c>nn</c>.</summary>
    Nynorsk,

    /// <summary>English; <c>en</c>.</summary>
    English,
}
