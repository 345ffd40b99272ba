using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What is hidden, what is told together, and what is internal.</content>
internal sealed partial class ReportTexts
{
    public string HiddenNote => Text();
    public string SeeNotes => Text();
    public string OthersTogether => Text();
    public string HiddenReason => Text();
    public string NothingHidden => Text();
    public string HiddenTogether => Text();
    public string HiddenWithoutBreakdown => Text();
    public string HiddenFewPeople => Text();

    /// <summary>
    /// Stands on every sheet and page, and in the properties,
    /// of a workbook that hides nothing from those who may see it.
    /// </summary>
    public string InternalMark => Text();

    public string Internal => Text();

    /// <summary>Why some registrations are not counted, without how many they are.</summary>
    public string RejectedRowsHidden(IEnumerable<RejectionReason> reasons) =>
        Format(nameof(RejectedRowsHidden), string.Join("; ", reasons.Select(reason => Prose.Uncapital(ReasonText(reason)))));

    /// <summary>That a figure, or one that it is made of, is of so few users.</summary>
    public string HiddenFewUsers(DisclosureNotes disclosure) => Format(nameof(HiddenFewUsers), Prose.Number(disclosure.Threshold - 1));

    /// <summary>A line of municipalities that are told together only: the first, or a further one of the same year.</summary>
    public string OthersName(int line) => line == 1 ? Text() : Format("OthersName_Further", Prose.Number(line));

    /// <summary>Some municipalities by their names, such as "Ringsaker og Løten".</summary>
    public string RowName(ReportModel model, MunicipalityRow row) => row.Contains(Municipality.OtherId)
        ? OtherMunicipality
        : Prose.List(model.Municipalities.Where(municipality => row.Contains(municipality.Id)).Select(municipality => municipality.Name));

    /// <summary>Which municipalities are told together in a year.</summary>
    public string OthersLegend(ReportModel model, ReportingPeriod year, MunicipalityUsers others) =>
        Format(nameof(OthersLegend), OthersName(others.Others), year.Id, RowName(model, others.Row));

    /// <summary>Why figures are hidden, for whoever reads the report.</summary>
    public IReadOnlyList<string> DisclosureSentences(DisclosureNotes notes) =>
    [
        Format("DisclosureSentences_Why", Signs.Hidden),
        Format("DisclosureSentences_Threshold", Prose.Number(notes.Threshold - 1)),
        Text("DisclosureSentences_Rows"),
        Text("DisclosureSentences_WholeYears"),
        Text("DisclosureSentences_Derived"),
        Text("DisclosureSentences_Grant"),
        .. notes.WithoutBreakdown.GroupBy(year => year.Reason, year => year.Year.Id)
            .Select(years => Format($"DisclosureSentences_WithoutBreakdown{years.Key}", Prose.List(years))),
    ];
}
