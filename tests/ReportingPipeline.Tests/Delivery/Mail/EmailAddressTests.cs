using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Tests.Delivery.Mail;

public sealed class EmailAddressTests(SmtpServerProcess server) : IClassFixture<SmtpServerProcess>
{
    private static readonly string[] Letters =
        ["a", "Z", "9", "-", ".", "+", "'", "!", "#", "`", "{", "~", "=", "?", "hamar", "no", "xn--", "ø", "é", new string('b', 60)];

    private static readonly string[] Others =
        ["_", "..", "\"", "\\", " ", ",", ";", ":", "<", ">", "(", "[", "@", "\u00AD", "\n", "xn--lten-gra", "日"];

    private static readonly Gen<string> Piece = Gen.Frequency((9, Gen.Elements(Letters)), (1, Gen.Elements(Others)));

    private static readonly Gen<string> Texts =
        from pieces in Gen.Choose(1, 4)
        from local in Gen.ArrayOf(Piece, pieces)
        from domain in Gen.ArrayOf(Piece, 5 - pieces)
        from end in Gen.Elements(".no", ".example", ".x-y", ".1", ".no.", "")
        select $"{string.Concat(local)}@{string.Concat(domain)}{end}";

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

    [Fact]
    public async Task TryParse_AnyAddressThatIsAccepted_CanBeSentTo()
    {
        var accepted = new HashSet<string>();
        ForEvery.Value(Texts, text => accepted.UnionWith(new[] { EmailAddress.TryParse(text) }.OfType<string>()), times: 5_000);
        Assert.InRange(accepted.Count, 100, int.MaxValue);

        foreach (var address in accepted.Take(200))
        {
            Assert.Equal(address, EmailAddress.TryParse(address));
            var answer = await server.Client().SendAsync(Mails.To(address), CancellationToken.None);
            Assert.True(answer is HandOver.Accepted, $"{address}: {answer}");
        }
    }

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
