using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Portal;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Tests.Portal;

public class ToldReportTests
{
    public static TheoryData<string> Reports => [.. Samples.All.Keys];

    [Theory, MemberData(nameof(Reports))]
    public void Parse_AnyReport_HasTheFiguresThatItTellsOfItsOwnMunicipality(string sample)
    {
        var model = Samples.All[sample];
        var own = model.Heading.Recipient.Id;

        var told = Parse(sample);

        Assert.Equal(
            from period in model.Users.Periods
            where period.Period.Kind != PeriodKind.Year
            from line in period.Municipalities
            where line.Row.Ids is [var only] && only == own
            select (period.Period, line.Users),
            told.Users.Select(figure => (figure.Period, figure.Figure)));
        Assert.Equal(
            from parts in model.Municipality?.Parts ?? []
            where parts.Row.Ids is [var only] && only == own
            from part in parts.Visits
            select (part.Period, part.Visits),
            told.Visits.Select(figure => (figure.Period, figure.Figure)));
        Assert.Equal(model.Changes?.Figures.Count, told.Changes?.Figures);
        Assert.Equal(model.Changes?.Figures.SelectMany(figure => figure.Reasons).Distinct().Order(), told.Changes?.Reasons);
    }

    [Fact]
    public void Parse_HiddenFigures_StayHidden() => Assert.Contains(Parse("hidden").Users, figure => figure.Figure == Figure.Hidden);

    private static ToldReport Parse(string sample)
    {
        var model = Samples.All[sample];
        return ToldReport.Parse(ReportJson.Write(model), model.Heading.Period.Calendar, model.Heading.Recipient.Id);
    }
}
