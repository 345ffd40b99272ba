using System.Xml.Linq;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Infra;

/// <summary>The function app and its settings.</summary>
internal static class AppChecks
{
    private const string App = "Microsoft.Web/sites";

    private static readonly string[] SetByPlatform =
    [
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AZURE_CLIENT_ID",
        "APPLICATIONINSIGHTS_CONNECTION_STRING", "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    public static async Task FunctionApp(InfraFolder infra, Comparison compare)
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
        foreach (var password in usual.Of($"{App}/basicPublishingCredentialsPolicies"))
        {
            compare.Same("False", Deployment.Value(password, "properties.allow"), "password");
        }

        compare.SameSet(["appsettings"], usual.NamesOf($"{App}/config"), "configurations without sign-in");
        compare.SameSet(["appsettings", "authsettingsV2"], everything.NamesOf($"{App}/config"), "configurations with sign-in");

        var signIn = everything.Of($"{App}/config").Single(config => Deployment.NameOf(config) == "authsettingsV2");
        const string Registration = "properties.identityProviders.azureActiveDirectory";
        compare.Same("AllowAnonymous", Deployment.Value(signIn, "properties.globalValidation.unauthenticatedClientAction"), "strangers");
        compare.Same("True", Deployment.Value(signIn, "properties.login.tokenStore.enabled"), "the token is passed to the app");
        compare.Same(
            $"[{everything.Settings["Access__Issuer"]}]", Deployment.Value(signIn, $"{Registration}.registration.openIdIssuer"), "issuer");
        compare.Same(
            everything.Settings["Access__Audience"], Deployment.Value(signIn, $"{Registration}.registration.clientId"), "audience");
    }

    public static async Task SettingNames(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, await infra.Everything);
        compare.SameSet([], everything.Settings.Keys.Except(SetByPlatform).Except(SettingsInCode.Names), "settings that no code reads");
        compare.SameSet([], SetByPlatform.Except(usual.Settings.Keys), "settings of the platform that are missing");

        // A trigger's %Name% has no default in the program; everything else has.
        var needed = SettingsInCode.TimerSchedules.Where(SettingsInCode.IsSetting).Select(schedule => schedule.Trim('%'));
        compare.SameSet([], needed.Except(usual.Settings.Keys), "schedules that are missing");
        compare.Counted(SettingsInCode.Names.Count);
    }

    public static async Task SettingValues(InfraFolder infra, Comparison compare)
    {
        var (usual, everything) = (await infra.Usual, (await infra.Everything).Settings);
        foreach (var schedule in SettingsInCode.TimerSchedules.Select(schedule => schedule.Trim('%')).Distinct())
        {
            compare.Same(SettingsSample.Values.GetValueOrDefault(schedule), usual.Settings.GetValueOrDefault(schedule), schedule);
        }

        foreach (var (name, value) in new (string, string)[]
        {
            ("CollectSchedule", "1 0 1 * * *"), ("RecountSchedule", "2 0 1 * * *"), ("ReconcileSchedule", "3 0 1 * * *"),
            ("ExportSchedule", "4 0 1 * * *"), ("RetentionSchedule", "5 0 1 * * *"),
            ("Delivery__PublicAddress", "https://reports.example.org/"),
            ("Mail__Host", "smtp.example.org"), ("Mail__Port", "2525"), ("Mail__From", "from@example.org"),
            ("Mail__UserName", "user@example.org"), ("Mail__Password", "parameters('mailPassword')"),
            ("Pseudonyms__KeyVersion", "3"), ("Pseudonyms__PreviousKeyVersion", "2"),
            ("Retention__DryRun", "false"), ("Ledger__OverdueDays", "14"),
        })
        {
            compare.Same(value, everything.GetValueOrDefault(name), name);
        }

        compare.Same("SecretName=pseudonym-key-3)", everything["Pseudonyms__Key"].Split(';')[^1], "the key");
        compare.Same("SecretName=pseudonym-key-2)", everything["Pseudonyms__PreviousKey"].Split(';')[^1], "the key before");
        var ownAddress = $"https://{usual.NamesOf(App).Single()}.azurewebsites.net/";
        compare.Same(ownAddress, usual.Settings["Delivery__PublicAddress"], "the app's own address");
        var ofMail = usual.Settings.Keys.Where(name => name.StartsWith("Mail__", StringComparison.Ordinal));
        compare.SameSet([], usual.Settings.Keys.Where(name => name.StartsWith("Access__", StringComparison.Ordinal)), "sign-in without a client");
        compare.SameSet([], ofMail.Except(["Mail__Password"]), "settings of mail without a server");
    }
}
