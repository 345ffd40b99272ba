using System.Globalization;
using ReportingPipeline.Local.Example;

namespace ReportingPipeline.Tests.Local;

/// <summary>What the tests read out of the example's rows, sharing no rule with the code under test.</summary>
internal static class SagatunRows
{
    public static readonly IReadOnlyList<VisitRow> All = SagatunVisits.All();

    private static readonly Dictionary<string, string> CodesTo2019 = new()
    {
        ["0403"] = "Hamar",
        ["0417"] = "Stange",
        ["0412"] = "Ringsaker",
        ["0415"] = "Løten",
    };

    private static readonly Dictionary<string, string> CodesFrom2020 = new()
    {
        ["3403"] = "Hamar",
        ["3413"] = "Stange",
        ["3411"] = "Ringsaker",
        ["3412"] = "Løten",
    };

    private static readonly string[] OtherCodesTo2019 = ["0501", "0502", "0427", "0402", "0301"];
    private static readonly string[] OtherCodesFrom2020 = ["3405", "3407", "3420", "3401", "0301"];

    /// <summary>The rows that count: neither in breach of the contract nor cancelled.</summary>
    public static readonly IReadOnlyList<VisitRow> Counted =
        [.. All.Where(row => !row.Cancelled && Fault(row) is null)];

    /// <summary>How the row breaks the contract of the Visits table, or null.</summary>
    public static string? Fault(VisitRow row)
    {
        if (!DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return "date";
        if (row.PartitionKey != $"sagatun|{row.Date[..7]}")
            return "partition";
        if (row.Kind is not ("user" or "other"))
            return "kind";
        if (row.UserId is null != row.KeyVersion is null || (row.UserId is not null && row.Kind != "user"))
            return "user";
        return row.Municipality is null || IsValidCode(row) ? null : "municipality";
    }

    /// <summary>The municipality's name, or "other/unknown" for an absent code and for those of other places.</summary>
    public static string Municipality(VisitRow row) =>
        row.Municipality is { } code && OwnCodes(row).TryGetValue(code, out var name) ? name : "other/unknown";

    /// <summary>The date itself.</summary>
    public static DateOnly Day(VisitRow row) =>
        DateOnly.ParseExact(row.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The counted rows of a period such as 2019, 2019-H1 or 2019-05.</summary>
    public static IEnumerable<VisitRow> In(string period) => Counted.Where(row => period switch
    {
        [.. var year, '-', 'H', var half] => row.Date.StartsWith(year, StringComparison.Ordinal)
            && Day(row).Month <= 6 == (half == '1'),
        _ => row.Date.StartsWith(period, StringComparison.Ordinal),
    });

    /// <summary>The distinct users of a period, each with the municipality of the latest visit.</summary>
    public static Dictionary<string, string> Users(string period) => In(period)
        .Where(row => row.UserId is not null)
        .GroupBy(row => row.UserId!)
        .ToDictionary(
            user => user.Key,
            user => Municipality(user
                .OrderBy(row => row.Date, StringComparer.Ordinal)
                .ThenBy(row => row.RegisteredAt)
                .ThenBy(row => row.RowKey, StringComparer.Ordinal)
                .Last()));

    private static bool IsValidCode(VisitRow row) =>
        OwnCodes(row).ContainsKey(row.Municipality!)
        || (Day(row).Year < 2020 ? OtherCodesTo2019 : OtherCodesFrom2020).Contains(row.Municipality);

    private static Dictionary<string, string> OwnCodes(VisitRow row) =>
        Day(row).Year < 2020 ? CodesTo2019 : CodesFrom2020;
}
