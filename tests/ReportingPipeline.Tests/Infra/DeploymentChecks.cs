namespace ReportingPipeline.Tests.Infra;

/// <summary>
/// What must hold of a deployment, each by its name: it returns what is wrong, which is nothing if all is well, and says how many
/// names and values it has compared.
/// </summary>
internal static class DeploymentChecks
{
    /// <summary>Every check by its name.</summary>
    public static IReadOnlyDictionary<string, Func<InfraFolder, Comparison, Task>> All { get; } =
        new Dictionary<string, Func<InfraFolder, Comparison, Task>>
        {
            [nameof(FileChecks.Compiler)] = FileChecks.Compiler,
            [nameof(FileChecks.Format)] = FileChecks.Format,
            [nameof(FileChecks.AzdFiles)] = FileChecks.AzdFiles,
            [nameof(StorageChecks.StorageOfTheProduct)] = StorageChecks.StorageOfTheProduct,
            [nameof(StorageChecks.ClosedAccount)] = StorageChecks.ClosedAccount,
            [nameof(StorageChecks.WhatIsKept)] = StorageChecks.WhatIsKept,
            [nameof(AppChecks.FunctionApp)] = AppChecks.FunctionApp,
            [nameof(AppChecks.SettingNames)] = AppChecks.SettingNames,
            [nameof(AppChecks.SettingValues)] = AppChecks.SettingValues,
            [nameof(RoleChecks.RolesAndNoMore)] = RoleChecks.RolesAndNoMore,
            [nameof(RoleChecks.RolesFirst)] = RoleChecks.RolesFirst,
            [nameof(MonitoringChecks.Alerts)] = MonitoringChecks.Alerts,
            [nameof(MonitoringChecks.Queries)] = MonitoringChecks.Queries,
            [nameof(Choices)] = Choices,
        };

    private static async Task Choices(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        compare.Value(usual, "Microsoft.Storage/storageAccounts", "sku.name", "Standard_ZRS");
        compare.Value(everything, "Microsoft.Storage/storageAccounts", "sku.name", "Standard_LRS");
        compare.Value(usual, "Microsoft.OperationalInsights/workspaces", "properties.workspaceCapping.dailyQuotaGb", "1");
        compare.Value(everything, "Microsoft.OperationalInsights/workspaces", "properties.workspaceCapping.dailyQuotaGb", "3");
        compare.Value(everything, "Microsoft.OperationalInsights/workspaces", "properties.retentionInDays", "33");
        compare.Value(usual, "Microsoft.Insights/components", "properties.DisableLocalAuth", "True");
    }
}
