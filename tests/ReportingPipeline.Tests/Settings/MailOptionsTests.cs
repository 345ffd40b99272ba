using System.ComponentModel.DataAnnotations;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public sealed class MailOptionsTests
{
    private static MailOptions Complete => new() { Host = "smtp.example", From = "rapport@senter.example", UserName = "rapport", Password = "secret" };

    [Fact]
    public void Validate_CompleteSettings_AreAccepted() => Assert.Empty(Errors(Complete));

    [Fact]
    public void Validate_RelayWithoutLoginOrEncryption_IsAccepted()
    {
        var settings = Complete;
        (settings.UserName, settings.Password, settings.Encryption) = ("", "", MailEncryption.None);

        Assert.Empty(Errors(settings));
    }

    [Theory]
    [InlineData("")]
    [InlineData("rapport")]
    [InlineData("Rapport <rapport@senter.example>")]
    [InlineData("rapport.@senter.example")]
    [InlineData("rapport@sagatun_senter.example")]
    public void Validate_SenderIsNoAddress_NamesTheSetting(string from)
    {
        var settings = Complete;
        settings.From = from;

        var needed = from.Length > 0 ? "" : ", since Mail__Host is set";
        Assert.Equal([$"Mail__From is '{from}'; it must be {EmailAddress.Accepted}{needed}."], Errors(settings));
    }

    [Fact]
    public void Validate_SenderIsNoAddressAndThereIsNoServer_NamesTheSetting() =>
        Assert.StartsWith("Mail__From is 'rapport'; ", Assert.Single(Errors(new MailOptions { From = "rapport" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("smtp.example\n")]
    [InlineData(" smtp.example")]
    [InlineData("smtp\0.example")]
    public void Validate_HostThatCannotBeRead_NamesTheSetting(string host)
    {
        var settings = Complete;
        settings.Host = host;

        Assert.Equal([$"Mail__Host must be {PlainText.Accepted}, on one line, without blanks around it."], Errors(settings));
    }

    [Fact]
    public void Validate_UserWithoutPassword_NamesTheSetting()
    {
        var settings = Complete;
        settings.Password = "";

        Assert.Equal(["Mail__Password is empty; it must be set, since Mail__UserName is."], Errors(settings));
    }

    [Fact]
    public void Validate_PasswordWithoutEncryption_IsRefused()
    {
        var settings = Complete;
        settings.Encryption = MailEncryption.None;

        Assert.Equal(["Mail__Encryption is None; it must be StartTls, since a password would be sent in the clear."], Errors(settings));
    }

    [Fact]
    public void Validate_ValuesOutOfRange_AreRefusedWithTheRange()
    {
        var settings = new MailOptions { Port = 0, Timeout = TimeSpan.FromMinutes(6), Encryption = (MailEncryption)2 };

        Assert.Equal(
            [
                "The field Port must be between 1 and 65535.",
                "The field Encryption is invalid.",
                "The field Timeout must be between 00:00:01 and 00:05:00.",
            ],
            Errors(settings));
    }

    private static IEnumerable<string> Errors(MailOptions settings)
    {
        var errors = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), errors, validateAllProperties: true);
        return errors.Select(error => error.ErrorMessage!);
    }
}
