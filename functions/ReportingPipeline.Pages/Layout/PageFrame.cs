using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Pages.Layout;

/// <summary>What is around a page, whatever it says.</summary>
/// <param name="Language">The language of the page.</param>
public sealed record PageFrame(Language Language)
{
    /// <summary>What every form of the page sends along, so that no other site can send it; null if nothing.</summary>
    public HiddenField? Antiforgery { get; init; }

    /// <summary>The name of the person who is signed in; null if nobody is.</summary>
    public string? SignedIn { get; init; }

    /// <summary>Where one can go from every page, in order.</summary>
    public IReadOnlyList<PageLink> Navigation { get; init; } = [];
}

/// <summary>A field of a form that nobody sees.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record HiddenField(string Name, string Value);

/// <summary>A link to another page.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">What it is called.</param>
/// <param name="IsHere">Whether it leads to the page that it stands on.</param>
public sealed record PageLink(string Address, string Text, bool IsHere = false);
