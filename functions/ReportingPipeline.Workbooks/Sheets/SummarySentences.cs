using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Sheets;

/// <summary>
/// What a report says, in up to three plain sentences: its visits, its users, and what both mean to the recipient. They state
/// figures that the report prints, and differences between such, and nothing of what it hides.
/// </summary>
internal static class SummarySentences
{
    public static IReadOnlyList<string> Of(ReportModel model, ReportTexts texts)
    {
        var users = LongestCounted(model);
        return
        [
            Visits(model, texts),
            Users(model, users, texts),
            .. ForTheRecipient(model, users, texts) is { } sentence ? [sentence] : Array.Empty<string>(),
        ];
    }

    private static string Visits(ReportModel model, ReportTexts texts)
    {
        var (reported, earlier) = (model.Visits.Reported, model.Visits.Earlier);
        var (period, visits) = (reported.Period, reported.Visits.Visits);
        return visits switch
        {
            { Number: { } soFar } when model.Heading.IsRunning(period.Months) => texts.VisitsSoFar(period, soFar),
            { Number: { } number } => texts.VisitsIn(period, number) + Compared(earlier, before => before.VisitChange, texts) + ".",
            { IsHidden: true } => texts.VisitsAreHidden(period),
            _ => texts.VisitsAreMissing(period),
        };
    }

    private static string Users(ReportModel model, PeriodUsers? users, ReportTexts texts)
    {
        var period = users?.Period ?? model.Heading.Period;
        return users?.Total switch
        {
            { Number: { } soFar } when model.Heading.IsRunning(period.Months) => texts.UsersSoFar(period, soFar),
            { Number: { } number } => texts.UsersIn(period, number) + UsersCompared(model, users, texts) + ".",
            { IsHidden: true } => texts.UsersAreHidden(period),
            _ => texts.UsersAreMissing(period),
        };
    }

    // Where they come from; failing that what the recipient pays, or why it is not told.
    private static string? ForTheRecipient(ReportModel model, PeriodUsers? users, ReportTexts texts)
    {
        var recipient = model.Heading.Recipient;
        var fromThere = users?.Municipalities.FirstOrDefault(row => row.Row.Key == recipient.Id);
        if (fromThere is { Users.Number: { } number, ShareOfTotal.Share: { } share })
        {
            return texts.UsersFrom(recipient.Name, number, texts.Prose.Percent(share));
        }

        if (model.Grant is { } grant && grant.Shares.FirstOrDefault(part => part.Row.Key == recipient.Id)?.Kroner.Number is { } kroner)
        {
            return texts.PartOfGrant(model.Heading, grant.Rule, kroner);
        }

        if (fromThere is not { Users.IsHidden: true } || users?.Total.Number is null or 0) return null;
        if (users.Period.Kind == PeriodKind.Year) return texts.UsersFromAreHidden(recipient.Name);

        // Of a part of a year users are not told by municipality, however many they are.
        return texts.UsersFromByYear(model, model.Municipality?.Years.LastOrDefault(year => year.Users.Own.Number is not null));
    }

    // The year, if the reported period ends it; else the period itself.
    private static PeriodUsers? LongestCounted(ReportModel model) => model.Users.Periods
        .LastOrDefault(users => users.Period.LastDay == model.Heading.Period.LastDay);

    private static string UsersCompared(ReportModel model, PeriodUsers users, ReportTexts texts)
    {
        var period = users.Period;
        if (period == model.Heading.Period) return Compared(model.Visits.Earlier, before => before.UniqueUserChange, texts);

        var earlier = model.Users.Periods.FirstOrDefault(before => before.Period == period.YearsBefore(1));
        var change = Change.Between(earlier?.Total ?? Figure.NotCollected, users.Total);
        return change.Difference.Number is { } difference
            ? texts.Compared(difference, texts.InThatYear(period.YearsBefore(1)), Percent(change, texts))
            : "";
    }

    // With the year before, and with the last one before it if the centre was closed then.
    private static string Compared(IReadOnlyList<ComparedPeriod> earlier, Func<ComparedPeriod, Change> changeOf, ReportTexts texts)
    {
        if (earlier is not [var yearBefore, ..] || changeOf(yearBefore) is not { Difference.Number: { } difference } change) return "";

        var compared = texts.Compared(difference, texts.YearBefore(yearBefore.Period.Kind), Percent(change, texts));
        return earlier is [_, var open] && changeOf(open) is { Difference.Number: { } further } other
            ? compared + texts.AlsoCompared(further, open.Period, Percent(other, texts))
            : compared;
    }

    private static string? Percent(Change change, ReportTexts texts) =>
        change is { Difference.Number: not 0, OfEarlier.Share: { } share } ? texts.Prose.Change(share) : null;
}
