using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What more than one sheet says.</content>
internal sealed partial class ReportTexts
{
    /// <summary>The language tag of the workbook.</summary>
    public string LanguageTag => Text();

    public string Period => Text();
    public string FirstDay => Text();
    public string LastDay => Text();
    public string Visits => Text();
    public string UserVisits => Text();
    public string AllUserVisits => Text();
    public string VisitsWithoutUserId => Text();
    public string UniqueUsers => Text();
    public string MunicipalityHeader => Text();
    public string OtherMunicipality => Text();
    public string Total => Text();
    public string ShareHeader => Text();
    public string Rounding => Text();
    public string UsersDoNotAdd => Text();
    public string MissingNote => Text();

    /// <summary>A municipality's name as a recipient or row; the id of "other or unknown" has its own.</summary>
    public string MunicipalityName(ReportModel model, string id) =>
        id == Municipality.OtherId ? OtherMunicipality : model.Municipalities.Single(municipality => municipality.Id == id).Name;

    /// <summary>The header of the shares of a period, beside its counts.</summary>
    public string ShareIn(ReportingPeriod period) => Format(nameof(ShareIn), Periods.Narrow(period));

    public string Recipient(ReportHeading heading) => Format(nameof(Recipient), heading.Recipient.Name);

    public string Subtitle(ReportHeading heading) => $"{heading.CentreName} · {Periods.WithDays(heading.Period)} · {Revision(heading)}";

    public string Revision(ReportHeading heading) =>
        heading.IsPreview ? Preview : Format(nameof(Revision), Prose.Number(heading.Revision));

    public string Measure(GrantMeasure measure) => Choice(measure);
}
