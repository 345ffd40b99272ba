using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What is hidden, and what is internal.</content>
internal sealed partial class ReportTexts
{
    public string HiddenNote => Text();
    public string RejectedReasonsCaption => Text();
    public string RejectedRowsHidden => Text();
    public string PoolName => Text();

    /// <summary>Stands on every sheet and page, and in the properties, of a workbook that hides nothing from those who may see it.</summary>
    public string InternalMark => Text();

    public string Internal => Text();

    /// <summary>Why figures are hidden, for whoever reads the report.</summary>
    public IReadOnlyList<string> DisclosureSentences(DisclosureNotes notes) =>
    [
        Format("DisclosureSentences_Why", Signs.Hidden),
        Format("DisclosureSentences_Threshold", Prose.Number(notes.Threshold - 1)),
        Text("DisclosureSentences_Visits"),
        Text("DisclosureSentences_LargerFigures"),
        Text("DisclosureSentences_Derived"),
        Text("DisclosureSentences_Republished"),
        Format("DisclosureSentences_Sign", Signs.Hidden),
        .. notes.IsWithheld ? [Text("DisclosureSentences_Withheld")] : Array.Empty<string>(),
    ];

    /// <summary>How those pay whose base is hidden.</summary>
    public IReadOnlyList<string> PoolSentences(GrantPool pool) =>
    [
        .. pool.Base.IsHidden
            ? [Format("PoolSentences_All", Signs.Hidden)]
            : new[] { Format("PoolSentences_Some", Signs.Hidden), Text("PoolSentences_AsOne") },
        Text("PoolSentences_EqualParts"),
        Text("PoolSentences_TellsNothing"),
    ];
}
