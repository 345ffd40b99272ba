using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Disclosure.Breaking;

/// <summary>Divides municipalities into rows as the app does, but for one of its steps.</summary>
/// <param name="source">What the reports are composed from.</param>
internal sealed class LooseDivider(ReportSource source)
{
    /// <summary>Whether named municipalities join the others until they are safe.</summary>
    public bool Joins { get; init; } = true;

    /// <summary>Whether the users visiting from a row are looked at, rather than those counted under it alone.</summary>
    public bool LooksAtVisits { get; init; } = true;

    /// <summary>Whether rows keep to those who pay the same grants.</summary>
    public bool LooksAtPayers { get; init; } = true;

    /// <summary>Whether the year must have users enough.</summary>
    public bool LooksAtTotal { get; init; } = true;

    /// <summary>The divisions of all years; visits by part of a year are never told, so that they break nothing else.</summary>
    public IEnumerable<YearDivision> Divide() =>
        source.Divisions.Select(division => division with { Rows = Rows(division), ArePartsTold = false });

    private IReadOnlyList<MunicipalityRow> Rows(YearDivision division)
    {
        var users = source.All.UsersOf(division.Year.Months);
        if (users.IsRefused || (LooksAtTotal && users.Total < division.Threshold)) return [];

        var grants = source.All.Centre.Grants.Where(grant => grant.BaseYear == division.Year);
        var payers = grants.SelectMany(grant => grant.MunicipalityIds).ToHashSet();
        var classes = division.MunicipalityIds.GroupBy(id => LooksAtPayers && payers.Contains(id))
            .Select(ids => RowsOf([.. ids], users, division.Threshold)).ToList();
        return classes.Contains(null) ? [] : [.. classes.SelectMany(rows => rows!)];
    }

    private List<MunicipalityRow>? RowsOf(IReadOnlyList<string> ids, UniqueUsers users, int threshold)
    {
        var named = ids.Where(id => IsSafe([id])).ToList();
        var others = ids.Except(named).ToList();
        while (Joins && others.Count > 0 && !IsSafe(others))
        {
            var joining = named.Where(id => VisitingFrom(id) > 0).MinBy(VisitingFrom);
            if (joining is null) return null;

            named.Remove(joining);
            others.Add(joining);
        }

        var rows = named.ConvertAll(id => MunicipalityRow.Of(id));
        if (others.Count > 0) rows.Add(MunicipalityRow.Of(others));
        return rows;

        int VisitingFrom(string id) => users.VisitingFrom(MunicipalityRow.Of(id));

        bool IsSafe(IEnumerable<string> some) => LooksAtVisits
            ? YearDivider.IsSafe(MunicipalityRow.Of(some), users, threshold)
            : !(users.CountedUnder(MunicipalityRow.Of(some)) is { } counted && 0 < counted && counted < threshold);
    }
}
