using Azure.Data.Tables;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests;

/// <summary>Sagatun and a second centre, vang, each of which owes its four reports from 2020-H2 on.</summary>
internal static class TwoCentres
{
    private static readonly (string Path, string? Json)[] Second =
    [
        ("centres[1]", EditedCentres.Copy(0, "vang")),
        ("centres[1].firstPeriod", "\"2020-H2\""),
        ("centres[1].grants", "[]"),
    ];

    /// <summary>The configuration of both.</summary>
    public static string File { get; } =
        EditedCentres.With([("centres[0].firstPeriod", "\"2020-H2\""), ("centres[0].grants", "[]"), .. Second]);

    /// <summary>The configuration from which the first has been taken out.</summary>
    public static string OnlySecond { get; } = EditedCentres.With([.. Second, ("overviews", null), ("centres[0]", null)]);

    /// <summary>Loses a column of what is known of the first one's counts, so that whatever is to be done for it fails.</summary>
    public static Task BreakAsync(StorageAccount account) => account.Tables.GetTableClient(StorageNames.CollectionsTable)
        .UpsertEntityAsync(new TableEntity("sagatun", "run") { ["CountingRules"] = "" }, TableUpdateMode.Replace);
}
