using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public sealed class ContactFieldsTests
{
    [Fact]
    public void Parse_TheExample_KnowsWhomToAsk() => Assert.Equal(
        new Contact("Daglig leder") { Email = "post@sagatun.example", Telephone = "62 00 00 00" },
        CentresFile.Parse(ExampleLoader.Centres())[0].Contact);

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    public void Parse_LeftOut_IsNobody(string? json) => Assert.Null(Read(json));

    [Theory]
    [InlineData("""{"name": "Kari"}""", null, null)]
    [InlineData("""{"name": "Kari", "email": "kari@senter.example"}""", "kari@senter.example", null)]
    [InlineData("""{"name": "Kari", "telephone": "+47 62 00 00 00 (sentralbord)"}""", null, "+47 62 00 00 00 (sentralbord)")]
    public void Parse_SomeOfItsFields_AreRead(string json, string? email, string? telephone) =>
        Assert.Equal(new Contact("Kari") { Email = email, Telephone = telephone }, Read(json));

    [Theory]
    [InlineData("\"Kari\"", "contact must be an object { … }")]
    [InlineData("""{"email": "kari@senter.example"}""", "contact.name is missing")]
    [InlineData("""{"name": ""}""", "contact.name must be text in quotes")]
    [InlineData("""{"name": "Kari", "telephone": 62000000}""", "contact.telephone must be text in quotes")]
    [InlineData("""{"name": "Kari", "telephone": "kontoret"}""", "contact.telephone is 'kontoret'; it must be a telephone number of at most 40 characters")]
    [InlineData(
        """{"name": "Kari", "telephone": "11111111111111111111111111111111111111111"}""",
        "contact.telephone is '11111111111111111111111111111111111111111'; it must be a telephone number of at most 40 characters")]
    [InlineData("""{"name": "Kari", "phone": "1"}""", "contact.phone is not a known field; known are name, email, telephone")]
    public void Parse_WrongContact_SaysWhatIsAccepted(string json, string message) =>
        Assert.Equal($"centres[0].{message}.", Assert.Throws<ConfigurationException>(() => Read(json)).Message);

    [Fact]
    public void Parse_WrongEmail_SaysWhatIsAccepted() => Assert.StartsWith(
        "centres[0].contact.email is 'kari'; it must be ",
        Assert.Throws<ConfigurationException>(() => Read("""{"name": "Kari", "email": "kari"}""")).Message,
        StringComparison.Ordinal);

    private static Contact? Read(string? json) => CentresFile.Parse(EditedCentres.With("centres[0].contact", json))[0].Contact;
}
