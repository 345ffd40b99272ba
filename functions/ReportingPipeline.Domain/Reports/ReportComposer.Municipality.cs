using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Domain.Reports;

/// <content>The municipality that the report is for.</content>
public sealed partial class ReportComposer
{
    private const int MunicipalityYears = 5;

    /// <summary>The years, in order, of which a report of a period tells what its own municipality has, to whomever it goes.</summary>
    internal static List<ReportingPeriod> YearsOfMunicipality(Centre centre, ReportingPeriod period) =>
        LastYears(period, MunicipalityYears).FindAll(year => centre.RegisteredFrom <= year.Months.First);

    private MunicipalitySection? OwnMunicipality()
    {
        var (id, years) = (_heading.Recipient.Id, YearsOfMunicipality(_centre, _period).FindAll(year => IsCollected(year.Months)));
        if (years.Count == 0) return null;

        var rows = new List<MunicipalityYear>();
        foreach (var year in years) rows.Add(MunicipalityIn(year, id, rows.LastOrDefault()));
        return new MunicipalitySection(id, rows, years[^1] == _period ? null : new ReportedUsers(_period, UsersFrom(_period.Months, id)));
    }

    private MunicipalityYear MunicipalityIn(ReportingPeriod year, string id, MunicipalityYear? before)
    {
        var (span, all) = (year.Months, VisitsOf(year.Months).Visits);
        var own = _counts.VisitsByMunicipality(SoFar(span)).GetValueOrDefault(id).Visits;
        var (users, visits) = (UsersFrom(span, id), Part(own, all.Number));
        return new MunicipalityYear(
            year,
            users, Between(span, before?.Users.Own, users.Own).Difference,
            visits, Between(span, before?.Visits.Own, visits.Own).Difference);
    }

    private PartOfAll UsersFrom(MonthSpan span, string id)
    {
        if (!IsCollected(span)) return Part(null, null);
        var users = Count(span);
        return Part(users.From(id), users.Total);
    }

    private Change Between(MonthSpan span, Figure? earlier, Figure present) =>
        Change.Between(earlier ?? Figure.NotCollected, _heading.IsRunning(span) ? Figure.NotCollected : present);

    private static PartOfAll Part(int? own, int? all) =>
        new(new Figure(own), new Figure(all), own is { } part && all is { } whole ? Share.Of(part, whole) : ShareFigure.NotCollected);
}
