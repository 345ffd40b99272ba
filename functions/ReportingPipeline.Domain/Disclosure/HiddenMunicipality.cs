using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>The recipient's own municipality without what is hidden.</summary>
/// <param name="counts">What is.</param>
/// <param name="municipalityId">The municipality's id.</param>
internal sealed class HiddenMunicipality(HiddenCounts counts, string municipalityId)
{
    public static MunicipalitySection In(MunicipalitySection section, HiddenCounts counts)
    {
        var hidden = new HiddenMunicipality(counts, section.MunicipalityId);
        var years = new List<MunicipalityYear>();
        foreach (var year in section.Years) years.Add(hidden.Told(year, years.LastOrDefault()));
        return section with
        {
            Years = years,
            Reported = section.Reported is { } reported ? reported with { Users = hidden.Told(Quantity.UniqueUsers, reported.Period.Months, reported.Users) } : null,
        };
    }

    private MunicipalityYear Told(MunicipalityYear row, MunicipalityYear? before)
    {
        var span = row.Year.Months;
        var (users, visits) = (Told(Quantity.UniqueUsers, span, row.Users), Told(Quantity.Visits, span, row.Visits));
        return row with
        {
            Users = users,
            UserDifference = Told(row.UserDifference, before?.Users, users),
            Visits = visits,
            VisitDifference = Told(row.VisitDifference, before?.Visits, visits),
        };
    }

    private PartOfAll Told(Quantity quantity, MonthSpan span, PartOfAll part)
    {
        var (own, all) = (counts.In(quantity, span, part.Own, municipalityId), counts.In(quantity, span, part.All));
        return new PartOfAll(own, all, HiddenCounts.In(part.Share, own, all));
    }

    private static Figure Told(Figure difference, PartOfAll? before, PartOfAll present) =>
        before is not null && (before.Own.IsHidden || present.Own.IsHidden) ? Figure.Hidden : difference;
}
