using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>The words of the workbook in bokmål that more than one sheet uses; each sheet has a file of its own beside this.</summary>
internal static partial class Bokmal
{
    /// <summary>The language tag of the workbook.</summary>
    public const string Language = "nb-NO";

    /// <summary>What stands for a figure that was not collected.</summary>
    public const string Missing = "–";

    /// <summary>What stands for a figure that is not told, whatever the reason.</summary>
    public const string Hidden = ":";

    public const string Period = "Periode";
    public const string FirstDay = "Fra og med";
    public const string LastDay = "Til og med";
    public const string Visits = "Besøk";
    public const string UserVisits = "Herav brukerbesøk";
    public const string VisitsWithoutUserId = "Brukerbesøk uten bruker-ID";
    public const string UniqueUsers = "Registrerte unike brukere";
    public const string MunicipalityHeader = "Kommune";
    public const string OtherMunicipality = "Annen/ukjent kommune";
    public const string Total = "Totalt";
    public const string ShareHeader = "Andel";
    public const string Rounding = "Andeler er avrundet til to desimaler; avrunding kan gi avvik.";
    public const string UsersDoNotAdd = "Unike brukere kan ikke legges sammen over perioder: den som kom i flere, er talt i hver av dem.";
    public const string MissingNote = "– betyr at tallet ikke er samlet inn eller ikke kan regnes ut, eller at perioden ikke er slutt; aldri null.";

    /// <summary>A municipality's name as a recipient or row; the id of "other or unknown" has its own.</summary>
    public static string MunicipalityName(ReportModel model, string id) =>
        id == Municipality.OtherId ? OtherMunicipality : model.Municipalities.Single(municipality => municipality.Id == id).Name;

    public static string Recipient(ReportHeading heading) => $"{heading.Recipient.Name} kommune";

    public static string Subtitle(ReportHeading heading) =>
        $"{heading.CentreName} · {PeriodNames.WithDays(heading.Period)} · {Revision(heading)}";

    public static string Revision(ReportHeading heading) => heading.IsPreview ? Preview : $"revisjon {heading.Revision}";

    public static string Measure(GrantMeasure measure) => measure switch
    {
        GrantMeasure.Visits => "besøk",
        GrantMeasure.UserVisits => "brukerbesøk",
        _ => "registrerte unike brukere",
    };

    /// <summary>"Året" and the days, such as "rapporteringsåret 2019/20 (01.07.2019–30.06.2020)".</summary>
    public static string ReportingYear(ReportingPeriod period) => $"rapporteringsåret {period.Year.Id} ({Prose.Days(period.Year.Months)})";
}
