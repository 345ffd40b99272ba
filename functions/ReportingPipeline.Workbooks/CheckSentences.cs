using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks;

/// <summary>What a check found, in Norwegian bokmål, as it is printed in the workbook.</summary>
public static class CheckSentences
{
    /// <summary>One or more plain sentences with the figures, for every verdict.</summary>
    public static string Of(Finding finding) => Bokmal.Sentence(finding);

    /// <summary>The verdict in a word or two.</summary>
    public static string Of(Verdict verdict) => Bokmal.VerdictText(verdict);
}
