using FsCheck.Fluent;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Disclosure.Bounds;

namespace ReportingPipeline.Tests.Disclosure.Bounds;

public sealed class ReaderKnowledgeTests
{
    // Two rows of two with their totals, which have nothing to do with each other: 0 + 1 = 2 and 3 + 4 = 5.
    private static readonly ReaderRules TwoRows = new(
        [LinearForm.Sum([0, 1]) - LinearForm.Of(2), LinearForm.Sum([3, 4]) - LinearForm.Of(5)], [], [1, 1, 1, 0, 0, 0]);

    [Fact]
    public void IntervalOf_AnySmallBox_IsWhatGoingThroughItGives() => ForEvery.Value(
        from box in SmallBox.Any
        from known in Gen.ArrayOf(Gen.Elements(true, false, false), box.Unknowns)
        from chosen in Gen.Choose(0, 1_000_000)
        where box.Points().Any()
        select (box, known, chosen),
        sample =>
        {
            var (box, known, chosen) = sample;
            long[][] all = [.. box.Points()];
            var truth = all[chosen % all.Length];
            var values = known.Select((isKnown, unknown) => isKnown ? truth[unknown] : (long?)null).ToArray();
            var points = all.Where(point => values.Index().All(value => value.Item is null || value.Item == point[value.Index])).ToList();
            var least = new long[box.Unknowns];
            var knowledge = new ReaderKnowledge(new ReaderRules(box.Zero, [.. box.Conditions()], least), values);

            var goals = points.ConvertAll(point => box.Goal.ValueAt(unknown => point[unknown]));
            Assert.Equal(new Interval(goals.Min(), goals.Max()), knowledge.IntervalOf(box.Goal));
            Assert.Contains(knowledge.AnyWorld(), points);

            // What is found out later is as good as what was known from the start.
            var later = new ReaderKnowledge(new ReaderRules(box.Zero, [.. box.Conditions()], least), new long?[box.Unknowns])
                .With(values.Index().Where(value => value.Item is not null).Select(value => (value.Index, value.Item!.Value)));
            Assert.Equal(new Interval(goals.Min(), goals.Max()), later.IntervalOf(box.Goal));
        },
        times: 300);

    [Fact]
    public void IntervalOf_PrintedTotal_StartsFromTheLeastOfEach()
    {
        var knowledge = new ReaderKnowledge(TwoRows, [null, null, 10, null, null, 4]);

        Assert.Equal(new Interval(1, 9), knowledge.IntervalOf(LinearForm.Of(0)));
        Assert.Equal(new Interval(0, 4), knowledge.IntervalOf(LinearForm.Of(3)));
        Assert.Equal(new Interval(1, 13), knowledge.IntervalOf(LinearForm.Of(0) + LinearForm.Of(3)));
        Assert.Equal(new Interval(14, 14), knowledge.IntervalOf(LinearForm.Sum([0, 1, 3, 4])));
    }

    [Fact]
    public void IntervalOf_HiddenTotal_HasNoEnd()
    {
        var knowledge = new ReaderKnowledge(TwoRows, [null, 7, null, null, null, null]);

        Assert.Equal(new Interval(8, null), knowledge.IntervalOf(LinearForm.Of(2)));
        Assert.Equal("[8,..]", knowledge.IntervalOf(LinearForm.Of(2)).ToString());
    }

    [Fact]
    public void IntervalOf_WhatFollowsOneByOne_IsOneValue()
    {
        var rules = TwoRows with { Zero = [.. TwoRows.Zero, LinearForm.Of(2) - LinearForm.Of(5)] };
        var knowledge = new ReaderKnowledge(rules, [4, null, null, null, 3, 10]);

        Assert.Equal(new Interval(6, 6), knowledge.IntervalOf(LinearForm.Of(1)));
        Assert.Equal(new Interval(7, 7), knowledge.IntervalOf(LinearForm.Of(3)));
    }

    [Fact]
    public void Constructor_FiguresThatContradictEachOther_Throws() =>
        Assert.Throws<DisclosureException>(() => new ReaderKnowledge(TwoRows, [4, 5, 10, null, null, null]));

    [Fact]
    public void HangTogether_OtherRow_IsFalse()
    {
        var knowledge = new ReaderKnowledge(TwoRows, [null, null, 10, null, null, 4]);

        Assert.True(knowledge.HangTogether(LinearForm.Of(0), 1));
        Assert.False(knowledge.HangTogether(LinearForm.Of(0), 3));
        Assert.Equal([0, 1, 2], knowledge.Near(LinearForm.Of(0)).Order());
    }
}
