using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Personvern: det som er skjult, og det som er internt.</content>
internal static partial class Bokmal
{
    public const string HiddenNote = ": betyr at tallet er skjult av personvernhensyn; se Om tallene.";
    public const string RejectedReasonsCaption = "Grunner til at rader fra kilden ikke er talt med";
    public const string RejectedRowsHidden = "Hvor mange rader det gjelder, og hvilke, er ikke vist av personvernhensyn.";
    public const string PoolName = "Øvrige kommuner samlet";

    /// <summary>Stands on every sheet and page, and in the properties, of a workbook that hides nothing from those who may see it.</summary>
    public const string InternalMark = "INTERN – inneholder tall som kan vise enkeltpersoner; skal ikke deles utenfor senteret";

    public const string Internal = "INTERN";

    private const string EqualParts =
        "Det de betaler, er delt likt mellom dem i hele kroner; kronene som da er igjen, går én og én til laveste kommunenummer.";

    private const string TellsNothing = "Hva den enkelte av dem betaler, sier derfor ikke noe om antallet der.";

    private const string Withheld =
        "I denne rapporten kunne fordelingen ikke vises på en trygg måte, hvor mye annet som enn ble skjult. Den er derfor utelatt.";

    /// <summary>Why figures are hidden, for whoever reads the report.</summary>
    public static IReadOnlyList<string> DisclosureSentences(DisclosureNotes notes) =>
    [
        $"Noen tall i rapporten er skjult og vist som {Hidden}, for at ingen skal kunne kjenne igjen enkeltpersoner i dem.",
        $"Tall som gjelder 1 til {Prose.Number(notes.Threshold - 1)} personer, er skjult. Null er ikke skjult.",
        "Besøk vurderes etter hvor mange personer som står bak dem: også mange besøk er skjult når få personer står bak.",
        "Noen større tall er skjult i tillegg, slik at ingen kan finne de små ved å trekke tall fra hverandre.",
        "Andeler, endringer og beløp som bygger på et skjult tall, er skjult eller slått sammen.",
        "Et tall som er endret med svært få personer siden det ble offentliggjort, vises ikke på nytt, for endringen ville ha vist dem.",
        $"Tegnet {Hidden} er det samme uansett grunn.",
        .. notes.IsWithheld ? [Withheld] : Array.Empty<string>(),
    ];

    /// <summary>How those pay whose base is hidden.</summary>
    public static IReadOnlyList<string> PoolSentences(GrantPool pool) => pool.Base.IsHidden
        ?
        [
            $"Grunnlaget er skjult ({Hidden}) for alle kommunene. De betaler derfor hele beløpet samlet, som «øvrige kommuner».",
            EqualParts,
            TellsNothing,
        ]
        :
        [
            $"Kommunene som har {Hidden} i grunnlaget, betaler sin del av beløpet samlet, som «øvrige kommuner».",
            "Delen deres følger av grunnlaget de har til sammen, og blir regnet ut som om de var én kommune, med det laveste av kommunenumrene.",
            EqualParts,
            TellsNothing,
        ];
}
