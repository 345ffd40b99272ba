using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public class RecipientFieldsTests
{
    private const string Recipient = "centres[0].recipients[1]";

    [Fact]
    public void Parse_TheExample_DropsForAllAndWritesNynorskToOne()
    {
        var recipients = CentresFile.Parse(ExampleLoader.Centres())[0].Recipients;

        Assert.Equal([Language.Bokmal, Language.Bokmal, Language.Bokmal, Language.Nynorsk], recipients.Select(recipient => recipient.Language));
        Assert.All(recipients, recipient => Assert.Equal([new DropChannel()], recipient.Channels));
    }

    [Fact]
    public void Parse_OnlyTheMunicipality_WritesBokmalByDropInEveryPeriod()
    {
        var recipient = Read("");

        Assert.Equal("stange", recipient.MunicipalityId);
        Assert.Equal(Language.Bokmal, recipient.Language);
        Assert.Equal([new DropChannel()], recipient.Channels);
        Assert.Null(recipient.FirstPeriod);
        Assert.Null(recipient.LastPeriod);
    }

    [Theory]
    [InlineData("nb", Language.Bokmal)]
    [InlineData("nn", Language.Nynorsk)]
    [InlineData("en", Language.English)]
    public void Parse_Language_IsRead(string word, Language language) => Assert.Equal(language, Read($"\"language\": \"{word}\"").Language);

    [Theory]
    [InlineData("\"emails\": []", "drop")]
    [InlineData("\"emails\": [], \"drop\": true", "drop")]
    [InlineData("\"emails\": [\"a@stange.example\"]", "email:a@stange.example")]
    [InlineData("\"emails\": [\"a@stange.example\"], \"drop\": null", "email:a@stange.example")]
    [InlineData("\"emails\": [\"a@stange.example\"], \"drop\": false", "email:a@stange.example")]
    [InlineData("\"emails\": [\"a@stange.example\"], \"drop\": true", "email:a@stange.example drop")]
    public void Parse_Drop_IsReadOrInPlaceOfEmail(string fields, string channels) =>
        Assert.Equal(channels, string.Join(' ', Read(fields).Channels));

    [Fact]
    public void Parse_Emails_AreReadInOrder() =>
        Assert.Equal(
            [new MailChannel("post@stange.example"), new MailChannel("Kari.Nordmann+halvar@stange.example"), new MailChannel("post@xn--lten-gra.example")],
            Read("\"emails\": [\"post@stange.example\", \" Kari.Nordmann+halvar@stange.example\", \"post@Løten.example\"]").Channels);

    [Fact]
    public void Parse_TwentyEmails_AreAccepted() => Assert.Equal(20, Read(Emails(20)).Channels.Count);

    [Fact]
    public void Parse_TwentyOneEmails_AreTooMany() =>
        Assert.Equal($"{Recipient}.emails holds 21 addresses; it must hold at most 20.", Refused(Emails(21)));

    [Fact]
    public void Parse_LongestEmail_Has254Characters()
    {
        var longest = $"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.{new string('d', 61)}";

        Assert.Equal(254, longest.Length);
        Assert.Equal([new MailChannel(longest)], Read($"\"emails\": [\"{longest}\"]").Channels);
        Assert.StartsWith(
            $"{Recipient}.emails[0] is '{longest}d'; it must be one e-mail address",
            Refused($"\"emails\": [\"{longest}d\"]"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"stange.example\"", "stange.example")]
    [InlineData("\"\"", "")]
    [InlineData("\"Stange <post@stange.example>\"", "Stange <post@stange.example>")]
    [InlineData("\"<post@stange.example>\"", "<post@stange.example>")]
    [InlineData("\"a@stange.example, b@stange.example\"", "a@stange.example, b@stange.example")]
    [InlineData("\"a@stange.example,b@stange.example\"", "a@stange.example,b@stange.example")]
    [InlineData("\"a@stange.example\\r\\nBcc:b@stange.example\"", "a@stange.exampleU+000DU+000ABcc:b@stange.example")]
    [InlineData("\"\\\"a\\u0001\\\"@stange.example\"", "\"aU+0001\"@stange.example")]
    [InlineData("\"post.@stange.example\"", "post.@stange.example")]
    [InlineData("\"post@stange_kommune.example\"", "post@stange_kommune.example")]
    [InlineData("\"post@stange.example.\"", "post@stange.example.")]
    [InlineData("\"post@stange\"", "post@stange")]
    [InlineData("\"løten@stange.example\"", "løten@stange.example")]
    [InlineData("7", "7")]
    public void Parse_NotOneEmail_SaysWhatIsAccepted(string json, string named) =>
        Assert.Equal(
            $"{Recipient}.emails[1] is '{named}'; it must be {EmailAddress.Accepted}.",
            Refused($"\"emails\": [\"ok@stange.example\", {json}]"));

    [Theory]
    [InlineData("2018-H1", "2018-H1")]
    [InlineData("2019-H2", "2019-H2")]
    [InlineData("2019-H2", "2030-H1")]
    public void Parse_Periods_AreRead(string first, string last)
    {
        var recipient = Read($"\"firstPeriod\": \"{first}\", \"lastPeriod\": \"{last}\"");

        Assert.Equal(first, recipient.FirstPeriod!.Id);
        Assert.Equal(last, recipient.LastPeriod!.Id);
    }

    [Theory]
    [InlineData("\"language\": \"no\"", "language is 'no'; it must be nb or nn or en")]
    [InlineData("\"language\": 1", "language must be text in quotes")]
    [InlineData("\"emails\": \"post@stange.example\"", "emails must be a list [ … ]")]
    [InlineData("\"emails\": [\"a@stange.example\", \"A@Stange.example\"]", "emails[1] is 'A@Stange.example', which stands there already")]
    [InlineData("\"drop\": \"yes\"", "drop is \"yes\"; it must be true or false")]
    [InlineData("\"drop\": 1", "drop is 1; it must be true or false")]
    [InlineData("\"drop\": false", "drop is false and emails holds no address, so a report could never arrive; give an address or leave drop out")]
    [InlineData("\"drop\": false, \"emails\": []", "drop is false and emails holds no address, so a report could never arrive; give an address or leave drop out")]
    [InlineData("\"firstPeriod\": \"2017-H2\"", "firstPeriod is '2017-H2'; it must not lie before 2018-H1, the first that the centre reports")]
    [InlineData("\"firstPeriod\": \"2019\"", "firstPeriod is '2019'; it must be a half-year of the centre's calendar, written like 2019-H1, 2019-H2")]
    [InlineData("\"lastPeriod\": \"2019-T1\"", "lastPeriod is '2019-T1'; it must be a half-year of the centre's calendar, written like 2019-H1, 2019-H2")]
    [InlineData("\"lastPeriod\": \"2017-H2\"", "lastPeriod is '2017-H2'; it must not lie before 2018-H1, the first that it gets a report of")]
    [InlineData("\"firstPeriod\": \"2020-H1\", \"lastPeriod\": \"2019-H2\"", "lastPeriod is '2019-H2'; it must not lie before 2020-H1, the first that it gets a report of")]
    public void Parse_WrongRecipient_SaysWhatIsAccepted(string fields, string message) =>
        Assert.Equal($"{Recipient}.{message}.", Refused(fields));

    private static string Emails(int count) =>
        $"\"emails\": [{string.Join(", ", Enumerable.Range(1, count).Select(number => $"\"{number}@stange.example\""))}]";

    private static Recipient Read(string fields) => CentresFile.Parse(With(fields))[0].Recipients[1];

    private static string Refused(string fields) => Assert.Throws<ConfigurationException>(() => CentresFile.Parse(With(fields))).Message;

    private static string With(string fields) =>
        EditedCentres.With(Recipient, $"{{\"municipality\": \"stange\"{(fields.Length > 0 ? ", " : "")}{fields}}}");
}
