namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>What a reader sees counted.</summary>
internal enum Sort
{
    /// <summary>All visits.</summary>
    Visits,

    /// <summary>The visits by users.</summary>
    UserVisits,

    /// <summary>The user visits that name no user.</summary>
    WithoutId,

    /// <summary>Registered users, each once.</summary>
    Users,
}

/// <summary>A count that everything printed is made of.</summary>
/// <param name="Sort">What is counted.</param>
/// <param name="From">The municipality as printed; null for all together.</param>
/// <param name="First">The first month, numbered from year 0.</param>
/// <param name="Last">The last month, itself counted.</param>
internal readonly record struct Count(Sort Sort, string? From, int First, int Last)
{
    /// <summary>How many months it is counted in.</summary>
    public int Length => Last - First + 1;

    /// <summary>Whether it is counted in all months of another, and in more.</summary>
    public bool HoldsMoreThan(Count other) => First <= other.First && other.Last <= Last && Length > other.Length;

    /// <summary>The same in some of its months.</summary>
    public Count In(int first, int length) => this with { First = first, Last = first + length - 1 };

    /// <summary>The parts of a length that it falls into without a rest; none if it does not.</summary>
    public IReadOnlyList<Count> Split(int length)
    {
        if (Length <= length || Length % length != 0) return [];
        var whole = this;
        return [.. Enumerable.Range(0, Length / length).Select(part => whole.In(whole.First + (part * length), length))];
    }

    /// <summary>The count as text, such as <c>Users hamar 2018-01..2018-06</c>.</summary>
    public override string ToString() => $"{Sort} {From ?? "all"} {Month(First)}..{Month(Last)}";

    private static string Month(int month) => $"{month / 12}-{(month % 12) + 1:00}";
}
