using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

[Description("A grant shared between the municipalities that pay it, or are to pay it; their parts add up to the amount.")]
internal sealed class GrantJson(GrantSection grant)
{
    [Description("Whole Norwegian kroner."), AtLeast(0)]
    public long AmountKroner => grant.Rule.AmountKroner;

    [Description("Whether the municipalities have agreed to it, or the centre proposes it.")]
    public GrantStatus Status => grant.Rule.Status;

    [Description("The year whose counts it is shared by.")]
    public PeriodJson BaseYear => grant.Rule.BaseYear;

    [Description("What it is shared by.")]
    public GrantMeasure Measure => grant.Rule.Measure;

    [Description("The base of all paying municipalities.")]
    public CountJson BaseTotal => grant.BaseTotal;

    [Description("The amount in kroner for each visit that it is shared by; missing if it is shared by something else.")]
    public DecimalJson KronerPerVisit => grant.KronerPerVisit;

    [Description("The latest year, up to the reported one, of which it is known what a municipality gave; null if none is.")]
    public PeriodJson? GivenYear => grant.GivenYear is { } year ? new(year) : null;

    [Description("The paying municipalities one by one, and then those that are told together only."), MinLength(1)]
    public IEnumerable<GrantShareJson> Shares => grant.Shares.Select(share => new GrantShareJson(share));
}

[Description("What a municipality, or several together, have of a grant.")]
internal sealed class GrantShareJson(GrantShare share)
{
    [Description("A municipality, or several that are told together as one."), MinLength(1)]
    public IReadOnlyList<string> Municipalities => share.Row.Ids;

    public CountJson Base => share.Base;
    public ShareJson ShareOfBase => share.ShareOfBase;
    public AmountJson Kroner => share.Kroner;

    [Description("The part in kroner for each visit from there in the base year.")]
    public DecimalJson KronerPerVisit => share.KronerPerVisit;

    [Description("What the municipality gave for the given year; missing if nobody says.")]
    public AmountJson GivenKroner => share.GivenKroner;
}
