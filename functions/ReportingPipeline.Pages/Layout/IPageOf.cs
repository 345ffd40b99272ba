using Microsoft.AspNetCore.Components;

namespace ReportingPipeline.Pages.Layout;

/// <summary>All that a page says; which page that is, its type tells.</summary>
/// <typeparam name="TPage">The component that says it.</typeparam>
public interface IPageOf<TPage>
    where TPage : IComponent;
