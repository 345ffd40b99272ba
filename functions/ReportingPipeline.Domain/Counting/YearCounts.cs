using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>The collected counts of one centre and one calendar year, in a canonical order.</summary>
public sealed class YearCounts
{
    /// <summary>The "year" of rows in partitions that name no month; it holds only rejected rows.</summary>
    public const int WithoutMonth = 0;

    /// <summary>Takes the counts in any order.</summary>
    public YearCounts(
        int year,
        IEnumerable<MonthTally> visits,
        IEnumerable<UserYear> users,
        IEnumerable<RejectedCount> rejected,
        params IEnumerable<MonthDays> days)
    {
        Year = year;
        Visits = [.. visits.OrderBy(row => row.Month).ThenBy(row => row.MunicipalityId, StringComparer.Ordinal)];
        Users = [.. users.OrderBy(row => row.User.KeyVersion).ThenBy(row => row.User.Pseudonym, StringComparer.Ordinal)];
        Rejected = [.. rejected.OrderBy(row => row.Partition.Key, StringComparer.Ordinal).ThenBy(row => row.Reason)];
        Days = [.. days.OrderBy(row => row.Month)];
    }

    /// <summary>The calendar year, or <see cref="WithoutMonth"/>.</summary>
    public int Year { get; }

    /// <summary>The visits by month and municipality.</summary>
    public IReadOnlyList<MonthTally> Visits { get; }

    /// <summary>The registered users of the year.</summary>
    public IReadOnlyList<UserYear> Users { get; }

    /// <summary>The rows that were counted nowhere.</summary>
    public IReadOnlyList<RejectedCount> Rejected { get; }

    /// <summary>The days that have visits, by month; a month without any is left out.</summary>
    public IReadOnlyList<MonthDays> Days { get; }

    /// <summary>The counts of a year in which nothing was registered.</summary>
    public static YearCounts Empty(int year) => new(year, [], [], []);

    /// <summary>The year in which a partition's counts are kept.</summary>
    public static int YearOf(SourcePartition partition) => partition.Month?.Year ?? WithoutMonth;

    /// <summary>Whether nothing is counted in it, not even a rejected row.</summary>
    public bool IsEmpty => Visits.Count + Users.Count + Rejected.Count + Days.Count == 0;

    /// <summary>Counts of different months of a year as counts of all of them.</summary>
    public static YearCounts Join(int year, IReadOnlyList<YearCounts> counts) => counts is [var only] ? only : new YearCounts(
        year,
        counts.SelectMany(part => part.Visits),
        counts.SelectMany(part => part.Users).GroupBy(row => row.User, row => row.Months)
            .Select(user => new UserYear(user.Key, Together(user))),
        counts.SelectMany(part => part.Rejected),
        counts.SelectMany(part => part.Days));

    /// <summary>The counts of those of its months that lie in a span.</summary>
    public YearCounts Of(MonthSpan span) => new(
        Year,
        Visits.Where(row => span.Contains(row.Month)),
        Users
            .Select(row => row with
            {
                Months = [.. row.Months.Select((visits, index) => span.Contains(new YearMonth(Year, index + 1)) ? visits : null)],
            })
            .Where(row => row.Months.Any(visits => visits is not null)),
        Rejected.Where(row => row.Partition.Month is { } month && span.Contains(month)),
        Days.Where(row => span.Contains(row.Month)));

    /// <summary>The same counts with other users.</summary>
    public YearCounts WithUsers(IEnumerable<UserYear> users) => new(Year, Visits, users, Rejected, Days);

    /// <summary>The counts as they are if only some municipalities are listed, so that all others are "other or unknown".</summary>
    public YearCounts ListedAs(IReadOnlyCollection<string> municipalityIds)
    {
        return new YearCounts(
            Year,
            Visits.GroupBy(row => (row.Month, Id: Listed(row.MunicipalityId)), row => row.Tally)
                .Select(row => new MonthTally(row.Key.Month, row.Key.Id, row.Aggregate(VisitTally.Add))),
            Users.Select(row => row with { Months = [.. row.Months.Select(visits => visits?.With(Listed))] }),
            Rejected,
            Days);

        string Listed(string id) => municipalityIds.Contains(id) ? id : Municipality.OtherId;
    }

