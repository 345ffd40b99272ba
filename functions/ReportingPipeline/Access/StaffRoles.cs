namespace ReportingPipeline.Access;

/// <summary>The roles of staff, as the app registration calls them.</summary>
internal static class StaffRoles
{
    /// <summary>May do what centre staff may, for every centre, and administrate.</summary>
    public const string Administrator = "administrator";

    /// <summary>May look persons up and change the keys of pseudonyms.</summary>
    public const string KeyHolder = "keyHolder";

    private const string OfCentre = "staff.";

    /// <summary>The role of a centre's staff.</summary>
    public static string Of(string centreId) => $"{OfCentre}{centreId}";

    /// <summary>Every role that there can be with some centres.</summary>
    public static IEnumerable<string> All(IEnumerable<string> centreIds) => [Administrator, KeyHolder, .. centreIds.Select(Of)];

    /// <summary>The centre whose staff have a role; null if it is another role.</summary>
    public static string? CentreOf(string role) => role.StartsWith(OfCentre, StringComparison.Ordinal) ? role[OfCentre.Length..] : null;
}
