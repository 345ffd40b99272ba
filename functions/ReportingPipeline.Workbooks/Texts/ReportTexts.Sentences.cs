using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>What a report says in plain sentences. Those that a comparison follows end without a full stop.</content>
internal sealed partial class ReportTexts
{
    public string VisitsIn(ReportingPeriod period, long visits) => Plural(nameof(VisitsIn), visits, Periods.Name(period));

    public string VisitsSoFar(ReportingPeriod period, long visits) => Plural(nameof(VisitsSoFar), visits, YearOrName(period));

    public string VisitsAreHidden(ReportingPeriod period) => Format(nameof(VisitsAreHidden), Periods.Name(period));

    public string VisitsAreMissing(ReportingPeriod period) => Format(nameof(VisitsAreMissing), YearOrName(period));

    public string UsersIn(ReportingPeriod period, long users) => users == 0
        ? Format("UsersIn_none", YearOrName(period))
        : Plural(nameof(UsersIn), users, YearOrName(period));

    public string UsersSoFar(ReportingPeriod period, long users) => Plural(nameof(UsersSoFar), users, YearOrName(period));

    public string UsersAreHidden(ReportingPeriod period) => Format(nameof(UsersAreHidden), YearOrName(period));

    public string UsersAreMissing(ReportingPeriod period) => Format(nameof(UsersAreMissing), YearOrName(period), NotesName);

    /// <summary>Such as ", 314 færre enn i samme halvår året før (−9,1 %)"; without the per cent where there are none.</summary>
    public string Compared(long difference, string earlier, string? percent) => difference switch
    {
        0 => Format("Compared_AsMany", earlier),
        > 0 => Format("Compared_More", Prose.Number(difference), earlier) + InPercent(percent),
        _ => Format("Compared_Fewer", Prose.Number(-difference), earlier) + InPercent(percent),
    };

    /// <summary>Such as " og 1 314 færre enn i første halvår 2019 (−42,0 %)", after another comparison.</summary>
    public string AlsoCompared(long difference, ReportingPeriod earlier, string? percent) => difference switch
    {
        0 => Format("AlsoCompared_AsMany", YearOrName(earlier)),
        > 0 => Format("AlsoCompared_More", Prose.Number(difference), YearOrName(earlier)) + InPercent(percent),
        _ => Format("AlsoCompared_Fewer", Prose.Number(-difference), YearOrName(earlier)) + InPercent(percent),
    };

    /// <summary>What was out of the ordinary, and when.</summary>
    public string HappenedThen(CentreEvent happened) =>
        Format(nameof(HappenedThen), Prose.Capital(Given(happened.Text)), Prose.Days(happened.FirstDay, happened.LastDay));

    /// <summary>The same part of the year before, such as "i samme halvår året før".</summary>
    public string YearBefore(PeriodKind kind) => Choice(kind);

    /// <summary>Such as "i 2018".</summary>
    public string InThatYear(ReportingPeriod year) => Format(nameof(InThatYear), year.Id);

    public string UsersFrom(string municipality, long users, string percent) => users == 0
        ? Format("UsersFrom_none", municipality)
        : Plural(nameof(UsersFrom), users, municipality, percent);

    public string UsersFromAreHidden(string municipality) => Format(nameof(UsersFromAreHidden), municipality);

    /// <summary>
    /// That the recipient's users are told for whole years only,
    /// and where to find those of the last year that has any told.
    /// </summary>
    public string UsersFromByYear(ReportModel model, MunicipalityYear? last) => Format(
        last switch
        {
            null => nameof(UsersFromByYear),
            { Row.IsCollective: true } => "UsersFromByYear_Together",
            _ => "UsersFromByYear_Last",
        },
        model.Heading.Recipient.Name, last?.Year.Id ?? "", OwnMunicipalityName, last is null ? "" : RowName(model, last.Row));

    public string PartOfGrant(ReportHeading heading, GrantRule rule, long kroner) => Format(
        $"{nameof(PartOfGrant)}_{rule.Status}",
        Recipient(heading),
        Prose.Kroner(kroner),
        Prose.Kroner(rule.AmountKroner),
        Measure(rule.Measure),
        rule.BaseYear.Id);

    private string YearOrName(ReportingPeriod period) => period.Kind == PeriodKind.Year ? period.Id : Periods.Name(period);

    private string InPercent(string? percent) => percent is null ? "" : Format(nameof(InPercent), percent);
}
