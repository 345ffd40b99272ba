namespace ReportingPipeline.Pages.Staff;

/// <summary>Where the pages of staff are; those of a centre end with its id, by which it is decided who may see them.</summary>
public static class StaffAddresses
{
    /// <summary>The board of all centres that whoever looks may see.</summary>
    public const string Board = "/staff";

    /// <summary>One report.</summary>
    public static string Report(string reportId) => $"{Board}/reports/{reportId}";

    /// <summary>The visits of a day, registered by hand.</summary>
    public static string Visits(string centreId) => $"{Board}/visits/{centreId}";

    /// <summary>Where previews of the period that goes on are asked for.</summary>
    public static string Previews(string centreId) => $"{Board}/previews/{centreId}";

    /// <summary>Files of registrations.</summary>
    public static string Import(string centreId) => $"{Board}/import/{centreId}";

    /// <summary>The registrations that are counted nowhere.</summary>
    public static string Rejected(string centreId) => $"{Board}/rejected/{centreId}";

    /// <summary>What waits to be corrected in closed books.</summary>
    public static string Corrections(string centreId) => $"{Board}/corrections/{centreId}";

    /// <summary>What else waits for the night.</summary>
    public static string Run(string centreId) => $"{Board}/run/{centreId}";
}
