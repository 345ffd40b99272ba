namespace ReportingPipeline.Tests.Infra;

public class KeyVaultInBicepTests
{
    private static readonly string Roles = Repository.Read("infra/modules/roles.bicep");

    [Theory]
    [InlineData("enableRbacAuthorization: true")]
    [InlineData("enableSoftDelete: true")]
    [InlineData("enablePurgeProtection: true")]
    public void Vault_Keys_CannotBeLostAndAreOpenedByRolesOnly(string property) =>
        Assert.Contains(property, Repository.Read("infra/modules/key-vault.bicep"), StringComparison.Ordinal);

    [Fact]
    public void Roles_App_ReadsSecretsAndDoesNotWriteThem()
    {
        // "Key Vault Secrets User", by the id that it has in every tenant.
        Assert.Contains("var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'", Roles, StringComparison.Ordinal);
        Assert.Contains("name: guid(vault.id, principalId, keyVaultSecretsUser)\n  scope: vault\n", Roles, StringComparison.Ordinal);
        Assert.DoesNotContain("guid(vault.id, principalId, keyVaultSecretsOfficer)", Roles, StringComparison.Ordinal);
    }
}
