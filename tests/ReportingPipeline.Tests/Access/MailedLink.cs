using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Access;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Access;

/// <summary>The link in the text of an e-mail.</summary>
internal static partial class MailedLink
{
    /// <summary>The key that stands in it.</summary>
    public static string KeyIn(string text) => Key().Match(text).Groups[1].Value;

    /// <summary>Which link it is; null if the app does not take its key.</summary>
    public static LinkId? IdIn(string text, LinkCookies cookies)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString($"?key={KeyIn(text)}");
        return cookies.ReadOpened(request);
    }

    [GeneratedRegex(@"/open\?key=([\w-]+)")]
    private static partial Regex Key();
}
