using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Tests.Disclosure.Bounds;

/// <summary>
/// A few whole unknowns from zero to an end each, and conditions on them: little enough that every case can be gone through.
/// </summary>
internal sealed record SmallBox(int Unknowns, int End, LinearForm[] Zero, LinearForm[] ZeroOrMore, LinearForm Goal)
{
    /// <summary>Boxes whose conditions hold at some point, or at random ones that may hold nowhere.</summary>
    public static readonly Gen<SmallBox> Any =
        from unknowns in Gen.Choose(1, 4)
        from end in Gen.Choose(1, 6)
        from point in Gen.ArrayOf(Gen.Choose(0, end), unknowns)
        from zero in Gen.Choose(0, 2).SelectMany(count => Gen.ArrayOf(Form(unknowns), count))
        from zeroOrMore in Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Form(unknowns), count))
        from isPossible in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        from goal in Form(unknowns)
        select new SmallBox(
            unknowns,
            end,
            [.. zero.Select(form => isPossible ? form - LinearForm.Number(form.ValueAt(unknown => point[unknown])) : form)],
            [.. zeroOrMore.Select(form => isPossible ? form - LinearForm.Number(Math.Min(0, form.ValueAt(unknown => point[unknown]))) : form)],
            goal);

    /// <summary>The conditions with those of the box itself.</summary>
    public IEnumerable<LinearForm> Conditions() =>
        ZeroOrMore.Concat(Enumerable.Range(0, Unknowns).Select(unknown => LinearForm.Number(End) - LinearForm.Of(unknown)));

    /// <summary>All points of the box that the conditions hold at.</summary>
    public IEnumerable<long[]> Points() => All(Unknowns).Where(point =>
        Array.TrueForAll(Zero, form => form.ValueAt(unknown => point[unknown]) == 0)
        && Array.TrueForAll(ZeroOrMore, form => form.ValueAt(unknown => point[unknown]) >= 0));

    private IEnumerable<long[]> All(int unknowns) => unknowns == 0
        ? [[]]
        : All(unknowns - 1).SelectMany(point => Enumerable.Range(0, End + 1).Select(value => (long[])[.. point, value]));

    private static Gen<LinearForm> Form(int unknowns) =>
        from factors in Gen.ArrayOf(Gen.Frequency((3, Gen.Choose(-1, 1)), (1, Gen.Choose(-3, 3))), unknowns)
        from constant in Gen.Choose(-4, 4)
        select factors.Index().Where(factor => factor.Item != 0)
            .Aggregate(LinearForm.Number(constant), (form, factor) => form + LinearForm.Of(factor.Index).Times(factor.Item));
}
