using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>What a workbook was made by, and the checksum of the data file beside it.</summary>
internal static class ReportOrigin
{
    /// <summary>What is known of both.</summary>
    /// <param name="version">The version of the program; empty if it does not say.</param>
    /// <param name="dataHash">The checksum; null if there is no such file.</param>
    /// <param name="texts">The words.</param>
    public static IEnumerable<Block> Of(string version, string? dataHash, ReportTexts texts)
    {
        var facts = new List<Fact>();
        if (version.Length > 0) facts.Add(new(texts.CodeVersion, CellKind.Text, version));
        if (dataHash is not null) facts.Add(new(texts.ContentHash, CellKind.Text, dataHash));

        if (facts.Count > 0) yield return new Facts(facts);
        if (dataHash is not null) yield return new Paragraph(texts.ContentHashNote);
    }
}
