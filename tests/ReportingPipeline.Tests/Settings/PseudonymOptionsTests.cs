using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public class PseudonymOptionsTests
{
    private const string Unresolved = "@Microsoft.KeyVault(VaultName=kv-report;SecretName=pseudonym-key-1)";

    private static PseudonymOptions Rotated => new()
    {
        Key = TestKeys.SecondInBase64,
        KeyVersion = 2,
        PreviousKey = TestKeys.FirstInBase64,
        PreviousKeyVersion = 1,
    };

    [Fact]
    public void Validate_TwoKeys_AreAcceptedAndGivenPresentFirst()
    {
        Assert.Empty(Errors(Rotated));
        Assert.Equal([2, 1], KeysOf(Rotated).All.Select(key => key.Version));
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void Validate_NoKey_NamesTheSettingAndNotTheValue(string key)
    {
        var settings = Rotated;
        settings.Key = key;

        Assert.Equal(["Pseudonyms__Key is not a key; it must be at least 32 bytes in base64."], Errors(settings));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Validate_PreviousVersionOutOfOrder_SaysWhichItMayBe(int version)
    {
        var settings = Rotated;
        settings.PreviousKeyVersion = version;

        Assert.Equal(
            [$"Pseudonyms__PreviousKeyVersion is {version}; it must be from 1 and below Pseudonyms__KeyVersion (2), since Pseudonyms__PreviousKey is set."], Errors(settings));
    }

    [Fact]
    public void Validate_SameKeyTwice_IsRefused()
    {
        var settings = Rotated;
        settings.PreviousKey = settings.Key;

        Assert.Equal(["Pseudonyms__PreviousKey is the same as Pseudonyms__Key; a new version needs a new key."], Errors(settings));
    }

    [Theory]
    [InlineData("")]
    [InlineData(Unresolved)]
    public void Keys_EmptyOrNotInTheVaultYet_AreMissingAndSaidToBe(string key)
    {
        var settings = new PseudonymOptions { Key = key, PreviousKey = key };

        Assert.Empty(Errors(settings));
        Assert.Equal(
            "The setting Pseudonyms__Key is not set, or its secret in Key Vault cannot be read: put at least 32 random bytes in base64 there, and the key's version into Pseudonyms__KeyVersion.",
            Assert.Throws<StateConflictException>(() => KeysOf(settings).All).Message);
        Assert.Contains("Pseudonyms__PreviousKeyVersion", Assert.Throws<StateConflictException>(() => KeysOf(settings).Previous).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Errors(PseudonymOptions settings)
    {
        var errors = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), errors, validateAllProperties: true);
        return errors.Select(error => error.ErrorMessage!);
    }

    // As the app reads them.
    private static PseudonymKeys KeysOf(PseudonymOptions settings) => new(Options.Create(settings));
}
