using Microsoft.AspNetCore.Components;

namespace ReportingPipeline.Pages.Layout;

/// <summary>A page: it writes what its content says, and asks nobody for anything.</summary>
/// <typeparam name="TContent">All that it says.</typeparam>
public abstract class PageOf<TContent> : PartOfPage
    where TContent : class
{
    /// <summary>All that the page says.</summary>
    [Parameter, EditorRequired]
    public required TContent Content { get; set; }
}
