using FsCheck.Fluent;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Disclosure.Bounds;

namespace ReportingPipeline.Tests.Disclosure.Bounds;

public sealed class WholeNumberBoundsTests
{
    private static readonly LinearForm X = LinearForm.Of(0);
    private static readonly LinearForm Y = LinearForm.Of(1);

    [Fact]
    public void Maximize_AnySmallBox_IsWhatGoingThroughItGives() => ForEvery.Value(
        SmallBox.Any,
        box => AssertMost(box, () => WholeNumberBounds.Of(box.Unknowns, box.Zero, box.Conditions()), [.. box.Points()]),
        times: 600);

    [Fact]
    public void With_AnySmallBoxAndValues_IsWhatGoingThroughTheRestGives() => ForEvery.Value(
        from box in SmallBox.Any
        from known in Gen.ArrayOf(Gen.Choose(-1, box.End), box.Unknowns)
        where box.Points().Any()
        select (box, known),
        sample =>
        {
            var (box, known) = sample;
            var values = known.Index().Where(value => value.Item >= 0).Select(value => (value.Index, (long)value.Item)).ToList();
            var bounds = WholeNumberBounds.Of(box.Unknowns, box.Zero, box.Conditions());
            long[][] points = [.. box.Points().Where(point => values.TrueForAll(value => point[value.Index] == value.Item2))];

            AssertMost(box, () => bounds.With(values), points);
            // One by one is as good as at once, and the bounds it starts from stay as they are.
            AssertMost(box, () => values.Aggregate(bounds, (sofar, value) => sofar.With([value])), points);
            AssertMost(box, () => bounds, [.. box.Points()]);
        },
        times: 400);

    [Fact]
    public void Maximize_CornerBetweenWholeNumbers_IsTheBestWholeNumber()
    {
        // 2x + 2y is at most 5, so x + y is at most 2 and not 5/2.
        var bounds = WholeNumberBounds.Of(2, [], [LinearForm.Number(5) - X.Times(2) - Y.Times(2)]);
        Assert.Equal(2, bounds.Maximize(X + Y)!.Value.Value);
    }

    [Fact]
    public void Maximize_NoEnd_IsNull()
    {
        var bounds = WholeNumberBounds.Of(2, [], [Y - X]);

        Assert.Null(bounds.Maximize(X));
        Assert.Equal(0, bounds.Maximize(X - Y)!.Value.Value);
    }

    [Fact]
    public void Of_Contradiction_Throws()
    {
        Assert.Throws<DisclosureException>(() => WholeNumberBounds.Of(2, [X + Y - LinearForm.Number(3), X + Y - LinearForm.Number(4)], []));
        Assert.Throws<DisclosureException>(() => WholeNumberBounds.Of(1, [], [LinearForm.Number(-1) - X]));
    }

    [Fact]
    public void Maximize_FractionsButNoWholeNumbers_Throws()
    {
        // 2x = 1.
        var bounds = WholeNumberBounds.Of(1, [X.Times(2) - LinearForm.Number(1)], []);
        Assert.Throws<DisclosureException>(() => bounds.Maximize(X));
    }

    [Fact]
    public void With_ValueThatFollowsOtherwise_Throws()
    {
        var bounds = WholeNumberBounds.Of(2, [X + Y - LinearForm.Number(3)], []);

        Assert.Equal(1, bounds.With([(0, 2)]).Maximize(Y)!.Value.Value);
        Assert.Throws<DisclosureException>(() => bounds.With([(0, 2), (1, 2)]));
        Assert.Throws<DisclosureException>(() => bounds.With([(0, 4)]));
    }

    private static void AssertMost(SmallBox box, Func<WholeNumberBounds> bounds, long[][] points)
    {
        if (points.Length == 0)
        {
            Assert.Throws<DisclosureException>(() => bounds().Maximize(box.Goal));
            return;
        }

        foreach (var form in new[] { box.Goal, box.Goal.Times(-1) })
        {
            var (value, values) = bounds().Maximize(form)!.Value;
            Assert.Equal(points.Max(point => form.ValueAt(unknown => point[unknown])), value);
            Assert.Contains(values, points);
            Assert.Equal(value, form.ValueAt(unknown => values[unknown]));
        }
    }
}
