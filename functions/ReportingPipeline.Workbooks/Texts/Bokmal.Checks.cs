using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>
/// What the checks found. Figures stand behind a label and a colon, so that no noun has to agree with a number.
/// </content>
internal static partial class Bokmal
{
    public const string ChecksCaption = "Kontroller av tallene";
    public const string CheckVerdict = "Resultat";
    public const string CheckFound = "Hva kontrollen fant";
    public const string CheckExplanation = "Forklaring fra senteret";
    public const string NoExplanation = "Ingen";

    public static string Sentence(Finding finding) => finding switch
    {
        OpenDaysFinding days => OpenDays(days),
        VisitsFinding visits => Compared(Visits, visits),
        UsersFinding users => Compared(UniqueUsers, users),
        WithoutMunicipalityFinding visits => WithoutMunicipality(visits),
        RejectedRowsFinding rows => RejectedInPeriod(rows),
        KeyFinding key => Key(key.KeyVersions),
        RecountFinding recount => Recount(recount),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "The finding has no sentence in bokmål."),
    };

    /// <summary>The finding for those who may not see every figure: no number, no day, and nothing that stands for one.</summary>
    public static string SentenceWithoutFigures(Finding finding) => finding switch
    {
        OpenDaysFinding { OpenDays: 0 } => "Det er ingen åpningsdager å kontrollere så langt i perioden.",
        OpenDaysFinding { WithoutVisits: [] } => "Det er registrert besøk på alle åpningsdager i perioden.",
        OpenDaysFinding => "Det er åpningsdager i perioden uten registrerte besøk.",
        VisitsFinding visits => ComparedWithoutFigures(Visits, visits),
        UsersFinding users => ComparedWithoutFigures(UniqueUsers, users),
        WithoutMunicipalityFinding { ShareOfVisits: null } => "Andelen besøk uten oppgitt kommune kan ikke regnes ut, og er derfor ikke kontrollert.",
        WithoutMunicipalityFinding visits => $"Andelen besøk uten oppgitt kommune er {WithinLimit(visits)}.",
        RejectedRowsFinding { Total: 0 } => "Alle rader i perioden er talt med.",
        RejectedRowsFinding rows => $"Det er rader i perioden, eller uten måned, som ikke er talt med: {string.Join("; ", rows.Rows.Select(row => Uncapital(ReasonText(row.Reason))))}.",
        KeyFinding { KeyVersions.Count: > 1 } => "Pseudonymnøkkelen ble byttet i perioden. Unike brukere kan derfor ikke telles.",
        KeyFinding => "Pseudonymnøkkelen er ikke byttet i perioden.",
        RecountFinding recount => RecountSummary(recount),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, "The finding has no sentence in bokmål."),
    };

    public static string VerdictText(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "I orden",
        Verdict.Explain => "Må forklares",
        Verdict.Stop => "Stopp",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "The verdict has no word in bokmål."),
    };

    private static string OpenDays(OpenDaysFinding found)
    {
        var (open, empty) = (Prose.Number(found.OpenDays), Prose.Number(found.WithoutVisits.Sum(days => days.OpenDays)));
        if (found.OpenDays == 0) return "Antall åpningsdager i perioden så langt: 0. Det er derfor ingen dager å kontrollere.";
        return found.WithoutVisits.Count == 0
            ? $"Antall åpningsdager med registrerte besøk: {open} av {open}."
            : $"Antall åpningsdager uten registrerte besøk: {empty} av {open}. Det gjelder {List(found.WithoutVisits.Select(Days))}.";
    }

    private static string Days(EmptyDays days) => days.OpenDays == 1
        ? Prose.Day(days.FirstDay)
        : $"{Prose.Day(days.FirstDay)}–{Prose.Day(days.LastDay)} ({Prose.Number(days.OpenDays)} åpningsdager)";

    private static string Compared(string label, ComparisonFinding found)
    {
        var earlier = PeriodNames.Name(found.Earlier);
        if (found.Now.Number is null) return $"{label}: tallet for perioden kan ikke oppgis, og er derfor ikke sammenlignet med {earlier}.";
        if (found.Before.Number is null) return $"{label}: {Prose.Number(found.Now)}. Tallet for {earlier} kan ikke oppgis, og er derfor ikke sammenlignet.";

        var figures = $"{label}: {Prose.Number(found.Now)}, mot {Prose.Number(found.Before)} i {earlier}.";
        return found.Change is { Difference.Number: { } difference, OfEarlier.Share: { } change }
            ? $"{figures} Endringen er {Signed(difference, Prose.Number(difference))} ({Signed(difference, Prose.Percent(change))}), {Limit(found, found.LargestChange)}."
            : $"{figures} Endringen i prosent fra null kan ikke regnes ut, og er derfor ikke kontrollert.";
    }

    private static string ComparedWithoutFigures(string label, ComparisonFinding found) => found switch
    {
        { Now.Number: null } => $"{label}: tallet for perioden kan ikke oppgis, og er derfor ikke sammenlignet med samme periode året før.",
        { Before.Number: null } => $"{label}: tallet for samme periode året før kan ikke oppgis, og er derfor ikke sammenlignet.",
        { Change.OfEarlier.Share: null } => $"{label}: endringen i prosent fra samme periode året før kan ikke regnes ut, og er derfor ikke kontrollert.",
        _ => $"{label}: endringen fra samme periode året før er {WithinLimit(found)}.",
    };

    private static string WithoutMunicipality(WithoutMunicipalityFinding found)
    {
        var figures = $"Besøk uten oppgitt kommune: {Prose.Number(found.WithoutMunicipality)} av {Prose.Number(found.Visits)}";
        return found.ShareOfVisits is { } share ? $"{figures} ({Prose.Percent(share)}), {Limit(found, found.Largest)}." : $"{figures}.";
    }

    private static string RejectedInPeriod(RejectedRowsFinding found) => string.Join(
        ' ',
        found.Rows.Select(row => $"{ReasonText(row.Reason)}: {Prose.Number(row.Rows)}.")
            .Prepend($"Rader i perioden, eller uten måned, som ikke er talt med: {Prose.Number(found.Total)}."));

    private static string Key(IReadOnlyList<int> versions) => versions.Count switch
    {
        0 => "Antall brukere med pseudonym i perioden: 0. Pseudonymnøkkelen er derfor ikke byttet.",
        1 => $"Pseudonymnøkkelen er den samme i hele perioden: versjon {versions[0]}.",
        _ => $"Pseudonymnøkkelen ble byttet i perioden: versjon {List(versions.Select(version => Prose.Number(version)))}. Unike brukere kan derfor ikke telles.",
    };

    private static string Recount(RecountFinding found)
    {
        var (collected, recounted) = (found.Collected, found.Recounted);
        return string.Join(
            ' ',
            RecountSummary(found),
            Totals(Visits, collected.Visits, recounted.Visits),
            Totals(AllUserVisits, collected.UserVisits, recounted.UserVisits),
            Totals(UniqueUsers, collected.UniqueUsers, recounted.UniqueUsers));
    }

    private static string RecountSummary(RecountFinding found) => found.Verdict == Verdict.Ok
        ? "En ny opptelling av radene i kilden gir de samme tallene."
        : "En ny opptelling av radene i kilden gir andre tall enn rapporten.";

    private static string Totals(string label, int? collected, int? recounted) => collected == recounted
        ? $"{label}: {Prose.Number(new Figure(collected))}."
        : $"{label}: {Prose.Number(new Figure(collected))} i rapporten, {Prose.Number(new Figure(recounted))} i opptellingen.";

    private static string Limit(Finding found, Share limit) =>
        $"{WithinLimit(found)} på {Prose.Percent(limit)}";

    private static string WithinLimit(Finding found) => $"{(found.Verdict == Verdict.Ok ? "innenfor" : "over")} grensen";

    private static string Signed(int number, string text) => number > 0 ? $"+{text}" : text;

    private static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all[..^1])} og {all[^1]}";
    }
}
