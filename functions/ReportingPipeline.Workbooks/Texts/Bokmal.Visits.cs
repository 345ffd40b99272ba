using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Besøk og Måned for måned.</content>
internal static partial class Bokmal
{
    public const string VisitsTitle = "Besøk og brukerbesøk";
    public const string Measured = "Tall";
    public const string ComparedPeriod = "Sammenlignet med";
    public const string Before = "Da";
    public const string Now = "Nå";
    public const string Difference = "Endring";
    public const string PercentDifference = "Endring i prosent";
    public const string AllUserVisits = "Brukerbesøk";

    public const string MonthlyName = "Måned for måned";
    public const string Month = "Måned";
    public const string VisitsYearBefore = "Besøk samme måned året før";

    public static string VisitsCaption(PeriodKind parts) => $"Besøk per {PeriodNames.PartName(parts)} og år";

    public static string ComparisonCaption(ReportingPeriod period) => $"{PeriodNames.Title(period)} ({Prose.Days(period.Months)}) sammenlignet med tidligere år";

    public static string MonthlyTitle(MonthSpan months) => $"Måned for måned, {Prose.Days(months)}";

    public static string MonthlyCaption(ReportingPeriod period) => $"Måneder i {ReportingYear(period)} til og med {PeriodNames.Name(period)}";
}
