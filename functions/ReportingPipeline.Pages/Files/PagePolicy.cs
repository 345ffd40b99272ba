namespace ReportingPipeline.Pages.Files;

/// <summary>What a browser may do with pages.</summary>
public static class PagePolicy
{
    /// <summary>
    /// The header Content-Security-Policy: their files and the news of a page in progress come from where they come from, forms go back
    /// there, and no other site may show them in a frame.
    /// </summary>
    public const string Value =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}
