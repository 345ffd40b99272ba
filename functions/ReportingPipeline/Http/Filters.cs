using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Http;

/// <summary>What of a list somebody wants, in the query of a request; a field that is left out wants everything.</summary>
internal static class Filters
{
    /// <summary>The centre that is asked for, or all.</summary>
    /// <exception cref="RequestRefusedException">It is none of them.</exception>
    public static IReadOnlyList<Centre> Centres(HttpRequest request, IReadOnlyList<Centre> centres) =>
        OneOf(request, "centre", centres.Select(centre => centre.Id)) is { } id
            ? [.. centres.Where(centre => centre.Id == id)]
            : centres;

    /// <summary>The municipality that is asked for; null for all.</summary>
    /// <exception cref="RequestRefusedException">None of the centres reports to it, or has it in its figures.</exception>
    public static string? Municipality(HttpRequest request, IEnumerable<Centre> centres) => OneOf(
        request,
        "municipality",
        centres.SelectMany(centre => centre.Municipalities).Select(municipality => municipality.Id).Distinct());

    /// <summary>The state that is asked for; null for all.</summary>
    /// <exception cref="RequestRefusedException">It is none.</exception>
    public static T? State<T>(HttpRequest request)
        where T : struct, Enum
    {
        var states = EnumText.All<T>();
        return OneOf(request, "state", states.Keys) is { } word ? states[word] : null;
    }

    /// <summary>The key of the period that is asked for; null for all.</summary>
    /// <exception cref="RequestRefusedException">It is no period by which any of the centres reports.</exception>
    public static string? Period(HttpRequest request, IReadOnlyList<Centre> centres)
    {
        var text = request.Query["period"].ToString();
        if (text.Length == 0) return null;

        var parsed = centres
            .Select(centre => (Centre: centre, Period: centre.Calendar.TryParse(text)))
            .FirstOrDefault(parsed => parsed.Period?.Kind == parsed.Centre.ReportsBy || parsed.Period?.Kind == PeriodKind.Year);
        if (parsed.Period is { } period) return period.Key;

        var examples = centres.Select(centre => centre.Calendar.Examples(centre.ReportsBy, PeriodKind.Year)).Distinct();
        throw Refuse("period", text, $"a period, written like {string.Join(", ", examples)}");
    }

    private static string? OneOf(HttpRequest request, string field, IEnumerable<string> words)
    {
        var (text, known) = (request.Query[field].ToString(), words.ToList());
        if (text.Length == 0) return null;
        return known.Contains(text) ? text : throw Refuse(field, text, $"one of {string.Join(", ", known)}");
    }

    private static RequestRefusedException Refuse(string field, string text, string accepted) =>
        new(field, $"'{field}' cannot be '{text}': give {accepted}, or leave it out for all.");
}
