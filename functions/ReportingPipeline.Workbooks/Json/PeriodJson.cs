using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Json;

[Description("Consecutive months by their first and last day, both included.")]
internal sealed class SpanJson(MonthSpan span) : IOneLine
{
    public DateOnly FirstDay => span.First.FirstDay;
    public DateOnly LastDay => span.Last.LastDay;
}

[Description(
    "A reporting period by its first and last day, both included; its id is written as the centre's calendar has it, such as 2019, "
    + "2019-H1, 2019-T3 or 2019/20-H1.")]
internal class PeriodJson(ReportingPeriod period) : IOneLine
{
    [RegularExpression("^[0-9]{4}(/[0-9]{2})?(-(H[12]|T[123]))?$")]
    public string Id => period.Id;

    public PeriodKind Kind => period.Kind;
    public DateOnly FirstDay => period.FirstDay;
    public DateOnly LastDay => period.LastDay;

    public static implicit operator PeriodJson(ReportingPeriod period) => new(period);
}

[Description("A year, as a period, and why nothing of it is told by municipality.")]
internal sealed class YearWithoutBreakdownJson(YearWithoutBreakdown without) : PeriodJson(without.Year)
{
    [Description(
        "Too few users; too few of those that pay a grant of the year, or of the others, who may not be told together; users that cannot "
        + "be counted, since the pseudonym key changed inside the year; or nobody who is registered as a user.")]
    public NoBreakdownReason Reason => without.Reason;
}

[Description("A month by its first and last day, both included.")]
internal sealed class MonthJson(YearMonth month) : IOneLine
{
    [RegularExpression("^[0-9]{4}-(0[1-9]|1[0-2])$")]
    public string Id => $"{month}";

    [AllowedValues("month")]
    public string Kind { get; } = "month";

    public DateOnly FirstDay => month.FirstDay;
    public DateOnly LastDay => month.LastDay;
}
