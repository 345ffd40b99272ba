using Microsoft.AspNetCore.Components;
using ReportingPipeline.Pages.Texts;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Pages.Layout;

/// <summary>A component in the language of the page that it stands in.</summary>
public abstract class PartOfPage : ComponentBase
{
    /// <summary>What is around the page.</summary>
    [CascadingParameter]
    public required PageFrame Frame { get; set; }

    private protected PageTexts Texts => PageTexts.In(Frame.Language);

    private protected Prose Prose => Texts.Prose;

    private protected PeriodNames Periods => PeriodNames.In(Frame.Language);
}
