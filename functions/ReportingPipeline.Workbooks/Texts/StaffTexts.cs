using System.Collections.Frozen;
using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>The words for a centre's own staff, in bokmål alone: what waits for them, and what may explain it.</summary>
public static class StaffTexts
{
    private static readonly FrozenDictionary<string, string> Texts = TextResources.Read(typeof(StaffTexts), "Staff");
    private static readonly ReportTexts Bokmal = ReportTexts.In(Language.Bokmal);

    // What an event can explain: that fewer came, or nobody.
    private static readonly CheckKind[] ExplainedByEvents =
        [CheckKind.NothingRegistered, CheckKind.OpenDaysWithoutVisits, CheckKind.VisitsChanged, CheckKind.UsersChanged];

    /// <summary>A period that waits, such as "Andre halvår 2019 (4 rapporter)".</summary>
    private static string PeriodOf(WaitingPeriod waiting) => waiting.Reports.Count == 1
        ? Format("MailPeriod_one", Bokmal.Periods.Title(waiting.Period))
        : Format("MailPeriod_other", Bokmal.Periods.Title(waiting.Period), Bokmal.Prose.Number(waiting.Reports.Count));

    /// <summary>What becomes of a period in which nothing is left to explain; empty if something is.</summary>
    public static string Outlook(WaitingPeriod waiting, Centre centre)
    {
        if (waiting.IsHeld) return Text("Held");
        return waiting.ApprovesItselfAt(centre) is not { } instant ? ""
            : centre.ApprovalDays == 0 ? Text("ApprovedNow")
            : Format("ApprovesItself", Bokmal.Prose.Moment(instant));
    }

    /// <summary>
    /// What may explain a finding: what was out of the ordinary in the period or in the year before, with which it is compared; empty if
    /// nothing was.
    /// </summary>
    public static string Suggestion(CheckKind kind, WaitingPeriod waiting, Centre centre)
    {
        var (now, before) = (waiting.Period.Months, waiting.Period.YearsBefore(1).Months);
        var events = centre.Events.Where(happened => happened.DaysIn(now) + happened.DaysIn(before) > 0);
        return ExplainedByEvents.Contains(kind) ? string.Join(' ', events.Select(Bokmal.HappenedThen)) : "";
    }

    internal static string MailSubject(Centre centre, IReadOnlyList<WaitingPeriod> waiting) => waiting.Count == 1
        ? Format("MailSubject_one", centre.Name)
        : Format("MailSubject_other", centre.Name, Bokmal.Prose.Number(waiting.Count));

    internal static string MailBody(Centre centre, IReadOnlyList<WaitingPeriod> waiting, Uri link) => Format(
        nameof(MailBody),
        centre.Name,
        string.Join("\n\n", waiting.Select(period => string.Join('\n', Lines(period, centre)))),
        link.AbsoluteUri);

    internal static string WrongPersonSubject(Centre centre, string recipient) =>
        Format(nameof(WrongPersonSubject), centre.Name, recipient);

    internal static string WrongPersonBody(
        Centre centre, string recipient, string sentTo, string what, string? rightName, string? rightEmail) => Format(
        nameof(WrongPersonBody),
        centre.Name,
        recipient,
        sentTo,
        Quoted(what),
        rightName is null ? Text("NotSaid") : Quoted(rightName),
        rightEmail is null ? Text("NotSaid") : Quoted(rightEmail));

    // What somebody has written cannot be taken for what the app says.
    private static string Quoted(string text) => string.Join('\n', text.Split('\n').Select(line => $"> {line}".TrimEnd()));

    private static IEnumerable<string> Lines(WaitingPeriod waiting, Centre centre)
    {
        yield return PeriodOf(waiting);
        foreach (var check in waiting.Unexplained)
        {
            yield return Format("Finding", check.WithoutFigures);
            if (Suggestion(check.Kind, waiting, centre) is { Length: > 0 } suggestion) yield return Format("Suggestion", suggestion);
        }

        if (Outlook(waiting, centre) is { Length: > 0 } outlook) yield return outlook;
    }

    private static string Text(string key) => Texts[key];

    private static string Format(string key, params string[] values) => string.Format(CultureInfo.InvariantCulture, Texts[key], values);
}
