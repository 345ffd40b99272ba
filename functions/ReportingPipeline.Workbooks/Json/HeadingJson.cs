using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Json;

[Description("What the report is, for whom, and how fresh.")]
internal sealed class HeadingJson(ReportHeading heading)
{
    public CentreJson Centre => new(heading.CentreId, heading.CentreName);

    [Description("The municipality that the report is for.")]
    public string Recipient => heading.Recipient.Id;

    [Description("What is reported.")]
    public PeriodJson Period => heading.Period;

    [Description("1 for the first release; 0 for a preview."), AtLeast(0)]
    public int Revision => heading.Revision;

    [Description(
        "What was registered of the reported period before this instant, in UTC, is counted, but for corrections that wait. Earlier "
        + "periods have instants of their own, under notes/parts.")]
    public DateTime DataAsOf => heading.DataAsOf.UtcDateTime;

    [Description("When the report was made, in UTC.")]
    public DateTime CreatedAt => heading.CreatedAt.UtcDateTime;

    [Description("The version of the program that made it; empty if it does not say.")]
    public string CodeVersion => heading.CodeVersion;

    [Description("The last month that has figures: the period's last, or in a preview the one that runs.")]
    public MonthJson LastMonth => new(heading.LastMonth);

    [Description("Who approved it, and when; null as long as nobody has.")]
    public ApprovalJson? Approval => heading.Approval is { } approval ? new(approval.Name, approval.At.UtcDateTime) : null;

    [Description("Whether the period goes on, so that this is no report yet.")]
    public bool IsPreview => heading.IsPreview;

    [Description("Whether nothing is hidden, so that it must not leave the centre.")]
    public bool IsInternal => heading.IsInternal;
}

[Description("That a report was approved, in UTC; by nobody if it approved itself, since nobody objected in time.")]
internal sealed record ApprovalJson(string? Name, DateTime At) : IOneLine;

[Description("A centre.")]
internal sealed record CentreJson(string Id, string Name);

[Description("A municipality that the report breaks its figures down by.")]
internal sealed class MunicipalityJson(Municipality municipality)
{
    [Description("It never changes, whatever happens to names and codes."), RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public string Id => municipality.Id;

    public string Name => municipality.Name;

    [Description("Every official code that it has had.")]
    public IEnumerable<CodeJson> Codes => municipality.Codes.Select(code => new CodeJson(code));
}

[Description("An official code and the days on which it is valid, both included; null means without a limit.")]
internal sealed class CodeJson(DatedCode code) : IOneLine
{
    [RegularExpression("^[0-9]{4}$")]
    public string Code => code.Code;

    public DateOnly? FirstDay => code.FirstDay;
    public DateOnly? LastDay => code.LastDay;
}
