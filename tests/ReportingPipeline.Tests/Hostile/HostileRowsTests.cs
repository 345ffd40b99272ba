using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using Xunit.Abstractions;
using static ReportingPipeline.Domain.Visits.RejectionReason;

namespace ReportingPipeline.Tests.Hostile;

/// <summary>Rows by sources that know the contract and break it: each is a visit, cancelled, or rejected by the rule that it breaks.</summary>
public partial class HostileRowsTests(ITestOutputHelper output)
{
    private const int Partitions = 1_700;
    private const int MostRows = 40;

    private static readonly DateTimeOffset Now = new(2020, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Registered = new(2019, 6, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Keys =
        ["centre|2019-05", "centre|2019-05", "centre|2020-02", "centre|2019-13", "centre|", "centre|0019-05", "centre|2109-05", "centre|2019-5"];

    [Fact]
    public void Count_HostileRows_AgreesWithAnIndependentRecount()
    {
        var (random, outcomes) = (new Random(15), new Dictionary<string, int>());
        for (var number = 0; number < Partitions; number++)
        {
            var key = Keys[random.Next(Keys.Length)];
            var rows = Enumerable.Range(0, random.Next(1, MostRows)).Select(row => Row(random, key, $"v{row:00}")).ToList();

            var counted = Count(key, rows);
            var naive = Naive(rows);

            Assert.Equal(naive.Visits, counted.Visits.Values.Sum(tally => tally.Visits));
            Assert.Equal(naive.UserVisits, counted.Visits.Values.Sum(tally => tally.UserVisits));
            Assert.Equal(naive.Users, counted.Users.Count);
            Assert.Equal(naive.Rejected.Order(), counted.Rejected.SelectMany(reason => Enumerable.Repeat(reason.Key, reason.Value)).Order());
            foreach (var reason in naive.Rejected) outcomes[$"{reason}"] = outcomes.GetValueOrDefault($"{reason}") + 1;
            outcomes["visits"] = outcomes.GetValueOrDefault("visits") + naive.Visits;
        }

        output.WriteLine($"{Partitions} partitions: {string.Join(", ", outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Value} {outcome.Key}"))}");
        Assert.Equal(Enum.GetValues<RejectionReason>().Except([UnknownCentre, MisspeltCentre]).Select(reason => $"{reason}").Order(), outcomes.Keys.Except(["visits"]).Order());
    }

    // Every column is sound four times out of five.
    private static TableEntity Row(Random random, string partitionKey, string rowKey)
    {
        var month = partitionKey.Split('|')[1];
        var row = new TableEntity(partitionKey, rowKey);
        Set("Date", $"{(Month().IsMatch(month) ? month : "2019-05")}-{random.Next(1, 8):00}", "2018-12-31");
        Set("Kind", random.Next(3) == 0 ? "other" : "user", "bruker");
        Set("UserId", random.Next(4) == 0 ? null : $"u{random.Next(6)}", "Kari Nordmann");
        Set("KeyVersion", random.Next(2) == 0 ? 1 : 1L, 0);
        Set("Municipality", random.Next(4) == 0 ? null : "0301", "0403");
        Set("RegisteredAt", Registered.AddHours(random.Next(3)), Now.AddDays(2));
        Set("Cancelled", random.Next(5) == 0 ? null : random.Next(8) == 0, "false");
        return row;

        void Set(string column, object? sound, object other) => row[column] = random.Next(30) switch
        {
            0 => other,
            1 => HostileValues.OfATable[random.Next(HostileValues.OfATable.Length)],
            _ => sound,
        };
    }

    private static PartitionCounts Count(string key, IEnumerable<TableEntity> rows)
    {
        var centre = TestCentre.HalfYears("2018-H1");
        var partition = SourceScope.All([centre], Now).First().Parse(key);
        var (contract, counter) = (new VisitContract(centre, Now), new PartitionCounter(partition));
        foreach (var row in rows)
        {
            var read = contract.Read(row, partition);
            if (read.Rejection is { } reason) counter.Reject(reason);
            if (read.Visit is { } visit && counter.Add(visit) is not null) counter.Reject(DuplicateVisit);
        }

        return counter.ToCounts();
    }

    // The contract as docs/source-table.md has it, written a second time.
    private static (int Visits, int UserVisits, int Users, List<RejectionReason> Rejected) Naive(List<TableEntity> rows)
    {
        var rejected = new List<RejectionReason>();
        var (visits, people) = (0, new List<(string User, string Date)>());
        var userVisits = 0;
        foreach (var row in rows)
        {
            if (row["Cancelled"] is true) continue;
            if (Fault(row) is { } fault)
            {
                rejected.Add(fault);
                continue;
            }

            var isUser = (string)row["Kind"] == "user";
            if (isUser && row["UserId"] is string { Length: > 0 } user)
            {
                var day = ($"{row["KeyVersion"]} {user}", (string)row["Date"]);
                if (people.Contains(day))
                {
                    rejected.Add(DuplicateVisit);
                    continue;
                }

                people.Add(day);
            }

            visits++;
            if (isUser) userVisits++;
        }

        return (visits, userVisits, people.Select(person => person.User).Distinct().Count(), rejected);
    }

    private static RejectionReason? Fault(TableEntity row)
    {
        var month = row.PartitionKey.Split('|')[1];
        if (!Month().IsMatch(month)) return PartitionWithoutMonth;
        if (row["Date"] is not string text || !Day().IsMatch(text)) return MalformedDate;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, out var date)) return MalformedDate;
        if (!text.StartsWith(month, StringComparison.Ordinal)) return DateOutsidePartition;
        if (date.Year < 2017) return DateBeforeRegistering;
        if (date > new DateTime(2020, 7, 2)) return DateInFuture;
        if (row["Kind"] is not ("user" or "other")) return UnknownKind;
        if (row["UserId"] is not (null or "") && !(row["UserId"] is string id && Pseudonym().IsMatch(id))) return MalformedUserId;
        if (row["UserId"] is string { Length: > 0 } && !(row["KeyVersion"] is > 0 or (> 0L and < 1L << 31))) return MissingKeyVersion;
        if (row["Municipality"] is not (null or "") && !(row["Municipality"] is string code && FourDigits().IsMatch(code))) return MalformedMunicipality;
        if ((row["Municipality"] as string, date.Year) is ("0403", 2020)) return MunicipalityNotValidThatDay;
        if (row["RegisteredAt"] is not DateTimeOffset registeredAt) return MalformedRegisteredAt;
        if (registeredAt > Now.AddDays(1)) return RegisteredInFuture;
        return row["Cancelled"] is null or false ? null : MalformedCancelled;
    }

    [GeneratedRegex("^[0-9]{4}-(0[1-9]|1[0-2])\\z")]
    private static partial Regex Month();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z")]
    private static partial Regex Day();

    [GeneratedRegex("^[-A-Za-z0-9_.=+]{1,128}\\z")]
    private static partial Regex Pseudonym();

    [GeneratedRegex("^[0-9]{4}\\z")]
    private static partial Regex FourDigits();
}
