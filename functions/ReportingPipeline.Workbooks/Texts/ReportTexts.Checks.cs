using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>
/// What the checks found, with its figures. They stand behind a label and a colon, so that no noun has to agree with a number.
/// </content>
internal sealed partial class ReportTexts
{
    // Of keys that break the contract there may be any number; the table of rejected rows has them all.
    private const int MostKeys = 5;

    public string ChecksCaption => Text();
    public string CheckVerdict => Text();
    public string CheckFound => Text();
    public string CheckExplanation => Text();

    public string VerdictText(Verdict verdict) => Choice(verdict);

    /// <summary>The verdict of a check, or that what it found is explained.</summary>
    public string VerdictOf(ReportCheck check) =>
        check is { Verdict: Verdict.Explain, Explanation: not null } ? Text("VerdictText_Explained") : VerdictText(check.Verdict);

    public string Sentence(Finding finding) => finding switch
    {
        NothingRegisteredFinding halves => NothingRegistered(halves),
        OpenDaysFinding days => OpenDays(days),
        VisitsFinding visits => Compared(Visits, visits),
        UsersFinding users => Compared(UniqueUsers, users),
        WithoutMunicipalityFinding visits => WithoutMunicipality(visits),
        RejectedRowsFinding rows => UncountedRows(rows, "Rejected"),
        UnplacedRowsFinding rows => UncountedRows(rows, "Unplaced"),
        KeyFinding key => KeyVersions(key.KeyVersions),
        RecountFinding recount => Recount(recount),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "The finding has no sentence."),
    };

    private static string LimitOf(Finding found) => found.Verdict == Verdict.Ok ? "WithinLimit" : "OverLimit";

    private string NothingRegistered(NothingRegisteredFinding found) => found.Empty.Count == 0
        ? Text("NothingRegistered_None")
        : Format("NothingRegistered_Some", Prose.List(found.Empty.Select(half => Prose.Days(half.First.FirstDay, half.Last.LastDay))));

    private string OpenDays(OpenDaysFinding found)
    {
        var (open, empty) = (Prose.Number(found.OpenDays), Prose.Number(found.WithoutVisits.Sum(days => days.OpenDays)));
        if (found.OpenDays == 0) return Text("OpenDays_None");
        return found.WithoutVisits.Count == 0
            ? Format("OpenDays_AllWithVisits", open)
            : Format("OpenDays_WithoutVisits", empty, open, Prose.List(found.WithoutVisits.Select(EmptyDays)));
    }

    private string EmptyDays(EmptyDays days) => days.OpenDays == 1
        ? Prose.Day(days.FirstDay)
        : Format(nameof(EmptyDays), Prose.Days(days.FirstDay, days.LastDay), Prose.Number(days.OpenDays));

    private string Compared(string label, ComparisonFinding found)
    {
        var (now, before, earlier) = (Prose.Number(found.Now), Prose.Number(found.Before), Periods.Name(found.Earlier));
        return found switch
        {
            { Now.Number: null } => Format("Compared_Unknown", label, earlier),
            { Before.Number: null } => Format("Compared_EarlierUnknown", label, now, earlier),
            { Change: { Difference.Number: { } difference, OfEarlier.Share: { } change } } => Format(
                $"Compared_{LimitOf(found)}",
                label,
                now,
                before,
                earlier,
                Prose.Signed(difference),
                Prose.Change(change),
                Prose.Limit(found.LargestChange)),
            _ => Format("Compared_FromZero", label, now, before, earlier),
        };
    }

    private string WithoutMunicipality(WithoutMunicipalityFinding found)
    {
        var (without, all) = (Prose.Number(found.WithoutMunicipality), Prose.Number(found.Visits));
        return found.ShareOfVisits is { } share
            ? Format($"WithoutMunicipality_{LimitOf(found)}", without, all, Prose.Percent(share), Prose.Limit(found.Largest))
            : Format("WithoutMunicipality_NoShare", without, all);
    }

    private string UncountedRows(UncountedRowsFinding found, string which) => string.Join(
        ' ',
        [
            Format($"{nameof(UncountedRows)}_{which}", Prose.Number(found.Total)),
            .. found.Rows.Select(row => Format($"{nameof(UncountedRows)}_Reason", ReasonText(row.Reason), Prose.Number(row.Rows))),
            .. found.Keys.Count == 0 ? [] : new[] { Format($"{nameof(UncountedRows)}_{which}Keys", Prose.List(found.Keys.Take(MostKeys))) },
        ]);

    private string KeyVersions(IReadOnlyList<int> versions) => versions.Count switch
    {
        0 => Text("KeyVersions_None"),
        1 => Format("KeyVersions_Single", Prose.Number(versions[0])),
        _ => Format("KeyVersions_Several", Prose.List(versions.Select(version => Prose.Number(version)))),
    };

    private string Recount(RecountFinding found)
    {
        var (collected, recounted) = (found.Collected, found.Recounted);
        return string.Join(
            ' ',
            RecountSummary(found.Verdict),
            Recounted(Visits, collected.Visits, recounted.Visits),
            Recounted(AllUserVisits, collected.UserVisits, recounted.UserVisits),
            Recounted(UniqueUsers, collected.UniqueUsers, recounted.UniqueUsers));
    }

    private string RecountSummary(Verdict verdict) => Choice(verdict);

    private string Recounted(string label, int? collected, int? recounted) => collected == recounted
        ? Format("Recounted_Same", label, Prose.Number(new Figure(collected)))
        : Format("Recounted_Other", label, Prose.Number(new Figure(collected)), Prose.Number(new Figure(recounted)));
}
