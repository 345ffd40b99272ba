namespace ReportingPipeline.Domain.Funding;

/// <summary>Amounts in whole kroner.</summary>
public static class Kroner
{
    /// <summary>
    /// More than any centre is given or granted, and few enough digits for a spreadsheet to keep a sum of a thousand of them exact.
    /// </summary>
    public const long Most = 1_000_000_000_000;
}
