using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("post@hamar.kommune.no")]
    [InlineData("ola.o'nordmann+rapport@kommune.example")]
    [InlineData("root@localhost")]
    public void IsValid_Address_IsAccepted(string text) => Assert.True(EmailAddress.IsValid(text));

    [Theory]
    [InlineData("")]
    [InlineData("post")]
    [InlineData("@hamar.example")]
    [InlineData("post@")]
    [InlineData("post@hamar..example")]
    [InlineData("post@-hamar.example")]
    [InlineData("post@ha_mar.example")]
    [InlineData("post@[192.0.2.1]")]
    [InlineData(".post@hamar.example")]
    [InlineData("a b@hamar.example")]
    [InlineData("\"a b\"@hamar.example")]
    [InlineData("Hamar <post@hamar.example>")]
    [InlineData("post@hamar.example (Hamar)")]
    [InlineData("post@løten.example")]
    [InlineData("pøst@loten.example")]
    [InlineData("one@hamar.example,two@hamar.example")]
    [InlineData("post@hamar.example> SIZE=1")]
    [InlineData("post@hamar.example\n")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@hamar.example")]
    public void IsValid_AnythingElse_IsRefused(string text) => Assert.False(EmailAddress.IsValid(text));
}
