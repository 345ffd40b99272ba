using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>Small reports of every sort: for everybody, but for a preview and one for the centre's own staff.</summary>
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
        ["internal"] = Internal(),
        ["one-municipality"] = OneMunicipality(),
        ["with-funding"] = WithFunding(),
    };

    private static ReportModel Compose(
        Centre centre, ReportingPeriod period, CountsBuilder counts, IReadOnlyList<RejectedRow> rejectedRows) =>
        ReportComposer.Compose(Heading(centre, period), Source(centre, period, counts, rejectedRows)).Model;

    private static ReportHeading Heading(Centre centre, ReportingPeriod period, int revision = 1)
    {
        var (recipient, dataAsOf) = (centre.Municipality(centre.Recipients[0].MunicipalityId), DataAsOf(period, revision));
        return new ReportHeading(centre.Id, centre.Name, recipient, period, revision, dataAsOf, dataAsOf.AddMinutes(52))
        {
            CodeVersion = CodeVersion,
        };
    }

    private static ReportSource Source(
        Centre centre,
        ReportingPeriod period,
        CountsBuilder counts,
        IReadOnlyList<RejectedRow> rejectedRows,
        int revision = 1,
        PeriodTotals? recount = null)
    {
        var built = counts.Build(DataAsOf(period, revision));
        var months = new CollectedMonths(centre.RegisteredFrom, period.Months.Last);
        var collected = PeriodTotals.Of(built, period.Months);
        var source = new ReportSource(centre, period, built, months) { RejectedRows = rejectedRows, Parts = [.. Parts(centre, period, revision)] };
        return source with { Findings = ReportChecks.Of(period, source.All, new RecountFinding(collected, recount ?? collected)) };
    }

    // All closed once, and the reported one once more for each revision.
    private static IEnumerable<UsedPart> Parts(Centre centre, ReportingPeriod period, int revision)
    {
        for (var part = centre.Calendar.PeriodOf(centre.ReportsBy, centre.RegisteredFrom); part.FirstDay <= period.LastDay; part = part.Next())
        {
            var version = part == period ? revision : 1;
            yield return new UsedPart(part, version, "", DataAsOf(part, version));
        }
    }

    private static DateTimeOffset DataAsOf(ReportingPeriod period, int revision = 1) =>
        new DateTimeOffset(period.LastDay.AddDays(9), new TimeOnly(2, 15), TimeSpan.Zero).AddMonths(revision - 1);
}
