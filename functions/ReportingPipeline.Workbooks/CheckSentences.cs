using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks;

/// <summary>
/// What a check found, in Norwegian bokmål: with its figures for the centre's own staff,
/// and without for everybody else.
/// </summary>
public static class CheckSentences
{
    private static readonly ReportTexts Bokmal = ReportTexts.In(Language.Bokmal);

    /// <summary>One or more plain sentences with the figures, for every verdict; never to leave the centre.</summary>
    public static string Of(Finding finding) => Bokmal.Sentence(finding);

    /// <summary>The same without any figure, as it may leave the centre.</summary>
    public static string WithoutFigures(Finding finding) => Bokmal.SentenceWithoutFigures(ReportCheck.Told(finding, explanation: null));

    /// <summary>The verdict in a word or two.</summary>
    public static string Of(Verdict verdict) => Bokmal.VerdictText(verdict);
}
