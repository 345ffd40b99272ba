using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>Numbers that rounding does not keep: those for which a printed share, rate or amount fits one number only.</summary>
internal static class Undone
{
    private const long HundredthsOfWhole = 10_000;
    private const long HundredthsOfOne = 100;

    /// <summary>All that can be undone with what is known.</summary>
    public static IEnumerable<(NumberName Name, long Number)> Numbers(Knowledge knowledge) =>
        knowledge.Shares.SelectMany(share => OfShare(share, knowledge))
            .Concat(knowledge.Rates.SelectMany(rate => OfRate(rate, knowledge)))
            .Concat(knowledge.Grants.SelectMany(grant => OfGrant(grant, knowledge)));

    // The share is the part in hundredths of per cent of the whole, halves rounded away from zero:
    // (2 · share − 1) · whole ≤ 20 000 · part < (2 · share + 1) · whole.
    private static IEnumerable<(NumberName Name, long Number)> OfShare(PrintedShare share, Knowledge knowledge)
    {
        var (part, whole, hundredths) = (knowledge.Number(share.Part), knowledge.Number(share.Whole), Math.Abs(share.HundredthsOfPercent));
        if (part is null && whole is > 0)
        {
            var least = CeilingOf(((2 * hundredths) - 1) * whole.Value, 2 * HundredthsOfWhole);
            var first = share.IsChange ? least : Math.Max(0, least);
            var last = CeilingOf(((2 * hundredths) + 1) * whole.Value, 2 * HundredthsOfWhole) - 1;
            var known = share.HundredthsOfPercent < 0 ? -first : first;
            if (first == last) yield return (share.Part, share.IsChange ? whole.Value + known : known);
        }
        else if (part is > 0 && whole is null && hundredths > 0 && !share.IsChange)
        {
            var first = FloorOf(2 * HundredthsOfWhole * part.Value, (2 * hundredths) + 1) + 1;
            var last = FloorOf(2 * HundredthsOfWhole * part.Value, (2 * hundredths) - 1);
            if (first == last) yield return (share.Whole, first);
        }
    }

    // The rate is the part, times its unit, in hundredths of the whole, halves rounded up:
    // (2 · rate − 1) · whole ≤ 200 · unit · part < (2 · rate + 1) · whole.
    private static IEnumerable<(NumberName Name, long Number)> OfRate(PrintedRate rate, Knowledge knowledge)
    {
        var (part, whole, scale) = (Number(rate.Part), Number(rate.Whole), 2 * HundredthsOfOne * rate.Unit);
        if (part is null && whole is > 0)
        {
            var first = Math.Max(0, CeilingOf(((2 * rate.Hundredths) - 1) * whole.Value, scale));
            var last = CeilingOf(((2 * rate.Hundredths) + 1) * whole.Value, scale) - 1;
            if (first == last) yield return (rate.Part.Name!, first);
        }
        else if (part is > 0 && whole is null && rate.Hundredths > 0)
        {
            var first = FloorOf(scale * part.Value, (2 * rate.Hundredths) + 1) + 1;
            var last = FloorOf(scale * part.Value, (2 * rate.Hundredths) - 1);
            if (first == last) yield return (rate.Whole.Name!, first);
        }

        long? Number(RateTerm term) => term.Name is { } name ? knowledge.Number(name) : term.Number;
    }

    // Each payer's kroner are the exact share, amount · count / total, rounded up or down:
    // |kroner · total − amount · count| < payers · total.
    private static IEnumerable<(NumberName Name, long Number)> OfGrant(PrintedGrant grant, Knowledge knowledge)
    {
        var total = knowledge.Number(grant.Base.Of(grant.Payers)) ?? 0;
        if (total == 0 || grant.Amount == 0) yield break;

        foreach (var name in knowledge.Names.Where(name => name.Table == grant.Kroner).ToList())
        {
            if (knowledge.Number(name) is not { } kroner) continue;

            var first = Math.Max(0, FloorOf((kroner - name.Places.Count) * total, grant.Amount) + 1);
            var last = Math.Min(total, CeilingOf((kroner + name.Places.Count) * total, grant.Amount) - 1);
            if (first == last) yield return (grant.Base.Of(name.Places), first);
        }
    }

    private static long FloorOf(long number, long divisor) => (number / divisor) - (number % divisor < 0 ? 1 : 0);

    private static long CeilingOf(long number, long divisor) => -FloorOf(-number, divisor);
}
