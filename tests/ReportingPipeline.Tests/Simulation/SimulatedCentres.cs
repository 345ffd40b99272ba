using System.Globalization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>The configuration of the simulated centres, which its operators edit as the years pass.</summary>
internal sealed class SimulatedCentres(SimulationSize size, int account)
{
    /// <summary>The first half-year of all.</summary>
    public static readonly ReportingPeriod First = ReportingCalendar.CalendarYear.Parse("2010-H1");

    private static readonly string[] Languages = ["nb", "nn", "en"];

    // Some approve at once, some let people look first.
    private static readonly int[] ApprovalDays = [7, 0, 3];

    public IReadOnlyList<string> Ids { get; } = [.. Numbers(size, account).Select(number => $"senter{number}")];

    // Those of one account, from 1.
    private static IEnumerable<int> Numbers(SimulationSize size, int account) =>
        Enumerable.Range((account * size.Centres / size.Accounts) + 1, size.Centres / size.Accounts);

    /// <summary>When the last municipality joins: with some centres from then on, with others for all the periods before as well.</summary>
    private int Joining => size.HalfYears * 2 / 5;

    /// <summary>The half-year with a number, from 0.</summary>
    public static ReportingPeriod HalfYear(int number) => number == 0 ? First : HalfYear(number - 1).Next();

    /// <summary>The codes of the municipalities that the centres know in a half-year.</summary>
    public IReadOnlyList<string> Codes(int halfYear) => [.. Municipalities(halfYear).Select(Code)];

    /// <summary>The file as it stands in a half-year.</summary>
    public string File(int halfYear) => $$"""
        {
          "municipalities": [{{string.Join(", ", Municipalities(halfYear).Select(number => $$"""{ "id": "{{Id(number)}}", "name": "By {{number}}", "codes": [{ "code": "{{Code(number)}}" }] }"""))}}],
          "centres": [{{string.Join(", ", Ids.Zip(Numbers(size, account)).Select(centre => Centre(centre.Second - 1, centre.First, halfYear)))}}]
        }
        """;

    private string Centre(int index, string id, int halfYear) => $$"""
        {
          "id": "{{id}}", "name": "Senter {{index + 1}}", "calendar": "calendar-year", "reportsBy": "half-year",
          "registeredFrom": "{{First.Months.First}}", "firstPeriod": "{{First}}", "lastPeriod": "{{HalfYear(size.HalfYears - 1)}}",
          "municipalities": [{{string.Join(", ", Municipalities(halfYear).Select(number => $"\"{Id(number)}\""))}}],
          "recipients": [{{string.Join(", ", Municipalities(halfYear).Select(number => Recipient(index, id, number, halfYear)))}}],
          "graceDays": {{(halfYear < size.HalfYears / 2 ? 14 : 10)}},
          "approvalDays": {{ApprovalDays[index % ApprovalDays.Length]}},
          "checks": { "largestChangePercent": {{(index == 0 ? 60 : 1000)}}, "largestWithoutMunicipalityPercent": {{(index == 0 ? 30 : 100)}} }
        }
        """;

    private string Recipient(int centre, string centreId, int number, int halfYear)
    {
        var emails = Enumerable.Range(1, halfYear < size.HalfYears / 2 ? number % 3 : 1).Select(mailbox => $"\"post{mailbox}@{Id(number)}.{centreId}.example\"");
        var first = number == size.Recipients && centre % 2 == 0 ? $""", "firstPeriod": "{HalfYear(Joining)}" """ : "";
        var last = number == 1 && centre == 0 && halfYear >= Joining ? $""", "lastPeriod": "{HalfYear(size.HalfYears * 3 / 4)}" """ : "";
        var list = string.Join(", ", emails);
        return $$"""
            { "municipality": "{{Id(number)}}", "language": "{{Languages[(number + (halfYear / 4)) % Languages.Length]}}"{{(list.Length > 0 ? $", \"emails\": [{list}]" : "")}}, "drop": {{(list.Length == 0 || number % 2 == 0 ? "true" : "false")}}{{first}}{{last}} }
            """;
    }

    private IEnumerable<int> Municipalities(int halfYear) => Enumerable.Range(1, halfYear < Joining ? size.Recipients - 1 : size.Recipients);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"kommune{number:00}");

    private static string Code(int number) => string.Create(CultureInfo.InvariantCulture, $"{1000 + number}");
}
