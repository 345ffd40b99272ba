using System.ComponentModel;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Json;

[Description("What a reader must know about the figures.")]
internal sealed class NotesJson(NotesSection notes)
{
    [Description("The first day from which visits were registered; what lies before is missing.")]
    public DateOnly RegisteredFrom => notes.RegisteredFrom.FirstDay;

    [Description("The months from which the report has figures.")]
    public SpanJson Covered => new(notes.Covered);

    [Description(
        "The half-years or tertials that it counts, each as a version of it: closed by a first release, so that no later report counts it "
        + "otherwise, and followed by another only as a whole.")]
    public IEnumerable<PartJson> Parts => notes.Parts.Select(part => new PartJson(part));

    [Description("How many source rows are counted nowhere, by reason; only the reasons that there are.")]
    public IEnumerable<RejectedJson> Rejected => notes.Rejected.Select(rejected => new RejectedJson(rejected.Reason, rejected.Rows));

    [Description("The first of those rows by their keys; none where their numbers are hidden.")]
    public IReadOnlyList<RejectedRow> RejectedRows => notes.RejectedRows;

    [Description("The months whose unique users are missing, since the pseudonym key changed inside them.")]
    public IEnumerable<SpanJson> RefusedCounts => notes.RefusedCounts.Select(span => new SpanJson(span));
}

[Description("A part as the report counts it.")]
internal sealed class PartJson(UsedPart part)
{
    public PeriodJson Period => part.Part;

    [AtLeast(0), Description("0 while it is open, so that its first release closes it with these counts.")]
    public int Version => part.Version;

    [Description("What was registered of it before this instant, in UTC, is counted, but for corrections that wait.")]
    public DateTime DataAsOf => part.DataAsOf.UtcDateTime;
}

[Description("How many rows are counted nowhere for a reason.")]
internal sealed record RejectedJson(
    [property: Description("The rule of the source table that rows break, for which they are counted nowhere.")] RejectionReason Reason,
    CountJson Rows);

[Description("What a check before release found, of those that a report tells of; never the figures that it found it by.")]
internal sealed class CheckJson(ReportCheck check)
{
    public CheckKind Kind => check.Kind;

    [Description(
        "Nothing to remark; nothing to look at or to compare with; to be explained; or held until it is put right or explained.")]
    public Verdict Verdict => check.Verdict;

    [Description("What the centre says of it, in its own words; null if it has said nothing.")]
    public string? Explanation => check.Explanation;
}

[Description("How single persons are protected.")]
internal sealed class DisclosureJson(DisclosureNotes disclosure)
{
    [Description("Numbers of fewer users than this, but for zero, are hidden."), AtLeast(3)]
    public int Threshold => disclosure.Threshold;

    [Description("The years that the report covers of which nothing is told by municipality, in order.")]
    public IEnumerable<YearWithoutBreakdownJson> WithoutBreakdown =>
        disclosure.WithoutBreakdown.Select(without => new YearWithoutBreakdownJson(without));
}
