using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Domain.Tests.Centres;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("post@hamar.kommune.no")]
    [InlineData("ola.o'nordmann+rapport@kommune.example")]
    public void TryParse_Address_IsAccepted(string text) => Assert.Equal(text, EmailAddress.TryParse(text));

    [Theory]
    [InlineData("post@hamar.kommune.no", "post@hamar.kommune.no")]
    [InlineData(" post@hamar.kommune.no\n", "post@hamar.kommune.no")]
    [InlineData("post@Løten.kommune.no", "post@xn--lten-gra.kommune.no")]
    [InlineData("post@va\u030Aler.kommune.no", "post@xn--vler-qoa.kommune.no")]
    [InlineData("post@løten.", null)]
    [InlineData("post@løten", null)]
    [InlineData("post@lø_ten.example", null)]
    [InlineData("løten@hamar.example", null)]
    [InlineData("post@日本.example", null)]
    public void TryParse_DomainInNorwegian_IsEncoded(string text, string? address) => Assert.Equal(address, EmailAddress.TryParse(text));

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
    [InlineData("root@localhost")]
    [InlineData("post@hamar.kommune.no.")]
    [InlineData("post.@hamar.example")]
    [InlineData("po..st@hamar.example")]
    [InlineData("post@192.0.2.1")]
    [InlineData("post@xn--.example")]
    [InlineData("post@xn--9.example")]
    [InlineData("pøst@loten.example")]
    [InlineData("one@hamar.example,two@hamar.example")]
    [InlineData("post@hamar.example> SIZE=1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@hamar.example")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.Null(EmailAddress.TryParse(text));
}
