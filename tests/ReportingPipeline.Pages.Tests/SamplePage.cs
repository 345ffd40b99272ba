using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;

namespace ReportingPipeline.Pages.Tests;

/// <summary>A page as somebody could see it.</summary>
/// <param name="Name">What it shows, in a word or two with hyphens.</param>
/// <param name="RenderAsync">Writes it in a language.</param>
internal sealed record SamplePage(string Name, Func<Language, Task<string>> RenderAsync)
{
    public static readonly HiddenField Antiforgery = new("__RequestVerificationToken", "CfDJ8-sample");

    /// <summary>A page of a content; of staff, if it has an address among theirs.</summary>
    public static SamplePage Of<TPage>(string name, IPageOf<TPage> content, string? staffAddress = null)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(name, language => PageRenderer.RenderAsync(content, FrameOf(language, staffAddress)));

    private static PageFrame FrameOf(Language language, string? staffAddress) => new(language)
    {
        Antiforgery = Antiforgery,
        SignedIn = staffAddress is null ? null : "Kari Nordmann",
        Navigation = staffAddress is null or StaffAddresses.Board ? [] : StaffNavigation.In(language, SamplePages.CentreId, staffAddress),
    };
}
