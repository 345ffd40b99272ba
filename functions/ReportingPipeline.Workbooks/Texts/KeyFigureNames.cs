using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>What the three key figures of a report are called.</summary>
public static class KeyFigureNames
{
    /// <summary>Visits.</summary>
    public static string Visits(Language language) => language == Language.English ? "Visits" : Bokmal.Visits;

    /// <summary>User visits, as a part of the visits above them.</summary>
    public static string UserVisits(Language language) => language switch
    {
        Language.Bokmal => Bokmal.UserVisits,
        Language.Nynorsk => "Av desse brukarbesøk",
        _ => "Of these, user visits",
    };

    /// <summary>Registered unique users.</summary>
    public static string UniqueUsers(Language language) => language switch
    {
        Language.Bokmal => Bokmal.UniqueUsers,
        Language.Nynorsk => "Registrerte unike brukarar",
        _ => "Registered unique users",
    };
}
