using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Several centres beside one another.</content>
internal sealed partial class ReportTexts
{
    private static readonly string[] OverviewTerms = ["Visit", "UserVisit", "UniqueUser", "Share", "Change", "DataAsOfReports"];

    public string OverviewReader => Text();
    public string CentreHeader => Text();
    public string ReleasedCentres => Text();
    public string AllReleased => Text();
    public string CentreVisitsName => Text();
    public string CentreVisitsTitle => Text();
    public string CentreVisitsCaption => Text();
    public string CentreUserVisitsCaption => Text();
    public string CentreUsersCaption => Text();
    public string CentreUsersDoNotAdd => Text();
    public string OverviewMissingNote => Text();
    public string OverviewHiddenNote => Text();
    public string CentreGrantsName => Text();
    public string CentreGrantsCaption => Text();
    public string GrantsAreGiven => Text();
    public string OverviewReportsCaption => Text();

    /// <summary>How the figures come about.</summary>
    public IReadOnlyList<string> OverviewSentences =>
    [
        Text("OverviewSentences_OnlyReleased"),
        Text("OverviewSentences_Latest"),
        Text("OverviewSentences_Sums"),
        Text("OverviewSentences_Years"),
        Text("OverviewSentences_Hidden"),
        CentreUsersDoNotAdd,
    ];

    /// <summary>What the words and signs of an overview mean.</summary>
    public IReadOnlyList<(string Term, string Meaning)> OverviewDefinitions =>
    [
        .. OverviewTerms.Select(term => (Text($"Definitions_{term}_Term"), Text($"Definitions_{term}_Meaning"))),
        ("0", Text("Definitions_Zero")),
        (Signs.Missing, Text("OverviewDefinitions_Missing")),
        (Signs.Hidden, Text("OverviewDefinitions_Hidden")),
    ];

    public string OverviewTitle(OverviewModel model) =>
        Text(model.Grants.Count == 0 ? "OverviewTitle_Visits" : "OverviewTitle_VisitsAndGrants");

    public string OverviewSummaryTitle(OverviewModel model) => Format(nameof(OverviewSummaryTitle), Prose.Uncapital(OverviewTitle(model)));

    public string OverviewSubtitle(OverviewHeading heading) => $"{heading.Reader} · {Periods.WithDays(heading.Period)}";

    public string OverviewFooter(OverviewHeading heading) => Format(nameof(OverviewFooter), Prose.Moment(heading.CreatedAt));

    public string OverviewDocumentTitle(OverviewModel model) => Format(
        nameof(OverviewDocumentTitle), model.Heading.Reader, Prose.Uncapital(OverviewTitle(model)), Periods.Label(model.Heading.Period));

    public string OverviewSubject(OverviewHeading heading) =>
        Format(nameof(OverviewSubject), heading.Reader, Periods.NameWithDays(heading.Period));

    public string OverviewKeywords(OverviewModel model) =>
        string.Join(
            "; ",
            [
                Keywords,
                Prose.Uncapital(OverviewTitle(model)),
                model.Heading.Reader,
                .. model.Centres.Select(row => row.Centre.Name),
                model.Heading.Period.Id,
            ]);

    public string ReleasedOfAll(int released, int all) => Format(nameof(ReleasedOfAll), Prose.Number(released), Prose.Number(all));

    public string OverviewTotalsCaption(ReportingPeriod period) => Format(nameof(OverviewTotalsCaption), Periods.NameWithDays(period));

    public string CentrePeriodsCaption(PeriodKind parts) => Choice(parts);

    public string CentreChartTitle(ReportingPeriod period) => Format(nameof(CentreChartTitle), Periods.Label(period));

    public string GrantIn(ReportingPeriod year) => Format(nameof(GrantIn), year.Id);

    public string ShareOfGrantsIn(ReportingPeriod year) => Format(nameof(ShareOfGrantsIn), year.Id);

    public string AvailabilityOf(ReportAvailability availability) => Choice(availability);
}
