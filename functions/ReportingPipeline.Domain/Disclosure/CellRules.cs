using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>How the counts of one release hang together, as any reader knows.</summary>
internal sealed class CellRules
{
    private static readonly int[] Lengths = [1, 4, 6, 12];

    private readonly IReadOnlyDictionary<FigureName, int> _unknowns;
    private readonly Func<int, long?> _valueOf;
    private readonly List<LinearForm> _zero = [];
    private readonly List<LinearForm> _zeroOrMore = [];
    private readonly List<LinearForm> _rests = [];

    /// <param name="unknowns">The unknown of every count; a base of a grant may share that of the count itself.</param>
    /// <param name="valueOf">The value of an unknown; null if nobody knows it any more.</param>
    public CellRules(IReadOnlyDictionary<FigureName, int> unknowns, Func<int, long?> valueOf)
    {
        (_unknowns, _valueOf) = (unknowns, valueOf);
        foreach (var name in unknowns.Keys.Where(name => name is { Form: FigureForm.Count, MunicipalityId: null })) AddMunicipalities(name);
        foreach (var name in unknowns.Keys.Where(name => name is { Form: FigureForm.GrantBase, MunicipalityId: null })) AddGrant(name);
        foreach (var name in unknowns.Keys.Where(name => name.Quantity == Quantity.UserYears)) AddUserYears(name);
        foreach (var group in unknowns.Keys.Where(CellNames.IsOfUsers).GroupBy(name => name.MunicipalityId)) AddUserSpans(group.ToDictionary(name => name.Span));
        foreach (var group in unknowns.Keys.Where(IsOfVisits).GroupBy(name => name.Quantity)) AddVisitSpans(group.ToDictionary(name => name.Span));
        foreach (var (span, municipalityId) in unknowns.Keys.Where(IsCountOfVisits).Select(name => (name.Span, name.MunicipalityId)).Distinct()) AddSorts(span, municipalityId);
    }

    /// <summary>Forms that are always zero.</summary>
    public IReadOnlyList<LinearForm> Zero => _zero;

    /// <summary>Forms that are never below zero.</summary>
    public IReadOnlyList<LinearForm> ZeroOrMore => _zeroOrMore;

    /// <summary>Forms that count persons: those of a whole who are not in a part of it, or who are in both parts.</summary>
    public IReadOnlyList<LinearForm> Rests => _rests;

    private static bool IsOfVisits(FigureName name) => name.MunicipalityId is null && IsCountOfVisits(name);

    private static bool IsCountOfVisits(FigureName name) => name is
    { Form: FigureForm.Count, Quantity: Quantity.Visits or Quantity.UserVisits or Quantity.UserVisitsWithoutId };

    // The municipalities of a count, "other or unknown" among them, add up to the whole; without it they are part of it.
    private void AddMunicipalities(FigureName whole)
    {
        var parts = _unknowns.Keys.Where(name => name.Form == FigureForm.Count && name.MunicipalityId is not null && CellNames.Whole(name) == whole).ToList();
        if (parts.Count == 0) return;

        var rest = Form(whole) - LinearForm.Sum(parts.Select(name => _unknowns[name]));
        if (parts.Exists(name => name.MunicipalityId == Municipality.OtherId)) _zero.Add(rest);
        else _zeroOrMore.Add(rest);

        if (!CellNames.IsOfUsers(whole)) return;
        foreach (var part in parts) _rests.Add(Form(whole) - Form(part));
    }

    private void AddGrant(FigureName whole)
    {
        var parts = _unknowns.Keys.Where(name => name.MunicipalityId is not null && CellNames.Whole(name) == whole).ToList();
        if (parts.Count == 0) return;

        _zero.Add(Form(whole) - LinearForm.Sum(parts.Select(name => _unknowns[name])));
        if (whole.Quantity != Quantity.UniqueUsers) return;
        foreach (var part in parts) _rests.Add(Form(whole) - Form(part));
    }

    private void AddUserYears(FigureName name)
    {
        var years = name.Span.Split(12).Select(year => name with { Quantity = Quantity.UniqueUsers, Span = year }).ToList();
        if (years.Count > 0 && years.TrueForAll(_unknowns.ContainsKey)) _zero.Add(Form(name) - LinearForm.Sum(years.Select(year => _unknowns[year])));
    }

