using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Json;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>
/// What a workbook was made by, and the checksum of the data file beside it; an internal one, or a draft,
/// has none beside it.
/// </summary>
internal static class ReportOrigin
{
    public static IEnumerable<Block> Of(ReportModel model, ReportTexts texts)
    {
        var (version, hasData) = (model.Heading.CodeVersion, !model.Heading.IsInternal && !model.Heading.IsDraft);
        var facts = new List<Fact>();
        if (version.Length > 0) facts.Add(new(texts.CodeVersion, CellKind.Text, version));
        if (hasData) facts.Add(new(texts.ContentHash, CellKind.Text, ReportJson.HashOf(model)));

        if (facts.Count > 0) yield return new Facts(facts);
        if (hasData) yield return new Paragraph(texts.ContentHashNote);
    }
}
