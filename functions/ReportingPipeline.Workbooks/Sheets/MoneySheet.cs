using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>The grant, the centre's funding, and what it tells of itself in numbers; what there is of them.</summary>
internal static class MoneySheet
{
    /// <summary>The sheet; null if there is nothing to stand on it.</summary>
    public static Sheet? Of(ReportModel model, ReportTexts texts)
    {
        List<Block> blocks =
        [
            .. model.Grant is { } grant ? GrantTable.Of(model, grant, texts) : [],
            .. model.Funding is { } funding ? FundingTable.Of(model, funding, texts) : [],
            .. model.Indicators is { } indicators ? IndicatorTable.Of(model, indicators, texts) : [],
        ];
        return blocks.Count == 0 ? null : new Sheet(texts.MoneyName, texts.MoneyTitle(model.Heading), model.Heading, texts, blocks)
        {
            TabColor = TabColor.Money,
            ExplainsMissing = true,
        };
    }
}
