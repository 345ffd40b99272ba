using System.ComponentModel.DataAnnotations;

namespace ReportingPipeline.Tests.Settings;

public class OptionsTests
{
    [Fact]
    public void Options_Defaults_PassTheirOwnValidation() =>
        Assert.All(
            SettingsInCode.Options.Values.Select(property => property.DeclaringType!).Distinct(),
            type =>
            {
                var options = Activator.CreateInstance(type)!;
                Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
            });
}