    /// <summary>
    /// These counts with the contributions of some partitions replaced: whatever a partition contributed before is gone.
    /// </summary>
    /// <param name="partitions">Partitions of this year, each once, as they count now; one that is gone counts nothing.</param>
    /// <exception cref="ArgumentException">
    /// A partition is of another year or comes twice, or it has visits and names no month.
    /// </exception>
    public YearCounts Replace(IReadOnlyCollection<PartitionCounts> partitions)
    {
        var keys = new HashSet<string>();
        foreach (var counts in partitions) Check(counts, isNew: keys.Add(counts.Partition.Key));

        var months = partitions.Select(counts => counts.Partition.Month).OfType<YearMonth>().ToHashSet();

        var users = Users.ToDictionary(row => row.User, row => row.Months.ToArray());
        foreach (var userMonths in users.Values)
        {
            foreach (var month in months) userMonths[month.Month - 1] = null;
        }

        foreach (var counts in partitions)
        {
            foreach (var (user, userMonth) in counts.Users)
            {
                if (!users.TryGetValue(user, out var userMonths)) users[user] = userMonths = new UserMonth?[12];
                userMonths[counts.Partition.Month!.Value.Month - 1] = userMonth;
            }
        }

        return new YearCounts(
            Year,
            Visits.Where(row => !months.Contains(row.Month)).Concat(partitions.SelectMany(counts => counts.Visits
                .Select(visits => new MonthTally(counts.Partition.Month!.Value, visits.Key, visits.Value)))),
            users.Where(user => user.Value.Any(month => month is not null))
                .Select(user => new UserYear(user.Key, user.Value)),
            Rejected.Where(row => !keys.Contains(row.Partition.Key)).Concat(partitions.SelectMany(counts => counts.Rejected
                .Select(rejected => new RejectedCount(counts.Partition, rejected.Key, rejected.Value)))),
            Days.Where(row => !months.Contains(row.Month)).Concat(partitions
                .Where(counts => counts.Days != default)
                .Select(counts => new MonthDays(counts.Partition.Month!.Value, counts.Days))));
    }

    /// <summary>SHA-256 over the counts in lower-case hexadecimal: equal counts give equal hashes.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines()) hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static UserMonth?[] Together(IEnumerable<IReadOnlyList<UserMonth?>> parts)
    {
        var joined = new UserMonth?[12];
        foreach (var months in parts)
        {
            for (var month = 0; month < joined.Length; month++) joined[month] ??= months[month];
        }

        return joined;
    }

    private void Check(PartitionCounts counts, bool isNew)
    {
        var key = counts.Partition.Key;
        if (YearOf(counts.Partition) != Year)
        {
            throw new ArgumentException($"Partition '{key}' is not counted in the year {Year}.", nameof(counts));
        }

        if (!isNew) throw new ArgumentException($"Partition '{key}' comes twice and would be counted twice.", nameof(counts));
        if (counts.Partition.Month is null && counts.Visits.Count + counts.Users.Count > 0)
        {
            throw new ArgumentException($"Partition '{key}' names no month, so its visits cannot be counted.", nameof(counts));
        }
    }

    private IEnumerable<string> Lines()
    {
        var invariant = CultureInfo.InvariantCulture;
        foreach (var (month, municipality, tally) in Visits)
        {
            yield return string.Create(
                invariant,
                $"visits {month} {municipality} "
                + $"{tally.UserVisits} {tally.OtherVisits} {tally.UserVisitsWithoutId} {tally.WithoutMunicipality}");
        }

        foreach (var (month, days) in Days)
        {
            yield return string.Create(invariant, $"days {month} {days.Mask}");
        }

        foreach (var (user, months) in Users)
        {
            yield return string.Create(invariant, $"user {user.KeyVersion} {user.Pseudonym} {string.Join(';', months)}");
        }

        foreach (var (partition, reason, rows) in Rejected)
        {
            yield return string.Create(invariant, $"rejected {partition.Key} {reason} {rows}");
        }
    }
}
