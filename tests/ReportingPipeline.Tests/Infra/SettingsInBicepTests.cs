using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Infra;

public class SettingsInBicepTests
{
    // In Azure the managed identity opens the account that this setting names.
    private const string StorageByIdentity = $"{SettingsSample.Storage}__accountName";

    private static readonly string[] AzureOnly =
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING"];

    // References to secrets; the sample holds no key.
    private static readonly string[] InKeyVault = ["Pseudonyms__Key", "Pseudonyms__PreviousKey"];

    private static readonly IReadOnlyDictionary<string, string> Settings =
        BicepNames.Read("modules/function-app.bicep").AppSettings;

    public static TheoryData<string> NamesWithDefault => [.. SettingsSample.ProductNames.Except(InKeyVault)];

    private static IEnumerable<string> InBicep => Settings.Keys.Except([.. AzureOnly, StorageByIdentity]);

    [Fact]
    public void Bicep_ReadByCode_HasEverySetting() => Assert.Empty(SettingsInCode.Names.Except(Settings.Keys));

    [Fact]
    public void Bicep_EverySettingInIt_IsReadByCode() => Assert.Empty(InBicep.Except(SettingsInCode.Names));

    [Fact]
    public void Bicep_AndSample_HaveTheSameSettings() =>
        Assert.Equal(SettingsSample.ProductNames.Order(StringComparer.Ordinal), InBicep.Order(StringComparer.Ordinal));

    [Fact]
    public void Bicep_HostSettings_ArePresent() =>
        Assert.All(AzureOnly.Append(StorageByIdentity), name => Assert.Contains(name, Settings.Keys));

    [Theory]
    [MemberData(nameof(NamesWithDefault))]
    public void Bicep_DefaultOfASetting_IsTheValueInTheSample(string name)
    {
        // The last word: deliveryRetryAfter, string(mailPort), or what stands for an empty parameter and then the parameter.
        var parameter = Settings[name].TrimEnd(')').Split(' ', '(')[^1];

        Assert.Equal(SettingsSample.Values[name], BicepNames.Read("main.bicep").Parameters[parameter]);
    }

    [Theory]
    [InlineData("main.bicep")]
    [InlineData("modules/function-app.bicep")]
    public void Bicep_Password_IsKeptOutOfDeploymentLogs(string file) =>
        Assert.Contains("@secure()\nparam mailPassword string", Repository.Read($"infra/{file}"), StringComparison.Ordinal);

    [Fact]
    public void Bicep_PublicAddress_IsTheAppsOwnUnlessAnotherIsGiven()
    {
        Assert.Equal("empty(deliveryPublicAddress) ? '${appAddress}/' : deliveryPublicAddress", Settings["Delivery__PublicAddress"]);
        Assert.Contains("var appAddress = 'https://${appName}.azurewebsites.net'", Repository.Read("infra/modules/function-app.bicep"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bicep_PseudonymKeys_AreReferencesToSecretsNamedByTheirVersions()
    {
        Assert.Equal("'${keyReference}${pseudonymKeyVersion})'", Settings["Pseudonyms__Key"]);
        Assert.Equal("pseudonymPreviousKeyVersion == 0 ? '' : '${keyReference}${pseudonymPreviousKeyVersion})'", Settings["Pseudonyms__PreviousKey"]);
        Assert.Contains(
            "var keyReference = '@Microsoft.KeyVault(VaultName=${keyVaultName};SecretName=pseudonym-key-'",
            Repository.Read("infra/modules/function-app.bicep"), StringComparison.Ordinal);
        Assert.All(InKeyVault, name => Assert.Equal("", SettingsSample.Values[name]));
    }
}
