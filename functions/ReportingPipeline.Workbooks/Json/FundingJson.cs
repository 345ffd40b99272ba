using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

[Description(
    "What the centre is given by whom. It is about no persons, so nothing is hidden. Every list of amounts has one for each of the years.")]
internal sealed class FundingJson(FundingSection funding)
{
    [Description("Up to three, in order."), MinLength(1)]
    public IEnumerable<PeriodJson> Years => funding.Years.Select(year => new PeriodJson(year));

    public IEnumerable<ActivityFundingJson> Activities => funding.Activities.Select(activity => new ActivityFundingJson(activity));

    public IEnumerable<AmountJson> Sums => funding.Kroner.Select(kroner => (AmountJson)kroner);

    [Description("What a reader must know about it.")]
    public IEnumerable<TextJson> Notes => funding.Notes.Select(note => new TextJson(note));
}

[Description("What is given for one activity.")]
internal sealed class ActivityFundingJson(ActivityFunding funding)
{
    public FundingActivity Activity => funding.Activity;

    [MinLength(1)]
    public IEnumerable<FunderJson> Funders => funding.Funders.Select(funder => new FunderJson(funder));

    public IEnumerable<AmountJson> Sums => funding.Kroner.Select(kroner => (AmountJson)kroner);
}

[Description("What one funder gives.")]
internal sealed class FunderJson(FunderFunding funding)
{
    public TextJson Funder => new(funding.Funder);

    [Description("What for in particular; null if nothing is said.")]
    public TextJson? Purpose => funding.Purpose is { } purpose ? new(purpose) : null;

    public IEnumerable<AmountJson> Amounts => funding.Kroner.Select(kroner => (AmountJson)kroner);
}
