using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The centre's figures: user visits by year, all months of the year, and registered unique users.</summary>
internal static class FiguresSheet
{
    public static Sheet Of(ReportModel model, ReportTexts texts) => new(
        texts.FiguresName, texts.FiguresTitle, model.Heading, texts,
        [
            VisitTables.OfUserVisits(model.Visits, texts),
            .. MonthTable.Of(model, texts),
            .. UserTables.Of(model, texts),
        ])
    {
        TabColor = TabColor.Figures,
    };
}
