using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Disclosure.Bounds;

namespace ReportingPipeline.Tests.Disclosure.Bounds;

public sealed class RowEchelonTests
{
    private const int Unknowns = 5;

    private static readonly Gen<LinearForm> Forms =
        from factors in Gen.ArrayOf(Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Choose(-1, 1)), (1, Gen.Choose(-3, 3))), Unknowns)
        select factors.Index().Where(factor => factor.Item != 0)
            .Aggregate(LinearForm.Number(0), (form, factor) => form + LinearForm.Of(factor.Index).Times(factor.Item));

    [Fact]
    public void WouldExpose_AnyForms_IsWhatTheRankSays() => ForEvery.Value(
        from known in Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(Forms, count))
        from watched in Gen.Choose(1, 3).SelectMany(count => Gen.ArrayOf(Forms, count))
        from next in Forms
        select (known, watched, next),
        sample =>
        {
            var (known, watched, next) = sample;
            var echelon = new RowEchelon(watched);
            foreach (var form in known) echelon.Add(form);

            var exposed = Array.ConvertAll(watched, form => Follows(form, known));
            Assert.Equal(exposed, watched.Select((_, index) => echelon.IsExposed(index)));
            Assert.Equal(
                watched.Index().Any(form => !exposed[form.Index] && Follows(form.Item, [.. known, next])),
                echelon.WouldExpose(next));
        },
        times: 500);

    [Fact]
    public void WouldExpose_LastOfARow_IsTrue()
    {
        // x0 + x1 + x2 = x3
        var echelon = new RowEchelon([LinearForm.Of(0)]);
        echelon.Add(LinearForm.Sum([0, 1, 2]) - LinearForm.Of(3));
        echelon.Add(LinearForm.Of(3));
        Assert.False(echelon.WouldExpose(LinearForm.Of(1)));
        echelon.Add(LinearForm.Of(1));

        Assert.True(echelon.WouldExpose(LinearForm.Of(2)));
        Assert.False(echelon.IsExposed(0));
        echelon.Add(LinearForm.Of(2));
        Assert.True(echelon.IsExposed(0));
        // What is lost already is not lost again.
        Assert.False(echelon.WouldExpose(LinearForm.Of(0)));
    }

    private static bool Follows(LinearForm form, LinearForm[] known) => Rank([.. known, form]) == Rank(known);

    // Whole-number elimination, without fractions.
    private static int Rank(LinearForm[] forms)
    {
        var rows = forms.Select(form => form.Terms.ToDictionary(term => term.Key, term => (System.Numerics.BigInteger)term.Value))
            .Select(terms => Enumerable.Range(0, Unknowns).Select(unknown => terms.GetValueOrDefault(unknown)).ToArray()).ToList();
        var rank = 0;
        for (var column = 0; column < Unknowns; column++)
        {
            var pivot = rows.FindIndex(rank, row => !row[column].IsZero);
            if (pivot < 0) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var row = rank + 1; row < rows.Count; row++)
            {
                var (mine, its) = (rows[row][column], rows[rank][column]);
                rows[row] = [.. rows[row].Zip(rows[rank], (left, right) => (left * its) - (right * mine))];
            }

            rank++;
        }

        return rank;
    }
}
