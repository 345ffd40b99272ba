using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What the centre is given, and by whom.</content>
internal sealed partial class ReportTexts
{
    public string FundingCaption => Text();
    public string Funder => Text();
    public string ActivityHeader => Text();
    public string AllActivities => Text();

    /// <summary>A text of the centre's own in this language.</summary>
    public string Given(TranslatedText text) => text.In(Language);

    public string FundingTitle(ReportHeading heading) => Format(nameof(FundingTitle), heading.CentreName);

    public string FunderName(FunderFunding funder) =>
        funder.Purpose is { } purpose ? Format(nameof(FunderName), Given(funder.Funder), Given(purpose)) : Given(funder.Funder);

    public string Activity(FundingActivity activity) => Choice(activity);

    public string ActivitySum(FundingActivity activity) => Choice(activity);

    public string KronerOf(ReportingPeriod year) => Format(nameof(KronerOf), year.Id);

    /// <summary>Where the amounts are from, and what is missing.</summary>
    public IReadOnlyList<string> FundingSentences(FundingSection funding) =>
    [
        Text("FundingSentences_GivenByTheCentre"),
        Text("FundingSentences_YearGrantedFor"),
        .. funding.Activities.Any(activity => activity.Funders.Any(funder => funder.Kroner.Contains(null)))
            ? [Format("FundingSentences_NotKnown", Signs.Missing)]
            : Array.Empty<string>(),
    ];
}
