using System.Text.RegularExpressions;

namespace ReportingPipeline.Tests.Infra;

/// <summary>Who may do what.</summary>
internal static partial class RoleChecks
{
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

    public static async Task RolesAndNoMore(InfraFolder infra, Comparison compare)
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

    // Whoever deploys the app's program does not try again if it may not be read yet.
    public static async Task RolesFirst(InfraFolder infra, Comparison compare)
    {
        var before = await infra.DependenciesAsync();
        compare.Same("True", $"{before["functionApp"].Contains("roles")}", "roles before the app");
        compare.SameSet(
            ["identity", "keyVault", "monitoring", "storage"], before["roles"].Where(name => name != "group"), "what roles are for");
    }

    private static IEnumerable<string> Assigned(Deployment deployment)
    {
        foreach (var role in deployment.Of("Microsoft.Authorization/roleAssignments"))
        {
            var principal = Deployment.Value(role, "properties.principalId")!;
            var who = principal.StartsWith('[') ? "app" : principal[..8];
            var roleId = Deployment.Value(role, "properties.roleDefinitionId")!.Split('/')[^1].TrimEnd('\'', ')', ']');
            var what = Roles.GetValueOrDefault(roleId, "an unknown role");
            var scope = role.GetProperty("id").GetString()!.Split("/providers/Microsoft.Authorization/")[0].Split('/');
            var narrow = scope[^2] is "tables" or "containers" ? $"{scope[^2]}/{scope[^1]}" : scope[^2];
            var names = QuotedNames().Matches(Deployment.Value(role, "properties.condition") ?? "").Select(match => match.Groups[1].Value);
            var condition = string.Join(", ", names);
            yield return $"{who}: {what} of {narrow}{(condition.Length > 0 ? $" if {condition}" : "")}";
        }
    }

    [GeneratedRegex("String(?:Equals|Like) '([^']+)'")]
    private static partial Regex QuotedNames();
}
