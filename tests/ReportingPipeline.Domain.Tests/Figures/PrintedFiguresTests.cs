using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Figures;

public sealed class PrintedFiguresTests
{
    private static readonly MonthSpan Half = new(new(2019, 1), new(2019, 6));

    [Fact]
    public void Asked_FiguresAskedForSeveralTimes_AreThereOnceInOrder()
    {
        var source = new Numbers();
        var printed = new PrintedFigures(source);
        FigureName[] names =
            [new(Quantity.Visits, Half), new(Quantity.UniqueUsers, Half), new(Quantity.Visits, Half, MunicipalityRow.Of("hamar"))];

        var found = names.Concat(names.Reverse()).Select(printed.Find).ToList();

        Assert.Equal(names, printed.Asked.Keys);
        Assert.Equal([new(1), new(2), new Figure(3)], printed.Asked.Values);
        Assert.Equal([new(1), new(2), new(3), new(3), new(2), new Figure(1)], found);
        Assert.Equal(3, source.Found);
    }

    [Fact]
    public void Asked_NothingButRows_IsEmpty()
    {
        var printed = new PrintedFigures(new Numbers());

        Assert.Equal([MunicipalityRow.Of("hamar")], printed.RowsOf(ReportingCalendar.CalendarYear.Year(2019)));
        Assert.Empty(printed.Asked);
    }

    // The number of the question.
    private sealed class Numbers : IFigures
    {
        public int Found { get; private set; }

        public Figure Find(FigureName name) => new(++Found);

        public IReadOnlyList<MunicipalityRow> RowsOf(params IReadOnlyList<ReportingPeriod> years) => [MunicipalityRow.Of("hamar")];
    }
}
