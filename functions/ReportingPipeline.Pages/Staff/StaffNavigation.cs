using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Texts;

namespace ReportingPipeline.Pages.Staff;

/// <summary>Where staff can go from every page.</summary>
public static class StaffNavigation
{
    /// <summary>The links in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="here">The address of the page that they stand on.</param>
    public static IReadOnlyList<PageLink> In(Language language, string here)
    {
        var texts = PageTexts.In(language);
        (string Address, string Text)[] pages =
        [
            ("/staff", texts.BoardTitle),
            ("/staff/visits", texts.RegistrationTitle),
            ("/staff/import", texts.ImportTitle),
            ("/staff/rejected", texts.RejectedTitle),
            ("/staff/corrections", texts.CorrectionsTitle),
            ("/staff/run", texts.RunTitle),
        ];
        return [.. pages.Select(page => new PageLink(page.Address, page.Text, page.Address == here))];
    }
}
