using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Summary.</content>
internal sealed partial class ReportTexts
{
    public string SummaryName => Text();
    public string DataAsOf => Text();
    public string CreatedAt => Text();
    public string KeyFigure => Text();
    public string OpenDaysMeasure => Text();
    public string ApprovedBy => Text();
    public string ContactHeader => Text();
    public string ContentsCaption => Text();

    public string SummaryTitle(ReportHeading heading) => Format(nameof(SummaryTitle), Recipient(heading));

    public string KeyFiguresCaption(ReportingPeriod period) => Format(nameof(KeyFiguresCaption), Periods.Name(period));

    public string OwnUsersIn(string place, ReportingPeriod year) => Format(nameof(OwnUsersIn), place, year.Id);

    public string OwnShareOfUsersIn(ReportingPeriod year) => Format(nameof(OwnShareOfUsersIn), year.Id);

    public string OwnVisitsIn(string place, ReportingPeriod year) => Format(nameof(OwnVisitsIn), place, year.Id);

    public string OwnShareOfVisitsIn(ReportingPeriod year) => Format(nameof(OwnShareOfVisitsIn), year.Id);

    public string OwnGrant(GrantRule rule) => Format($"{nameof(OwnGrant)}_{rule.Status}", Measure(rule.Measure), rule.BaseYear.Id);

    public string OwnGrantPerVisit(GrantStatus status) => Choice(status);

    public string OwnGiven(ReportingPeriod year) => Format(nameof(OwnGiven), year.Id);

    /// <summary>Such as "Kari Nordmann, 05.06.2014 kl. 09.30".</summary>
    public string ApprovalOf(ReportApproval approval) => approval.Name is { } name
        ? Format($"{nameof(ApprovedBy)}_Person", name, Prose.Moment(approval.At))
        : Format($"{nameof(ApprovedBy)}_Nobody", Prose.Moment(approval.At));

    /// <summary>Whom to ask and how, such as "Kari Nordmann · kari@senter.example · 62 00 00 00".</summary>
    public static string ContactOf(Contact contact) =>
        string.Join(" · ", new[] { contact.Name, contact.Email, contact.Telephone }.OfType<string>());

    // A colon after a colon would say nothing.
    public string WithoutUserIdSentence(Figure visits) => visits.IsHidden
        ? Format("WithoutUserIdSentence_Hidden", Signs.Hidden)
        : Format(nameof(WithoutUserIdSentence), Prose.Number(visits));
}
