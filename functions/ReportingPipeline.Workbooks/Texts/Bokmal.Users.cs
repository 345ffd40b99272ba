using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Texts;

/// <content>Unike brukere.</content>
internal static partial class Bokmal
{
    public const string UsersName = "Unike brukere";
    public const string UsersTitle = "Registrerte unike brukere";
    public const string UsersCaption = "Registrerte unike brukere etter hjemkommune";
    public const string PeriodsCaption = "Periodene, og besøk uten bruker-ID";
    public const string BridgeCaption = "Fra deler av året til hele året";
    public const string Year = "År";
    public const string InYear = "Unike i året";
    public const string UserYears = "Brukerår (sum av årstall)";
    public const string ShareOfUserYears = "Andel av brukerår";
    public const string DistinctUsers = "Ulike brukere (hver talt én gang)";
    public const string ShareOfDistinctUsers = "Andel av ulike brukere";
    public const string LatestMunicipality = "Den som kom fra flere kommuner i en periode, er talt én gang, under kommunen ved siste besøk i perioden.";
    public const string UserYearsNote = "Brukerår legger sammen årstallene: den som kom i alle tre år, er talt tre ganger.";
    public const string DistinctNote = "Ulike brukere er talt på nytt for de tre årene samlet, under kommunen ved siste besøk.";
    public const string NoBridge = "Minst ett av tallene kan ikke oppgis; se Om tallene.";

    public static string CountIn(ReportingPeriod period) => $"{PeriodNames.Short(period)}, antall";

    public static string ShareIn(ReportingPeriod period) => $"{PeriodNames.Short(period)}, andel";

    public static string Repeated(PeriodKind parts) => parts == PeriodKind.HalfYear ? "Talt i begge halvår" : "Talt i flere tertialer";

    public static string ThreeYearsCaption(MonthSpan years) => $"Tre år samlet, {Prose.Days(years)}";

    /// <summary>Such as "41 i 1. halvår + 38 i 2. halvår − 25 i begge = 54 i året".</summary>
    public static string Bridge(UserBridge bridge)
    {
        var parts = bridge.Parts.Select(part => $"{InSum(part.Users)} i {PeriodNames.PartOfYear(part.Period)}");
        var repeated = bridge.Parts[0].Period.Kind == PeriodKind.HalfYear ? "i begge" : "talt i flere tertialer";
        var sum = bridge.Repeated == Figure.NotCollected
            ? NoBridge
            : $"{string.Join(" + ", parts)} − {InSum(bridge.Repeated)} {repeated} = {InSum(bridge.Year.Users)} i året.";
        return $"{PeriodNames.Title(bridge.Year.Period)} ({Prose.Days(bridge.Year.Period.Months)}): {sum}";
    }

    // Between words and signs a lone colon would be overlooked.
    private static string InSum(Figure figure) => figure.IsHidden ? $"({Hidden})" : Prose.Number(figure);
}
