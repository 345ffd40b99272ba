using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Settings;

/// <summary>The overviews of the file: for whom, of which centres, and what those are granted; none if the field is left out.</summary>
internal static class OverviewFields
{
    /// <summary>The fields of an overview.</summary>
    public static readonly string[] Names = ["id", "name", "language", "calendar", "reportsBy", "centres", "grants", "grantNotes"];

    /// <summary>The fields of a grant.</summary>
    public static readonly string[] GrantNames = ["centre", "year", "amountKroner"];

    public static IReadOnlyList<Overview> ReadAll(ConfigurationObject file, IReadOnlyList<Centre> centres) => file.Has("overviews")
        ? file.Each("overviews", Names, overview => Read(overview, centres), "id", overview => overview.Id)
        : [];

    private static Overview Read(ConfigurationObject overview, IReadOnlyList<Centre> configured)
    {
        var (calendar, reportsBy) = (overview.Calendar(), overview.ReportsBy());
        var centres = ReadCentres(
            overview,
            [.. configured.Where(centre => centre.Calendar == calendar && centre.ReportsBy == reportsBy)],
            configured);
        return new Overview
        {
            Id = CentreFields.ReadId(overview),
            Name = overview.Text("name"),
            Language = RecipientFields.ReadLanguage(overview),
            Calendar = calendar,
            ReportsBy = reportsBy,
            Centres = centres,
            GrantNotes = FundingFields.ReadNotes(overview, "grantNotes"),
            Grants = overview.Has("grants") ? ReadGrants(overview, calendar, [.. centres.Select(centre => centre.Id)]) : [],
        };
    }

    private static IReadOnlyList<OverviewCentre> ReadCentres(
        ConfigurationObject overview, IReadOnlyList<Centre> fitting, IReadOnlyList<Centre> configured)
    {
        const string Elsewhere = "{ \"id\": …, \"name\": … } of a centre that reports elsewhere";
        var ids = fitting.Count == 0 ? "" : $"one of {string.Join(", ", fitting.Select(centre => centre.Id))}, or ";
        var centres = overview.TextsOrObjects(
            "centres",
            ["id", "name"],
            OfText,
            centre => ReadElsewhere(centre, configured),
            $"the id of a centre in quotes, or {Elsewhere}");
        foreach (var (index, (item, centre)) in centres.Index())
        {
            var before = centres.Take(index).Select(other => other.Value).ToList();
            if (before.Any(other => other.Id == centre.Id)) throw overview.Error(item, $"is '{centre.Id}', which stands there already");
            if (before.FirstOrDefault(other => PlainText.Seen(other.Name) == PlainText.Seen(centre.Name)) is { } same)
            {
                throw overview.Error(item, $"is called '{centre.Name}', which looks like '{same.Name}' before it; give it another name");
            }
        }

        return centres.Count > 0
            ? [.. centres.Select(centre => centre.Value)]
            : throw overview.Error("centres", "must hold at least one centre");

        OverviewCentre OfText(string item, string id)
        {
            if (fitting.FirstOrDefault(centre => centre.Id == id) is { } centre) return OverviewCentre.Of(centre);

            // Halves of different years, or halves and tertials, cannot stand beside one another.
            throw configured.Any(centre => centre.Id == id)
                ? overview.Error(
                    item, $"is '{id}', which does not report by the overview's calendar and reportsBy; it must be {ids}left out")
                : overview.Error(item, $"is '{id}'; it must be {ids}{Elsewhere}");
        }
    }

    private static OverviewCentre ReadElsewhere(ConfigurationObject centre, IReadOnlyList<Centre> configured)
    {
        var id = CentreFields.ReadId(centre);
        return configured.Any(known => known.Id == id)
            ? throw centre.Error("id", $"is '{id}', which is a centre of this file; write \"{id}\" in place of the object")
            : new OverviewCentre(id, centre.Text("name"), Reporting: null);
    }

    private static List<OverviewGrant> ReadGrants(ConfigurationObject overview, ReportingCalendar calendar, IReadOnlyList<string> centreIds)
    {
        var grants = new List<OverviewGrant>();
        foreach (var fields in overview.Objects("grants", GrantNames))
        {
            var grant = new OverviewGrant(
                fields.Parse(
                    "centre",
                    text => centreIds.Contains(text) ? text : null,
                    $"one of the overview's centres: {string.Join(", ", centreIds)}"),
                fields.Period("year", calendar, PeriodKind.Year),
                fields.WholeNumber("amountKroner", 0, Kroner.Most));
            if (grants.Any(other => other.CentreId == grant.CentreId && other.Year == grant.Year))
            {
                throw fields.Error(
                    "year", $"is '{grant.Year}', for which {grant.CentreId} has a grant already; write their sum");
            }

            grants.Add(grant);
        }

        return grants;
    }
}
