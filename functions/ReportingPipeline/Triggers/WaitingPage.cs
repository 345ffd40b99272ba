using System.Text;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Workbooks.Texts;
using static ReportingPipeline.Triggers.HtmlPage;

namespace ReportingPipeline.Triggers;

/// <summary>The page where a centre's managers see what waits for them, and explain, approve or hold it.</summary>
internal static class WaitingPage
{
    /// <summary>What a field for an explanation is called, before the check.</summary>
    public const string ExplanationField = "explain-";

    /// <summary>The page.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="waiting">What waits.</param>
    /// <param name="key">The key of the link, which the buttons send.</param>
    /// <param name="said">What has just been done, or why not; null if nothing was asked for.</param>
    /// <param name="typed">What somebody has typed that could not be done, by the fields' names.</param>
    public static IResult Of(
        HttpRequest request,
        Centre centre,
        IReadOnlyList<WaitingPeriod> waiting,
        string key,
        string? said = null,
        Func<string, string?>? typed = null)
    {
        var content = new StringBuilder();
        if (said is not null) content.AppendLine($"<p class=\"said\" role=\"status\">{Encoded(said)}</p>");
        if (waiting.Count == 0) content.AppendLine($"<p>{StaffTexts.NothingWaits}</p>");
        foreach (var period in waiting) Append(content, centre, period, key, typed ?? (_ => null));
        return HtmlPage.Of(request, StaffTexts.LanguageTag, StaffTexts.PageTitle(centre), content.ToString());
    }

    /// <summary>That a link leads nowhere any more.</summary>
    public static IResult InvalidLink(HttpRequest request) => HtmlPage.Of(
        request, StaffTexts.LanguageTag, StaffTexts.InvalidLinkTitle, $"<p>{StaffTexts.InvalidLink}</p>", StatusCodes.Status404NotFound);

    private static void Append(StringBuilder content, Centre centre, WaitingPeriod period, string key, Func<string, string?> typed)
    {
        content.AppendLine(
            $"""
            <section>
            <h2>{Encoded(StaffTexts.PeriodOf(period))}</h2>
            <form method="post">
            <input type="hidden" name="key" value="{Encoded(key)}">
            <input type="hidden" name="period" value="{Encoded(period.Period.Key)}">
            """);
        if (StaffTexts.Outlook(period, centre) is { Length: > 0 } outlook) content.AppendLine($"<p>{Encoded(outlook)}</p>");
        if (period.Unexplained.Count > 0) content.AppendLine($"<p>{StaffTexts.ExplainNeeded}</p>");
        foreach (var check in period.Unexplained)
        {
            var field = ExplanationField + EnumText.Of(check.Kind);
            var text = typed(field) ?? StaffTexts.Suggestion(check.Kind, period, centre);
            content.AppendLine(
                $"""
                <label for="{field}-{period.Period.Key}">{Encoded(check.Sentence)}</label>
                <textarea id="{field}-{period.Period.Key}" name="{field}" rows="3">{Encoded(text)}</textarea>
                """);
        }

        content.AppendLine(
            $"""
            <label for="name-{period.Period.Key}">{StaffTexts.YourName}</label>
            <input id="name-{period.Period.Key}" name="name" value="{Encoded(typed("name") ?? "")}" autocomplete="name" required>
            <label for="comment-{period.Period.Key}">{StaffTexts.WhyHeld}</label>
            <input id="comment-{period.Period.Key}" name="comment" value="{Encoded(typed("comment") ?? "")}">
            """);
        if (period.Unexplained.Count > 0) content.AppendLine(Button("explain", StaffTexts.ExplainButton));
        content.AppendLine(Button("approve", StaffTexts.ApproveButton)).AppendLine(Button("hold", StaffTexts.HoldButton));
        content.AppendLine("</form>").AppendLine("</section>");
    }

    private static string Button(string action, string text) => $"<button name=\"action\" value=\"{action}\">{text}</button>";
}
