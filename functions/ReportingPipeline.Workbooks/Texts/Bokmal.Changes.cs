using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Endringer.</content>
internal static partial class Bokmal
{
    public const string ChangesName = "Endringer";
    public const string ChangedCounts = "Antall som er endret";
    public const string ChangedShares = "Andeler og prosenter som er endret";
    public const string ChangedKroner = "Kronebeløp som er endret";
    public const string ValueBefore = "Før";
    public const string PointDifference = "Endring i prosentpoeng";
    public const string KronerDifference = "Endring i kroner";
    public const string NothingChanged = "Ingen av tallene i rapporten er endret siden da.";

    public static IReadOnlyList<string> ChangeReasonSentences(ChangeSection changes) =>
    [
        "Sen registrering: besøk som ble registrert etter at tallene i den forrige revisjonen ble hentet.",
        "Retting: opplysninger om besøk er rettet.",
        "Avlysning: registrerte besøk er avlyst eller slettet.",
        "Endret kommune: besøk er flyttet fra én kommune til en annen.",
        "Endret oppsett: senterets kommuner, tilskudd eller første registrerte måned er satt opp på nytt.",
        .. changes.Figures.Any(figure => figure.Reasons.Contains(ChangeReason.Protection)) ? [ProtectionSentence] : Array.Empty<string>(),
        "Et tall kan ha flere grunner. Andeler endrer seg også når andre kommuners tall gjør det.",
    ];

    private const string ProtectionSentence =
        "Personvern: tallet er skjult i en av revisjonene, eller avhenger av tall som er det. Hva som ellers er endret, er da ikke vist.";

    public static string ChangesTitle(ChangeSection changes) => $"Endringer siden revisjon {changes.EarlierRevision}";

    public static string ChangesComparedWith(ChangeSection changes) =>
        $"Tallene er sammenlignet med revisjon {changes.EarlierRevision}, som hadde data per {Prose.Moment(changes.EarlierDataAsOf)}.";

    public static string ChangeCount(int figures) => figures == 1 ? "Ett tall er endret." : $"{Prose.Number(figures)} tall er endret.";

    public static string FigureText(FigureName name) => name.Form switch
    {
        FigureForm.Count => QuantityText(name),
        FigureForm.Share => $"Andel av {Uncapital(QuantityText(name))}",
        FigureForm.Change => $"{QuantityText(name)}, endring fra {Prose.Days(name.ComparedWith!.Value)}",
        FigureForm.PercentChange => $"{QuantityText(name)}, prosentvis endring fra {Prose.Days(name.ComparedWith!.Value)}",
        FigureForm.GrantBase => $"Grunnlag for tilskudd: {Uncapital(QuantityText(name))}",
        FigureForm.ShareOfGrantBase => "Andel av grunnlaget for tilskudd",
        FigureForm.GrantPart => "Tilskudd",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The form has no text in bokmål."),
    };

    public static string FigureMunicipality(ReportModel model, FigureName name) => name.MunicipalityId switch
    {
        null => Total,
        GrantPool.Id => PoolName,
        { } id => MunicipalityName(model, id),
    };

    public static string ReasonsText(IEnumerable<ChangeReason> reasons) => Prose.Capital(string.Join(", ", reasons.Select(ReasonText)));

    private static string QuantityText(FigureName name) => name.Quantity switch
    {
        Quantity.Visits => Visits,
        Quantity.UserVisits => AllUserVisits,
        Quantity.UserVisitsWithoutId => VisitsWithoutUserId,
        Quantity.UniqueUsers => UniqueUsers,
        Quantity.RepeatedUsers => "Brukere talt i flere deler av året",
        Quantity.UserYears => "Brukerår",
        Quantity.DistinctUsers => "Ulike brukere",
        Quantity.RejectedRows => $"Rader ikke talt med: {Uncapital(ReasonText(name.Rejection!.Value))}",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "The quantity has no text in bokmål."),
    };

    private static string ReasonText(ChangeReason reason) => reason switch
    {
        ChangeReason.LateRegistration => "sen registrering",
        ChangeReason.Correction => "retting",
        ChangeReason.Cancellation => "avlysning",
        ChangeReason.ChangedMunicipality => "endret kommune",
        ChangeReason.ChangedConfiguration => "endret oppsett",
        ChangeReason.Protection => "personvern",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason has no text in bokmål."),
    };

    private static string Uncapital(string text) => string.Concat(char.ToLowerInvariant(text[0]).ToString(), text.AsSpan(1));
}