    // Whoever came in a part came in the whole, and whoever came in the whole came in a part. By municipality that need not
    // hold, as people move; a reader may still take it for granted, and is right where it holds.
    private void AddUserSpans(Dictionary<MonthSpan, FigureName> spans)
    {
        foreach (var (span, name) in spans)
        {
            var wider = spans.Keys.Where(other => other.HoldsMoreThan(span)).ToList();
            foreach (var whole in wider)
            {
                var rest = Form(spans[whole]) - Form(name);
                if (!Holds(rest, name.MunicipalityId)) continue;
                _zeroOrMore.Add(rest);
                _rests.Add(rest);
            }

            foreach (var parts in Lengths.Reverse().Select(length => span.Split(length)).Where(parts => parts.Count > 0 && parts.All(spans.ContainsKey)))
            {
                var repeated = LinearForm.Sum(parts.Select(part => _unknowns[spans[part]])) - Form(name);
                if (!Holds(repeated, name.MunicipalityId)) continue;
                _zeroOrMore.Add(repeated);
                if (parts.Count == 2) _rests.Add(repeated);
            }

            AddNextYear(spans, name);
        }
    }

    // Of two spans of three years, each a year after the other, one tells how many at least were only in the other's last year.
    private void AddNextYear(Dictionary<MonthSpan, FigureName> spans, FigureName name)
    {
        var next = new MonthSpan(name.Span.First.AddMonths(12), name.Span.Last.AddMonths(12));
        var (first, last) = (new MonthSpan(name.Span.First, next.First.AddMonths(-1)), new MonthSpan(name.Span.Last.AddMonths(1), next.Last));
        if (name.Span.Length() <= 12 || !spans.ContainsKey(next)) return;
        foreach (var (year, one, other) in new[] { (first, name.Span, next), (last, next, name.Span) })
        {
            if (!spans.TryGetValue(year, out var alone)) continue;
            var rest = Form(alone) + Form(spans[other]) - Form(spans[one]);
            if (Holds(rest, name.MunicipalityId)) _zeroOrMore.Add(rest);
        }
    }

    private bool Holds(LinearForm form, string? municipalityId) =>
        municipalityId is null || (form.Terms.All(term => _valueOf(term.Key) is not null) && form.ValueAt(unknown => _valueOf(unknown)!.Value) >= 0);

    private void AddVisitSpans(Dictionary<MonthSpan, FigureName> spans)
    {
        foreach (var (span, name) in spans)
        {
            foreach (var parts in Lengths.Select(length => span.Split(length)).Where(parts => parts.Count > 0 && parts.All(spans.ContainsKey)))
            {
                _zero.Add(Form(name) - LinearForm.Sum(parts.Select(part => _unknowns[spans[part]])));
            }
        }
    }

    // Every user with an id has made at least one visit with it, from the municipality that the user counts under; and where
    // there is no such user, there is no such visit, unless somebody moved.
    private void AddSorts(MonthSpan span, string? municipalityId)
    {
        var (all, byUsers) = (Find(Quantity.Visits), Find(Quantity.UserVisits));
        var (withoutId, users) = (Find(Quantity.UserVisitsWithoutId), Find(Quantity.UniqueUsers));
        if (all is not null && byUsers is not null) _zeroOrMore.Add(all - byUsers);
        if (byUsers is null || (withoutId ?? users) is null) return;

        var withId = byUsers - (withoutId ?? LinearForm.Number(0));
        _zeroOrMore.Add(withId - (users ?? LinearForm.Number(0)));
        if (withoutId is not null && users is not null && IsZero(users) && IsZero(withId)) _zero.Add(withId);

        LinearForm? Find(Quantity quantity) =>
            _unknowns.TryGetValue(new FigureName(quantity, FigureForm.Count, span) { MunicipalityId = municipalityId }, out var unknown) ? LinearForm.Of(unknown) : null;
    }

    private bool IsZero(LinearForm form) =>
        form.Terms.All(term => _valueOf(term.Key) is not null) && form.ValueAt(unknown => _valueOf(unknown)!.Value) == 0;

    private LinearForm Form(FigureName name) => LinearForm.Of(_unknowns[name]);
}
