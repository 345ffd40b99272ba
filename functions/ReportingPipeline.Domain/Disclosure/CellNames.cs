using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>Which names of counts belong together.</summary>
internal static class CellNames
{
    /// <summary>Whether a name is that of a count which can be told or hidden; all other figures are made of those.</summary>
    public static bool IsCell(FigureName name) =>
        name.Form is FigureForm.Count or FigureForm.GrantBase && name.Quantity is not (Quantity.RejectedRows or Quantity.RepeatedUsers);

    /// <summary>The name of the count itself: a municipality's base of a grant is its visits or users of that year.</summary>
    public static FigureName CountOf(FigureName name) =>
        name is { Form: FigureForm.GrantBase, MunicipalityId: not null } ? name with { Form = FigureForm.Count } : name;

    /// <summary>Whether it counts each person once.</summary>
    public static bool IsOfUsers(FigureName name) =>
        name is { Form: FigureForm.Count, Quantity: Quantity.UniqueUsers or Quantity.DistinctUsers };

    /// <summary>What the municipalities are parts of: the users of a span, or its visits of all sorts, which hang together.</summary>
    public static (Quantity Quantity, MonthSpan Span) Shared(FigureName name) =>
        (name.Quantity is Quantity.UserVisits or Quantity.UserVisitsWithoutId ? Quantity.Visits : name.Quantity, name.Span);

    /// <summary>The same count of all municipalities together.</summary>
    public static FigureName Whole(FigureName name) => name with { MunicipalityId = null };

    /// <summary>How many months a span has.</summary>
    public static int Length(this MonthSpan span) => ((span.Last.Year - span.First.Year) * 12) + span.Last.Month - span.First.Month + 1;

    /// <summary>Whether a span holds another that is not itself.</summary>
    public static bool HoldsMoreThan(this MonthSpan span, MonthSpan other) => span != other && span.First <= other.First && other.Last <= span.Last;

    /// <summary>The spans of a length that a span falls into without a rest; none if it does not.</summary>
    public static IReadOnlyList<MonthSpan> Split(this MonthSpan span, int length) => span.Length() <= length || span.Length() % length != 0
        ? []
        : [.. Enumerable.Range(0, span.Length() / length).Select(part => new MonthSpan(span.First.AddMonths(part * length), span.First.AddMonths(((part + 1) * length) - 1)))];
}
