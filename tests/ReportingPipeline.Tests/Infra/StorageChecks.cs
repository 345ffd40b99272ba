using System.Reflection;
using System.Text.RegularExpressions;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Infra;

/// <summary>The storage account and the vault: what is in them, who can open them, and how long it is kept.</summary>
internal static partial class StorageChecks
{
    private const string Account = "Microsoft.Storage/storageAccounts";
    private const string PackagesContainer = "deployment-packages";

    public static async Task StorageOfTheProduct(InfraFolder infra, Comparison compare)
    {
        var usual = await infra.Usual;
        var names = typeof(StorageNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToLookup(field => Kind().Match(field.Name).Value, field => (string)field.GetRawConstantValue()!);

        compare.SameSet(names["Table"], usual.NamesOf($"{Account}/tableServices/tables"), "tables");
        compare.SameSet(
            names["Queue"].SelectMany(queue => new[] { queue, $"{queue}-poison" }),
            usual.NamesOf($"{Account}/queueServices/queues"),
            "queues");
        compare.SameSet(names["Container"].Append(PackagesContainer), usual.NamesOf($"{Account}/blobServices/containers"), "containers");
        compare.SameSet([], SettingsInCode.TriggerQueues.Except(names["Queue"]), "queues of triggers that nobody names");
    }

    public static async Task ClosedAccount(InfraFolder infra, Comparison compare)
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
            everything.Of("Microsoft.Network/privateEndpoints")
                .Select(endpoint => Deployment.Value(endpoint, "properties.privateLinkServiceConnections.0.properties.groupIds.0")!),
            "private endpoints");
    }

    public static async Task WhatIsKept(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        foreach (var (deployment, recovery, immutable) in new[] { (usual, "90", "1826"), (everything, "31", "365") })
        {
            compare.Value(deployment, $"{Account}/blobServices", "properties.isVersioningEnabled", "True");
            compare.Value(deployment, $"{Account}/blobServices", "properties.deleteRetentionPolicy.days", recovery);
            compare.Value(deployment, $"{Account}/blobServices", "properties.containerDeleteRetentionPolicy.days", recovery);

            // Deleted versions are kept as long as promised, so that they must be deleted at once.
            const string Policies = $"{Account}/managementPolicies";
            const string Rules = "properties.policy.rules";
            compare.Value(deployment, Policies, $"{Rules}.0.definition.actions.version.delete.daysAfterCreationGreaterThan", "1");
            compare.Value(deployment, Policies, $"{Rules}.1.definition.actions.baseBlob.delete.daysAfterCreationGreaterThan", recovery);
            compare.Value(deployment, Policies, $"{Rules}.1.definition.filters.prefixMatch.0", "exports/");

            var policy = deployment.Of($"{Account}/blobServices/containers/immutabilityPolicies").Single();
            compare.Same(immutable, Deployment.Value(policy, "properties.immutabilityPeriodSinceCreationInDays"), "immutable days");
            var id = policy.GetProperty("id").GetString()!;
            compare.Same(StorageNames.ReportsContainer, id.Split("/containers/")[1].Split('/')[0], "immutable container");
        }

        var locks = usual.Of("Microsoft.Authorization/locks").ToList();
        compare.SameSet(
            [Account, "Microsoft.KeyVault/vaults"],
            locks.Select(kept => LockedType().Match(kept.GetProperty("id").GetString()!).Groups[1].Value),
            "locks");
        foreach (var kept in locks) compare.Same("CanNotDelete", Deployment.Value(kept, "properties.level"), "lock");
    }

    [GeneratedRegex("(Table|Queue|Container|Blob)$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"providers/(Microsoft\.[^/]+/[^/]+)/[^/]+/providers/Microsoft\.Authorization/locks/")]
    private static partial Regex LockedType();
}
