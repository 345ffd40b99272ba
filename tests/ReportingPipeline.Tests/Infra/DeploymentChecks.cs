using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Infra;

/// <summary>
/// What must hold of a deployment, each by its name: it returns what is wrong, which is nothing if all is well, and says how many
/// names and values it has compared.
/// </summary>
internal static partial class DeploymentChecks
{
    private const string Account = "Microsoft.Storage/storageAccounts";
    private const string App = "Microsoft.Web/sites";
    private const string PackagesContainer = "deployment-packages";

    // Built-in roles, by the ids that they have in every tenant.
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["2a2b9908-6ea1-4ae2-8e65-a410df84e7d1"] = "Storage Blob Data Reader",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
    };

    private static readonly string[] SetByPlatform =
    [
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AZURE_CLIENT_ID",
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    /// <summary>Every check by its name.</summary>
    public static IReadOnlyDictionary<string, Func<InfraFolder, Comparison, Task>> All { get; } =
        new Dictionary<string, Func<InfraFolder, Comparison, Task>>
        {
            [nameof(Compiler)] = Compiler,
            [nameof(Format)] = Format,
            [nameof(StorageOfTheProduct)] = StorageOfTheProduct,
            [nameof(ClosedAccount)] = ClosedAccount,
            [nameof(WhatIsKept)] = WhatIsKept,
            [nameof(FunctionApp)] = FunctionApp,
            [nameof(SettingNames)] = SettingNames,
            [nameof(SettingValues)] = SettingValues,
            [nameof(RolesAndNoMore)] = RolesAndNoMore,
            [nameof(Alerts)] = Alerts,
            [nameof(Queries)] = Queries,
            [nameof(AzdFiles)] = AzdFiles,
            [nameof(RolesFirst)] = RolesFirst,
            [nameof(Choices)] = Choices,
        };

    private static async Task Compiler(InfraFolder infra, Comparison compare)
    {
        compare.SameSet([], await infra.DiagnoseAsync(), "what the compiler says");
        compare.Counted(infra.BicepFiles.Count());
    }

    private static async Task Format(InfraFolder infra, Comparison compare)
    {
        foreach (var file in infra.BicepFiles) compare.Same(await infra.FormatAsync(file), infra.Read(file), file);
    }

    private static async Task StorageOfTheProduct(InfraFolder infra, Comparison compare)
    {
        var usual = await infra.Usual;
        var names = typeof(StorageNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToLookup(field => Kind().Match(field.Name).Value, field => (string)field.GetRawConstantValue()!);

        compare.SameSet(names["Table"], usual.NamesOf($"{Account}/tableServices/tables"), "tables");
        compare.SameSet(
            names["Queue"].SelectMany(queue => new[] { queue, $"{queue}-poison" }), usual.NamesOf($"{Account}/queueServices/queues"), "queues");
        compare.SameSet(names["Container"].Append(PackagesContainer), usual.NamesOf($"{Account}/blobServices/containers"), "containers");
        compare.SameSet([], SettingsInCode.TriggerQueues.Except(names["Queue"]), "queues of triggers that nobody names");
    }

    private static async Task ClosedAccount(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        compare.Value(usual, Account, "properties.allowSharedKeyAccess", "False");
        compare.Value(usual, Account, "properties.allowBlobPublicAccess", "False");
        compare.Value(usual, Account, "properties.allowCrossTenantReplication", "False");
        compare.Value(usual, Account, "properties.supportsHttpsTrafficOnly", "True");
        compare.Value(usual, Account, "properties.minimumTlsVersion", "TLS1_2");
        foreach (var container in usual.Of($"{Account}/blobServices/containers"))
        {
            compare.Same("None", Deployment.Value(container, "properties.publicAccess"), Deployment.NameOf(container));
        }

        compare.Value(usual, "Microsoft.KeyVault/vaults", "properties.enableRbacAuthorization", "True");
        compare.Value(usual, "Microsoft.KeyVault/vaults", "properties.enablePurgeProtection", "True");
        foreach (var type in new[] { Account, "Microsoft.KeyVault/vaults" })
        {
            compare.Value(usual, type, "properties.publicNetworkAccess", "Enabled");
            compare.Value(everything, type, "properties.publicNetworkAccess", "Disabled");
        }

        compare.Same("0", $"{usual.Of("Microsoft.Network/privateEndpoints").Count()}", "private endpoints");
        compare.SameSet(
            ["blob", "queue", "table", "vault"],
            everything.Of("Microsoft.Network/privateEndpoints").Select(endpoint => Deployment.Value(endpoint, "properties.privateLinkServiceConnections.0.properties.groupIds.0")!),
            "private endpoints");
    }

    private static async Task WhatIsKept(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        foreach (var (deployment, recovery, immutable) in new[] { (usual, "90", "1826"), (everything, "31", "365") })
        {
            compare.Value(deployment, $"{Account}/blobServices", "properties.isVersioningEnabled", "True");
            compare.Value(deployment, $"{Account}/blobServices", "properties.deleteRetentionPolicy.days", recovery);
            compare.Value(deployment, $"{Account}/blobServices", "properties.containerDeleteRetentionPolicy.days", recovery);

            // Deleted versions are kept as long as promised, so that they must be deleted at once.
            var lifecycle = deployment.Of($"{Account}/managementPolicies").Single();
            compare.Same("1", Deployment.Value(lifecycle, "properties.policy.rules.0.definition.actions.version.delete.daysAfterCreationGreaterThan"), "versions");
            compare.Same(recovery, Deployment.Value(lifecycle, "properties.policy.rules.1.definition.actions.baseBlob.delete.daysAfterCreationGreaterThan"), "exports");
            compare.Same("exports/", Deployment.Value(lifecycle, "properties.policy.rules.1.definition.filters.prefixMatch.0"), "exports");

            var policy = deployment.Of($"{Account}/blobServices/containers/immutabilityPolicies").Single();
            compare.Same(immutable, Deployment.Value(policy, "properties.immutabilityPeriodSinceCreationInDays"), "immutable days");
            compare.Same("True", $"{policy.GetProperty("id").GetString()!.Contains($"/containers/{StorageNames.ReportsContainer}/", StringComparison.Ordinal)}", "immutable container");
        }

        var locks = usual.Of("Microsoft.Authorization/locks").ToList();
        compare.SameSet(
            [Account, "Microsoft.KeyVault/vaults"],
            locks.Select(kept => LockedType().Match(kept.GetProperty("id").GetString()!).Groups[1].Value),
            "locks");
        foreach (var kept in locks) compare.Same("CanNotDelete", Deployment.Value(kept, "properties.level"), "lock");
    }

    private static async Task FunctionApp(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        var project = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("TargetFramework").Single().Value;
        compare.Value(usual, App, "properties.httpsOnly", "True");
        compare.Value(usual, App, "properties.siteConfig.minTlsVersion", "1.2");
        compare.Value(usual, App, "properties.functionAppConfig.runtime.name", "dotnet-isolated");
        compare.Value(usual, App, "properties.functionAppConfig.runtime.version", project["net".Length..]);
        compare.Value(usual, App, "properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB", "2048");
        compare.Value(everything, App, "properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB", "4096");
        compare.Value(everything, App, "properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount", "41");
        compare.Value(usual, App, "properties.functionAppConfig.deployment.storage.authentication.type", "UserAssignedIdentity");
        compare.Value(usual, App, "identity.type", "UserAssigned");
        compare.Value(usual, "Microsoft.Web/serverfarms", "sku.name", "FC1");
        compare.Value(usual, "Microsoft.Web/serverfarms", "properties.zoneRedundant", "False");
        compare.Value(everything, "Microsoft.Web/serverfarms", "properties.zoneRedundant", "True");
        compare.SameSet(["ftp", "scm"], usual.NamesOf($"{App}/basicPublishingCredentialsPolicies"), "passwords for publishing");
        foreach (var password in usual.Of($"{App}/basicPublishingCredentialsPolicies")) compare.Same("False", Deployment.Value(password, "properties.allow"), "password");

        compare.SameSet(["appsettings"], usual.NamesOf($"{App}/config"), "configurations without sign-in");
        compare.SameSet(["appsettings", "authsettingsV2"], everything.NamesOf($"{App}/config"), "configurations with sign-in");
    }

    private static async Task SettingNames(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        compare.SameSet([], everything.Settings.Keys.Except(SetByPlatform).Except(SettingsInCode.Names), "settings that no code reads");
        compare.SameSet([], SetByPlatform.Except(usual.Settings.Keys), "settings of the platform that are missing");

        // A trigger's %Name% has no default in the program; everything else has.
        var needed = SettingsInCode.TimerSchedules.Where(SettingsInCode.IsSetting).Select(schedule => schedule.Trim('%'));
        compare.SameSet([], needed.Except(usual.Settings.Keys), "schedules that are missing");
        compare.Counted(SettingsInCode.Names.Count);
    }

    private static async Task SettingValues(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, (await infra.Everything).Settings);
        foreach (var schedule in SettingsInCode.TimerSchedules.Select(schedule => schedule.Trim('%')).Distinct())
        {
            compare.Same(SettingsSample.Values.GetValueOrDefault(schedule), usual.Settings.GetValueOrDefault(schedule), schedule);
        }

        foreach (var (name, value) in new (string, string)[]
        {
            ("CollectSchedule", "1 0 1 * * *"), ("RecountSchedule", "2 0 1 * * *"), ("ReconcileSchedule", "3 0 1 * * *"),
            ("ExportSchedule", "4 0 1 * * *"), ("RetentionSchedule", "5 0 1 * * *"), ("Delivery__PublicAddress", "https://reports.example.org/"),
            ("Mail__Host", "smtp.example.org"), ("Mail__Port", "2525"), ("Mail__UserName", "user@example.org"), ("Mail__Password", "parameters('mailPassword')"),
            ("Mail__From", "from@example.org"), ("Retention__DryRun", "false"), ("Ledger__OverdueDays", "14"), ("Pseudonyms__KeyVersion", "3"),
            ("Pseudonyms__PreviousKeyVersion", "2"),
        })
        {
            compare.Same(value, everything.GetValueOrDefault(name), name);
        }

        compare.Same("True", $"{everything["Pseudonyms__Key"].EndsWith(";SecretName=pseudonym-key-3)", StringComparison.Ordinal)}", "the key");
        compare.Same("True", $"{everything["Pseudonyms__PreviousKey"].EndsWith(";SecretName=pseudonym-key-2)", StringComparison.Ordinal)}", "the key before");
        compare.Same($"https://{usual.NamesOf(App).Single()}.azurewebsites.net/", usual.Settings["Delivery__PublicAddress"], "the app's own address");
        compare.SameSet([], usual.Settings.Keys.Where(name => name.StartsWith("Mail__", StringComparison.Ordinal) && name != "Mail__Password"), "settings of mail without a server");
    }

    private static async Task RolesAndNoMore(InfraFolder infra, Comparison compare)
    {
        string[] ofTheApp =
        [
            "app: Storage Blob Data Owner of storageAccounts", "app: Storage Queue Data Contributor of storageAccounts",
            "app: Storage Table Data Contributor of storageAccounts", "app: Monitoring Metrics Publisher of components",
            "app: Key Vault Secrets User of vaults",
        ];
        compare.SameSet(ofTheApp, Assigned(await infra.Usual), "roles of the app alone");
        compare.SameSet(
            [
                .. ofTheApp,
                "11111111: Storage Blob Data Contributor of containers/configuration",
                "11111111: Storage Blob Data Reader of storageAccounts if reports, drop-*",
                "22222222: Key Vault Secrets Officer of vaults",
                "33333333: Storage Table Data Contributor of tables/Visits",
            ],
            Assigned(await infra.Everything),
            "all roles");
    }

    private static IEnumerable<string> Assigned(Deployment deployment)
    {
        foreach (var role in deployment.Of("Microsoft.Authorization/roleAssignments"))
        {
            var principal = Deployment.Value(role, "properties.principalId")!;
            var who = principal.StartsWith('[') ? "app" : principal[..8];
            var what = Roles.GetValueOrDefault(Deployment.Value(role, "properties.roleDefinitionId")!.Split('/')[^1].TrimEnd('\'', ')', ']'), "an unknown role");
            var scope = role.GetProperty("id").GetString()!.Split("/providers/Microsoft.Authorization/")[0].Split('/');
            var narrow = scope[^2] is "tables" or "containers" ? $"{scope[^2]}/{scope[^1]}" : scope[^2];
            var condition = string.Join(", ", QuotedNames().Matches(Deployment.Value(role, "properties.condition") ?? "").Select(match => match.Groups[1].Value));
            yield return $"{who}: {what} of {narrow}{(condition.Length > 0 ? $" if {condition}" : "")}";
        }
    }

    // Whoever deploys the app's program does not try again if it may not be read yet.
    private static async Task RolesFirst(InfraFolder infra, Comparison compare)
    {
        var before = await infra.DependenciesAsync();
        compare.Same("True", $"{before["functionApp"].Contains("roles")}", "roles before the app");
        compare.SameSet(["identity", "keyVault", "monitoring", "storage"], before["roles"].Where(name => name != "group"), "what roles are for");
    }

    private static async Task Alerts(InfraFolder infra, Comparison compare)
    {
        var usual = await infra.Usual;
        var rules = usual.Of("Microsoft.Insights/scheduledQueryRules").ToList();
        compare.SameSet(
            ["alert-failed-deliveries", "alert-failed-steps", "alert-failed-timers", "alert-given-up", "alert-no-reconciliation", "alert-overdue"],
            rules.Select(Deployment.NameOf),
            "alerts");
        foreach (var rule in rules)
        {
            compare.Same("True", Deployment.Value(rule, "properties.enabled"), Deployment.NameOf(rule));
            compare.Same("1", $"{rule.GetProperty("properties").GetProperty("actions").GetProperty("actionGroups").GetArrayLength()}", Deployment.NameOf(rule));
        }

        compare.Value(usual, "Microsoft.Insights/actionGroups", "properties.emailReceivers.0.emailAddress", "operator@example.org");
        compare.Value(usual, "Microsoft.Consumption/budgets", "properties.notifications.spent.contactEmails.0", "operator@example.org");
        compare.Value(await infra.Everything, "Microsoft.Consumption/budgets", "properties.amount", "77");
        compare.Value(await infra.Everything, "Microsoft.Consumption/budgets", "properties.timePeriod.startDate", "2026-05-01");
        compare.SameSet(["audit", "audit", "audit", "host"], usual.NamesOf("Microsoft.Insights/diagnosticSettings"), "logs of what people do");
    }

    private static async Task Queries(InfraFolder infra, Comparison compare)
    {
        var usual = await infra.Usual;
        var asked = usual.Of("Microsoft.Insights/scheduledQueryRules").Select(rule => Deployment.Value(rule, "properties.criteria.allOf.0.query")!)
            .Concat(usual.Of("Microsoft.OperationalInsights/queryPacks/queries").Select(query => Deployment.Value(query, "properties.body")!))
            .ToList();
        var names = asked.SelectMany(query => SingleQuoted().Matches(query)).Select(match => match.Groups[1].Value).ToHashSet();
        compare.SameSet([], names.Except(TelemetryNames.All), "names in queries that nothing is measured by");
        compare.SameSet([], TelemetryNames.Instruments.Except(names), "measured, and asked for by nobody");
        compare.Counted(names.Count + TelemetryNames.Instruments.Count);
    }

    private static async Task AzdFiles(InfraFolder infra, Comparison compare)
    {
        var azure = infra.Read("azure.yaml");
        var service = ServiceName().Match(azure).Groups[1].Value;
        compare.Value(await infra.Usual, App, "tags.azd-service-name", service);
        var project = Path.GetFullPath(Path.Combine(Repository.Root, "infra", ProjectPath().Match(azure).Groups[1].Value));
        compare.Same("1", Directory.Exists(project) ? $"{Directory.GetFiles(project, "host.json").Length}" : "no folder", "the program");
        compare.Same("1", $"{(await infra.Usual).Of("Microsoft.Resources/resourceGroups").Count(group => Deployment.Value(group, "tags.azd-env-name") == "test")}", "resource group");

        using var file = JsonDocument.Parse(infra.Read("main.parameters.json"));
        var mapped = file.RootElement.GetProperty("parameters").EnumerateObject().ToDictionary(parameter => parameter.Name, parameter => parameter.Value.GetProperty("value").GetString()!);
        var parameters = ParameterName().Matches(infra.Read("main.bicep")).Select(match => (Name: match.Groups[1].Value, HasDefault: match.Groups[2].Success)).ToList();
        compare.SameSet(parameters.Select(parameter => parameter.Name), mapped.Keys, "parameters");
        compare.SameSet(["alertEmail", "environmentName", "location"], parameters.Where(parameter => !parameter.HasDefault).Select(parameter => parameter.Name), "what azd asks for");
        foreach (var (name, value) in mapped) compare.Same(Mapped(name), value, name);

        // What depends on the day of the first deployment must be the same at every later one; azd sets outputs as parameters.
        compare.SameSet(
            DefaultOfToday().Matches(infra.Read("main.bicep")).Select(match => $"{Mapped(match.Groups[1].Value)} = {match.Groups[1].Value}"),
            OutputOfParameter().Matches(infra.Read("main.bicep")).Select(match => $"${{{match.Groups[1].Value}}} = {match.Groups[2].Value}"),
            "outputs that are parameters");
    }

    // A default would stand in two places: without one azd leaves a parameter that is not set to Bicep.
    private static string Mapped(string parameter) => parameter switch
    {
        "environmentName" => "${AZURE_ENV_NAME}",
        "location" => "${AZURE_LOCATION}",
        _ => $"${{{WordStart().Replace(parameter, "_$0").ToUpperInvariant()}}}",
    };

    private static async Task Choices(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        compare.Value(usual, Account, "sku.name", "Standard_ZRS");
        compare.Value(everything, Account, "sku.name", "Standard_LRS");
        compare.Value(usual, "Microsoft.OperationalInsights/workspaces", "properties.workspaceCapping.dailyQuotaGb", "1");
        compare.Value(everything, "Microsoft.OperationalInsights/workspaces", "properties.workspaceCapping.dailyQuotaGb", "3");
        compare.Value(everything, "Microsoft.OperationalInsights/workspaces", "properties.retentionInDays", "33");
        compare.Value(usual, "Microsoft.Insights/components", "properties.DisableLocalAuth", "True");
    }

    [GeneratedRegex("(Table|Queue|Container|Blob)$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"providers/(Microsoft\.[^/]+/[^/]+)/[^/]+/providers/Microsoft\.Authorization/locks/")]
    private static partial Regex LockedType();

    [GeneratedRegex("String(?:Equals|Like) '([^']+)'")]
    private static partial Regex QuotedNames();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex SingleQuoted();

    [GeneratedRegex(@"^services:\n(?:\s*#.*\n)*\s+(\w+):", RegexOptions.Multiline)]
    private static partial Regex ServiceName();

    [GeneratedRegex(@"^\s+project: (\S+)", RegexOptions.Multiline)]
    private static partial Regex ProjectPath();

    [GeneratedRegex(@"^param (\w+) \S+( = )?", RegexOptions.Multiline)]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"^param (\w+) \w+ = utcNow\(", RegexOptions.Multiline)]
    private static partial Regex DefaultOfToday();

    [GeneratedRegex(@"^output (\w+) \w+ = (\w+)$", RegexOptions.Multiline)]
    private static partial Regex OutputOfParameter();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
