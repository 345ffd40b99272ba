using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>Small reports of every sort.</summary>
internal static partial class Samples
{
    private const string CodeVersion = "1.0.0+0123456789abcdef0123456789abcdef01234567";

    private static readonly ReportingCalendar Calendar = ReportingCalendar.CalendarYear;
    private static readonly ReportingCalendar July = ReportingCalendar.JulyYear;

    /// <summary>The samples by the names of their golden files.</summary>
    public static readonly IReadOnlyDictionary<string, ReportModel> All = new Dictionary<string, ReportModel>
    {
        ["half-years"] = HalfYears(),
        ["tertials"] = Tertials(),
        ["july-year"] = JulyYear(),
        ["first-report"] = FirstReport(),
        ["key-change"] = KeyChange(),
        ["checked"] = Checked(),
        ["revision"] = Revision(),
        ["preview"] = Preview(),
        ["hidden"] = Hidden(),
        ["one-municipality"] = OneMunicipality(),
        ["with-funding"] = WithFunding(),
    };

    private static ReportModel Compose(
        Centre centre, ReportingPeriod period, CountsBuilder counts, IReadOnlyList<RejectedRow> rejectedRows, int revision = 1)
    {
        var dataAsOf = DataAsOf(period).AddMonths(revision - 1);
        var heading = new ReportHeading(
            centre.Id, centre.Name, centre.Municipality(centre.Recipients[0].MunicipalityId), period, revision, dataAsOf, dataAsOf.AddMinutes(52))
        {
            CodeVersion = CodeVersion,
        };
        return ReportComposer.Compose(heading, centre, counts.Build(dataAsOf), rejectedRows);
    }

    private static DateTimeOffset DataAsOf(ReportingPeriod period) => new(period.LastDay.AddDays(9), new TimeOnly(2, 15), TimeSpan.Zero);
}
