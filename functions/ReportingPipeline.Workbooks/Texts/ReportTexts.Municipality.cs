using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>The municipality that the report is for.</content>
internal sealed partial class ReportTexts
{
    public string OwnMunicipalityName => Text();
    public string OwnUsers => Text();
    public string AllUsers => Text();
    public string OwnShareOfUsers => Text();
    public string OwnUserDifference => Text();
    public string OwnVisits => Text();
    public string AllVisits => Text();
    public string OwnShareOfVisits => Text();
    public string OwnVisitDifference => Text();
    public string OwnUsersNote => Text();
    public string OwnVisitsNote => Text();
    public string OwnUsersAxis => Text();
    public string Inhabitants => Text();
    public string UsersPerThousand => Text();
    public string VisitsPerThousand => Text();
    public string GivenInYear => Text();

    /// <summary>That the figures of a year are those of several municipalities together.</summary>
    public string OwnTogether(ReportingPeriod year, string municipalities) => Format(nameof(OwnTogether), year.Id, municipalities);

    public string OwnMunicipalityTitle(Municipality recipient) => Format(nameof(OwnMunicipalityTitle), recipient.Name);

    public string OwnPartsCaption(Municipality recipient, PeriodKind parts) => Format($"{nameof(OwnPartsCaption)}_{parts}", recipient.Name);

    public string OwnRatesCaption(Municipality recipient) => Format(nameof(OwnRatesCaption), recipient.Name);

    /// <summary>Whose number of inhabitants rates are made of.</summary>
    public string PopulationSource(Population population) => Format(
        nameof(PopulationSource), Prose.Number(population.Inhabitants), Prose.Day(population.Day), population.Source);

    public string OwnMunicipalityCaption(Municipality recipient) => Format(nameof(OwnMunicipalityCaption), recipient.Name);

    public string OwnUsersChartTitle(Municipality recipient) => Format(nameof(OwnUsersChartTitle), recipient.Name);

    /// <summary>Such as "Registrerte unike brukere fra Hamar: 49 i hele 2018 og 64 i hele 2020."</summary>
    public string OwnUsersChartMessage(Municipality recipient, MunicipalityYear first, MunicipalityYear last) => Format(
        nameof(OwnUsersChartMessage), recipient.Name,
        Prose.Number(first.Users.Own), Periods.Name(first.Year), Prose.Number(last.Users.Own), Periods.Name(last.Year));
}
