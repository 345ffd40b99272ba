using ReportingPipeline.Delivery;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Delivery.Mail;

/// <summary>What is said to servers, and what is made of the odd things that they may answer.</summary>
public sealed class SmtpDialogueTests
{
    private const string Greeting = "220 hello\r\n";
    private const string Offer = "250 hello\r\n";
    private const string Done = "250 ok\r\n";
    private const string GoOn = "354 go on\r\n";

    [Fact]
    public async Task SendAsync_ThroughARelay_SaysTheseLines()
    {
        var (handOver, heard) = await ScriptedMailServer.SendAsync(
            "220-two lines\r\n220 of greeting\r\n", "250-hello\r\n250-SIZE 1000\r\n250 HELP\r\n", Done, Done, GoOn, "250 queued\r\n", "221 bye\r\n");

        Assert.Equal(new HandOver.Accepted("250 queued"), handOver);
        Assert.Equal(
            ["EHLO [127.0.0.1]", "MAIL FROM:<rapport@senter.example> SIZE=", "RCPT TO:<post@hamar.example>", "DATA"],
            heard.Take(4).Select(line => line.TrimEnd("0123456789".ToCharArray())));
        Assert.Equal([".", "QUIT"], heard.TakeLast(2));
    }

    [Fact]
    public async Task SendAsync_ServerLeavesRightAfterAccepting_IsAccepted() =>
        Assert.Equal(new HandOver.Accepted("250 ok"), await AnswerToEndAsync(Done));

    [Theory]
    [InlineData("2")]
    [InlineData("250")]
    [InlineData("250-one line of two\r\n")]
    [InlineData("250-one code\r\n450 and another\r\n")]
    [InlineData("hello\r\n")]
    [InlineData("251 will forward\r\n")]
    [InlineData("354 go on\r\n")]
    [InlineData("")]
    public async Task SendAsync_ReplyToTheEndIsNoYesOrNo_IsUncertain(string reply) =>
        Assert.IsType<HandOver.Uncertain>(await AnswerToEndAsync(reply));

    [Theory]
    [InlineData("421 closing\r\n")]
    [InlineData("450-not\r\n450 now\r\n")]
    public async Task SendAsync_ReplyToTheEndIsNotNow_IsNotHandedOver(string reply) =>
        Assert.IsType<HandOver.NotHandedOver>(await AnswerToEndAsync(reply));

    [Fact]
    public async Task SendAsync_RefusalWithControlCharacters_IsOnePlainLine() =>
        Assert.Equal(new HandOver.Refused("554 no never"), await AnswerToEndAsync("554-no\t\r\n554 never\0\r\n"));

    [Theory]
    [InlineData("550 never you\r\n")]
    [InlineData("")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n")]
    [InlineData("999 no such code\r\n")]
    public async Task SendAsync_GreetingIsNone_IsNotHandedOver(string greeting)
    {
        var (handOver, _) = await ScriptedMailServer.SendAsync(greeting);

        Assert.IsType<HandOver.NotHandedOver>(handOver);
    }

    [Fact]
    public async Task SendAsync_ReplyWithoutEnd_IsNotHandedOver()
    {
        var (handOver, _) = await ScriptedMailServer.SendAsync(new string('2', 100_000));

        Assert.Contains("broke off", Assert.IsType<HandOver.NotHandedOver>(handOver).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_ConnectionBreaksBeforeData_IsNotHandedOver()
    {
        var (handOver, heard) = await ScriptedMailServer.SendAsync(Greeting, Offer, Done, Done, "");

        Assert.Contains("broke off", Assert.IsType<HandOver.NotHandedOver>(handOver).Reason, StringComparison.Ordinal);
        Assert.Equal("DATA", heard[^1]);
    }

    [Theory]
    [InlineData("550 5.7.1 not you\r\n", typeof(HandOver.Refused))]
    [InlineData("530 5.7.0 log in first\r\n", typeof(HandOver.NotHandedOver))]
    [InlineData("451 later\r\n", typeof(HandOver.NotHandedOver))]
    public async Task SendAsync_SenderIsNotAccepted_IsRefusedOnlyIfForEver(string reply, Type expected)
    {
        var (handOver, _) = await ScriptedMailServer.SendAsync(Greeting, Offer, reply);

        Assert.IsType(expected, handOver);
    }

    [Theory]
    [InlineData("554 no valid recipients\r\n", typeof(HandOver.Refused))]
    [InlineData("250 data without being asked\r\n", typeof(HandOver.NotHandedOver))]
    public async Task SendAsync_DataIsNotWanted_SendsNone(string reply, Type expected)
    {
        var (handOver, heard) = await ScriptedMailServer.SendAsync(Greeting, Offer, Done, Done, reply);

        Assert.IsType(expected, handOver);
        Assert.DoesNotContain(".", heard);
    }

    [Fact]
    public async Task SendAsync_RepliesSlippedInBeforeEncryption_AreNotBelieved()
    {
        var (handOver, heard) = await ScriptedMailServer.SendAsync(
            new MailOptions(), Greeting, "250-hello\r\n250 STARTTLS\r\n", "220 go\r\n250-hello\r\n250 AUTH PLAIN\r\n");

        Assert.IsType<HandOver.NotHandedOver>(handOver);
        Assert.Equal(["EHLO [127.0.0.1]", "STARTTLS"], heard.Take(2));
        Assert.DoesNotContain(heard, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_ServerAcceptsBeforeItIsAsked_IsNotBelieved()
    {
        var (handOver, _) = await ScriptedMailServer.SendAsync(Greeting, Offer, Done, Done, GoOn + Done);

        var reason = Assert.IsType<HandOver.Uncertain>(handOver).Reason;
        Assert.Contains("before its end had been sent", reason, StringComparison.Ordinal);
    }

    private static async Task<HandOver> AnswerToEndAsync(string reply)
    {
        var (handOver, _) = await ScriptedMailServer.SendAsync(Greeting, Offer, Done, Done, GoOn, reply);
        return handOver;
    }
}
