using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>What the three key figures of a report are called.</summary>
public static class KeyFigureNames
{
    /// <summary>Visits.</summary>
    public static string Visits(Language language) => ReportTexts.In(language).Visits;

    /// <summary>User visits, as a part of the visits above them.</summary>
    public static string UserVisits(Language language) => ReportTexts.In(language).UserVisits;

    /// <summary>Registered unique users.</summary>
    public static string UniqueUsers(Language language) => ReportTexts.In(language).UniqueUsers;
}
