using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Texts;

namespace ReportingPipeline.Pages.Staff;

/// <summary>Where staff can go from every page.</summary>
public static class StaffNavigation
{
    /// <summary>The links to the board and to the pages of a centre, in a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="centreId">The centre.</param>
    /// <param name="here">The address of the page that they stand on.</param>
    public static IReadOnlyList<PageLink> In(Language language, string centreId, string here) =>
    [
        .. new[] { new PageLink(StaffAddresses.Board, PageTexts.In(language).BoardTitle) }
            .Concat(OfCentre(PageTexts.In(language), centreId))
            .Select(link => link with { IsHere = link.Address == here }),
    ];

    /// <summary>The links to the pages of a centre.</summary>
    internal static IReadOnlyList<PageLink> OfCentre(PageTexts texts, string centreId) =>
    [
        new(StaffAddresses.Visits(centreId), texts.RegistrationTitle),
        new(StaffAddresses.Import(centreId), texts.ImportTitle),
        new(StaffAddresses.Rejected(centreId), texts.RejectedTitle),
        new(StaffAddresses.Corrections(centreId), texts.CorrectionsTitle),
        new(StaffAddresses.Run(centreId), texts.RunTitle),
    ];
}
