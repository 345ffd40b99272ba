namespace ReportingPipeline.Workbooks.Texts;

/// <content>Headers that only data have.</content>
internal sealed partial class ReportTexts
{
    public string ReportCentre => Text();
    public string ReportPeriod => Text();
    public string ReportMunicipality => Text();
    public string ReportVersion => Text();
    public string IsTotal => Text();
    public string GrantBaseData => Text();
    public string PartOfYearHeader => Text();
    public string TermOfSum => Text();

    /// <summary>Of the column that says why there is no number in the one with a header.</summary>
    public string StatusOf(string header) => Format(nameof(StatusOf), header);
}
