using System.Runtime.CompilerServices;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>
/// What <see cref="PeriodNames"/> calls periods; the key of each ends in Year,
/// or in the part of the year and its number.
/// </content>
internal sealed partial class ReportTexts
{
    internal string PeriodName(ReportingPeriod period) => Format(KeyOf(period), period.Year.Id);

    internal string PeriodLabel(ReportingPeriod period) => Format(KeyOf(period), period.Year.Id);

    internal string PeriodShort(ReportingPeriod period) => Format(KeyOf(period), period.Year.Id);

    internal string PartOfYear(ReportingPeriod part) => Text(KeyOf(part));

    internal string PeriodWithDays(string name, MonthSpan months) => Format(nameof(PeriodWithDays), name, Prose.Days(months));

    private static string KeyOf(ReportingPeriod period, [CallerMemberName] string key = "") =>
        period.Kind == PeriodKind.Year ? $"{key}_{period.Kind}" : $"{key}_{period.Kind}{period.Number}";
}
