using ReportingPipeline.Domain.Channels;

namespace ReportingPipeline.Domain.Tests.Channels;

public class DeliveryChannelTests
{
    /// <summary>A channel of each type.</summary>
    internal static readonly DeliveryChannel[] One = [new MailChannel("post@hamar.example"), new DropChannel()];

    /// <summary>The place in <see cref="One"/> of a channel of each type.</summary>
    public static TheoryData<int> Places => [.. Enumerable.Range(0, One.Length)];

    [Fact]
    public void One_OfEveryType_IsTested() => Assert.Equal(
        typeof(DeliveryChannel).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeliveryChannel))).ToHashSet(),
        One.Select(channel => channel.GetType()).ToHashSet());

    [Theory, MemberData(nameof(Places))]
    public void Parse_TextOfAChannel_IsThatChannel(int place) => Assert.Equal(One[place], DeliveryChannel.Parse(One[place].ToString()));

    [Theory, MemberData(nameof(Places))]
    public void Key_OfAChannel_BeginsWithItsName(int place)
    {
        var channel = One[place];

        Assert.Matches("^[a-z0-9]+$", channel.Name);
        Assert.Matches(channel.Address is null ? $"^{channel.Name}$" : $"^{channel.Name}-[0-9a-f]{{8}}$", channel.Key);
    }

    [Fact]
    public void Mail_IsSentByAServerThatMaySendItBack()
    {
        var mail = new MailChannel("post@hamar.example");

        Assert.Equal((true, true, true, false), (mail.CanBeUncertain, mail.CanBePrepared, mail.CanBounce, mail.IsDispatchedByHand));
        Assert.Equal("the mail server", mail.Receiver);
    }

    [Fact]
    public void Drop_IsWhereAPersonTakesAReportFrom()
    {
        var drop = new DropChannel();

        Assert.Equal((false, false, false, true), (drop.CanBeUncertain, drop.CanBePrepared, drop.CanBounce, drop.IsDispatchedByHand));
        Assert.Equal("the drop container", drop.Receiver);
    }

    // A key stands in links that recipients have, so it stays what it is.
    [Theory]
    [InlineData("drop", "drop")]
    [InlineData("email:post@hamar.example", "email-2dde3872")]
    public void Key_OfAChannel_IsAlwaysTheSame(string text, string key) => Assert.Equal(key, DeliveryChannel.Parse(text).Key);

    [Theory]
    [InlineData("")]
    [InlineData("fax:62510000")]
    [InlineData("Drop")]
    [InlineData("drop:hamar")]
    [InlineData("email")]
    [InlineData("email:")]
    [InlineData("post@hamar.example")]
    public void Parse_NoChannel_IsRefusedByName(string text) =>
        Assert.StartsWith(
            $"'{text}' is no delivery channel",
            Assert.Throws<FormatException>(() => DeliveryChannel.Parse(text)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("email:post@hamar.example", "email:post@hamar.example", true)]
    [InlineData("email:post@hamar.example", "email:arkiv@hamar.example", false)]
    [InlineData("email:post@hamar.example", "drop", false)]
    [InlineData("drop", "drop", true)]
    public void Equals_TwoChannels_AreOneIfTheyLeadToTheSamePlace(string first, string second, bool areEqual) =>
        Assert.Equal(areEqual, DeliveryChannel.Parse(first) == DeliveryChannel.Parse(second));
}
