using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Mail;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Hostile;

/// <summary>
/// The example's configuration as slips, editors and programs spoil it: it is refused with a reason, or each of its reports can be
/// written in every format, and told of by mail.
/// </summary>
public class HostileConfigurationsTests(ITestOutputHelper output)
{
    private const int Files = 1_700;

    private static readonly DateOnly Today = new(2021, 8, 15);

    // What JSON has that no text of .NET can hold.
    private const string HalfASurrogate = "@@half@@";

    private static readonly string[] Raw =
        ["null", "true", "[]", "{}", "[[]]", "-1", "0", "0.5", "1e400", "9223372036854775807", "9223372036854775808", "1000000000000"];

    [Fact]
    public void Parse_HostileFiles_AreRefusedWithAReasonOrGiveReports()
    {
        var (random, refused, reports) = (new Random(15), 0, 0);
        for (var number = 0; number < Files; number++)
        {
            var file = random.Next(4) == 0 ? SpoilBytes(random, Encoding.UTF8.GetBytes(ExampleLoader.Centres())) : SpoilFields(random);
            if (TryParse(file) is not { } centres)
            {
                refused++;
                continue;
            }

            foreach (var centre in centres) reports += WriteReports(random, centre);
        }

        output.WriteLine($"{Files} files: {refused} refused, {reports} reports written of the others");
        Assert.InRange(refused, Files / 4, Files * 9 / 10);
        Assert.True(reports > Files / 10, $"{reports} reports");
    }

    private static IReadOnlyList<Centre>? TryParse(byte[] file)
    {
        try
        {
            return CentresFile.Parse(file, Today).Centres;
        }
        catch (ConfigurationException refusal)
        {
            Assert.True(refusal.Message.Length is > 10 and < 1_000, refusal.Message);
            return null;
        }
    }

    private static int WriteReports(Random random, Centre centre)
    {
        var counts = Counted.From(Enumerable.Range(1, 9).Select(user => Counted.UserVisit("2019-03-01", $"u{user}", centre.Municipalities[0].Id)));
        var recipients = centre.Recipients.OrderBy(_ => random.Next()).Take(1).ToList();
        foreach (var recipient in recipients)
        {
            var (language, composed) = (recipient.Language, Compose(centre, recipient, counts));
            _ = ReportWorkbook.Write(composed.Model, language);
            foreach (var format in ReportFormat.BesideWorkbook) _ = format.Write(composed.Model, language);
            var content = new ReportMailContent(
                composed.Model.Heading, language, PrintedTotals.Of(composed.Model), new string('a', 64), new Uri("https://rapport.example/"));
            foreach (var mail in recipient.Channels.OfType<MailChannel>()) _ = ReportMail.Compose(content, "rapport@senter.example", mail.Address, "<id@senter.example>", Counted.AsOf);
        }

        return recipients.Count;
    }

    private static ComposedReport Compose(Centre centre, Recipient recipient, Domain.Counting.CollectedCounts counts)
    {
        var period = centre.FirstPeriod.Key;
        return ReportComposer.Compose(
            TestCentre.Heading(centre, period, counts, recipient.MunicipalityId), TestCentre.Source(centre, period, counts));
    }

    // A field or two of the file, whatever they are of.
    private static byte[] SpoilFields(Random random)
    {
        var lenient = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        var file = JsonNode.Parse(ExampleLoader.Centres(), documentOptions: lenient)!;
        for (var fault = random.Next(4) == 0 ? 2 : 1; fault > 0; fault--)
        {
            var places = Places(file).ToList();
            var place = places[random.Next(places.Count)];
            Spoil(random, place);
        }

        var text = file.ToJsonString().Replace(HalfASurrogate, "\\ud83d", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).OfType<JsonNode>().SelectMany(value => Places(value).Prepend(value)),
        JsonArray items => items.OfType<JsonNode>().SelectMany(value => Places(value).Prepend(value)),
        _ => [],
    };

    private static void Spoil(Random random, JsonNode place)
    {
        switch (random.Next(6))
        {
            case 0 when place.Parent is JsonArray list:
                list.Add(place.DeepClone());
                break;
            case 1 when place.Parent is JsonArray list:
                list.Remove(place);
                break;
            case 2 when place.Parent is JsonObject fields:
                fields.Remove(place.GetPropertyName());
                break;
            case 3:
                place.ReplaceWith(JsonNode.Parse(Raw[random.Next(Raw.Length)]));
                break;
            case 4 when place is JsonValue value && value.TryGetValue<string>(out var text):
                place.ReplaceWith(JsonValue.Create(Slip(random, text)));
                break;
            default:
                place.ReplaceWith(JsonValue.Create(Hostile(random)));
                break;
        }
    }

    private static string Hostile(Random random) =>
        random.Next(20) == 0 ? HalfASurrogate : HostileValues.Texts[random.Next(HostileValues.Texts.Length)];

    // What a finger does: a sign too many, one too few, two changed about, another case.
    private static string Slip(Random random, string text)
    {
        if (text.Length < 2) return text + text;
        var at = random.Next(text.Length - 1);
        return random.Next(5) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, $"{(char)random.Next(32, 256)}"),
            2 => string.Concat(text.AsSpan(0, at), $"{text[at + 1]}{text[at]}", text.AsSpan(at + 2)),
            3 => text.ToUpperInvariant(),
            _ => text + Hostile(random),
        };
    }

    private static byte[] SpoilBytes(Random random, byte[] file)
    {
        switch (random.Next(6))
        {
            case 0: return Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(file));
            case 1: return Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file));
            case 2: return [0xEF, 0xBB, 0xBF, .. file];
            case 3: return file[..random.Next(file.Length)];
            case 4:
                file[random.Next(file.Length)] = (byte)random.Next(256);
                return file;
            default:
                return [.. file[..random.Next(file.Length)], 0, .. file];
        }
    }
}
