using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Om tallene.</content>
internal static partial class Bokmal
{
    public const string NotesName = "Om tallene";
    public const string RegisteredFrom = "Registrert fra og med";
    public const string CoveredFrom = "Rapporten dekker fra og med";
    public const string CoveredTo = "Rapporten dekker til og med";
    public const string DefinitionsCaption = "Hva ordene betyr";
    public const string Term = "Ord";
    public const string Meaning = "Betydning";
    public const string LegendCaption = "Tegn i tabellene";
    public const string Sign = "Tegn";
    public const string RefusedCaption = "Perioder der unike brukere ikke kan telles";
    public const string RejectedCaption = "Rader fra kilden som ikke er talt med, etter grunn";
    public const string RejectedRowsCaption = "Nøkler til rader som ikke er talt med";
    public const string Reason = "Grunn";
    public const string Rows = "Rader";
    public const string PartitionKey = "Partisjonsnøkkel";
    public const string RowKey = "Radnøkkel";
    public const string NoneRejected = "Ingen rader fra kilden er holdt utenfor tallene.";
    public const string NoneRefused = "Unike brukere er talt i alle periodene det finnes tall for.";
    public const string KeyChanged =
        "Pseudonymnøkkelen ble byttet i perioden. Samme person har da to pseudonymer og ville blitt talt to ganger; tallet oppgis derfor ikke.";

    public static readonly (string Term, string Meaning)[] Definitions =
    [
        ("Besøk", "Ett registrert frammøte på senteret på én dato (norsk tid)."),
        ("Brukerbesøk", "Besøk av en bruker av senteret. Resten er pårørende, fagfolk og kursgjester. Brukerbesøkene er en del av besøkene."),
        ("Registrert unik bruker", "En person, kjent ved pseudonym, med minst ett brukerbesøk i perioden. Hver er talt én gang i perioden."),
        ("Besøk uten bruker-ID", "Brukerbesøk uten pseudonym. De er talt som besøk, men aldri som brukere."),
        ("Kommune", "Brukerens hjemkommune. Den som kom fra flere i en periode, er talt under kommunen ved siste besøk."),
        ("Annen/ukjent kommune", "Hjemkommunen er ikke oppgitt, eller er en annen enn dem rapporten viser."),
        ("Brukerår", "Summen av antall unike brukere i hvert av årene. Den som kom i tre år, gir tre brukerår."),
        ("Ulike brukere", "Antall forskjellige personer i årene samlet, hver talt én gang."),
        ("Andel", "Del av totalen i prosent, avrundet til to desimaler (halve oppover). Avrunding kan gi avvik."),
        ("Endring", "Tallet i rapportperioden minus tallet i den tidligere perioden. Prosenten er av det tidligere tallet."),
        ("Data per", "Det som var registrert før dette tidspunktet, er talt med."),
    ];

    public static readonly (string Sign, string Meaning)[] Legend =
    [
        ("0", "Null: det er talt, og det var ingen."),
        (Missing, "Ikke samlet inn, kan ikke regnes ut, eller perioden er ikke slutt. Betyr aldri null."),
        (":", "Skjult av personvernhensyn."),
    ];

    public static string NotListed(int rows) => $"I tillegg er det {Prose.Number(rows)} rader som ikke er listet her.";

    public static string ReasonText(RejectionReason reason) => reason switch
    {
        RejectionReason.UnknownCentre => "Senteret i partisjonsnøkkelen er ikke satt opp",
        RejectionReason.PartitionWithoutMonth => "Partisjonsnøkkelen slutter ikke med en måned",
        RejectionReason.MalformedDate => "Datoen mangler eller er ikke skrevet åååå-mm-dd",
        RejectionReason.DateOutsidePartition => "Datoen ligger utenfor måneden i partisjonsnøkkelen",
        RejectionReason.UnknownKind => "Typen mangler eller er verken «user» eller «other»",
        RejectionReason.MalformedUserId => "Bruker-ID-en har ugyldig form",
        RejectionReason.MissingKeyVersion => "Bruker-ID uten gyldig nøkkelversjon",
        RejectionReason.MalformedMunicipality => "Kommunenummeret er ikke fire siffer",
        RejectionReason.MunicipalityNotValidThatDay => "Kommunenummeret gjaldt ikke den dagen",
        RejectionReason.MalformedRegisteredAt => "Registreringstidspunktet mangler eller er ugyldig",
        RejectionReason.MalformedCancelled => "Feltet for avlyst er verken sant eller usant",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason has no text in bokmål."),
    };
}
