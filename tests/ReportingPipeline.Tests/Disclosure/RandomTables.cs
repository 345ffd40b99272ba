namespace ReportingPipeline.Tests.Disclosure;

/// <summary>Tables of up to fourteen counts drawn at random, the same for the same seed: small enough that every way to hide some can be tried.</summary>
internal static class RandomTables
{
    public const int MostCandidates = 14;

    /// <summary>The kinds of tables, by what they are of.</summary>
    public static readonly IReadOnlyList<(string Kind, Func<Random, int, CountTable> Draw)> Kinds =
    [
        ("one column with its total", (random, threshold) => Grid(random, threshold, random.Next(3, 10), 1)),
        ("columns with their totals", (random, threshold) => Grid(random, threshold, random.Next(2, 5), 2, hasRowSums: false)),
        ("rows and columns with their totals", (random, threshold) => Grid(random, threshold, random.Next(2, 4), 2)),
        ("three years and their sum", (random, threshold) => Grid(random, threshold, 2, 3)),
        ("halves within a year", Halves),
        ("a column with an earlier release", Revised),
    ];

    /// <summary>A table whose counts are to be hidden in the cheapest way.</summary>
    public static CountTable Draw(Random random, string kind, int threshold)
    {
        while (true)
        {
            var table = Kinds.Single(named => named.Kind == kind).Draw(random, threshold);
            if (table.Problem().Candidates.Count <= MostCandidates) return table;
        }
    }

    private static CountTable Grid(Random random, int threshold, int rows, int columns, bool hasRowSums = true)
    {
        var (table, draw) = (new CountTable(threshold), Values(random));
        foreach (var row in Enumerable.Range(0, rows))
        {
            foreach (var column in Enumerable.Range(0, columns)) table.Count($"{row},{column}", draw());
            if (columns > 1 && hasRowSums) table.Sum($"{row},sum", [.. Enumerable.Range(0, columns).Select(column => $"{row},{column}")]);
        }

        foreach (var column in Enumerable.Range(0, columns)) table.Sum($"sum,{column}", [.. Enumerable.Range(0, rows).Select(row => $"{row},{column}")]);
        return columns > 1 && hasRowSums ? table.Sum("sum,sum", [.. Enumerable.Range(0, columns).Select(column => $"sum,{column}")]) : table;
    }

    // Who came only in the first half, in both, and only in the second, from each of some places.
    private static CountTable Halves(Random random, int threshold)
    {
        var (table, draw, places) = (new CountTable(threshold), Values(random), random.Next(2, 4));
        foreach (var place in Enumerable.Range(0, places))
        {
            var (first, both, second) = (draw(), draw(), draw());
            table.Count($"{place} H1", first + both).Count($"{place} H2", both + second).Count($"{place} year", first + both + second);
            table.Within($"{place} H1", $"{place} year").Within($"{place} H2", $"{place} year");
            var repeated = table[$"{place} H1"] + table[$"{place} H2"] - table[$"{place} year"];
            table.AtLeast(repeated).Difference(repeated);
        }

        foreach (var span in new[] { "H1", "H2", "year" }) table.Sum($"all {span}", [.. Enumerable.Range(0, places).Select(place => $"{place} {span}")]);
        return table;
    }

    // The first release is decided by itself; of the second some counts are the same.
    private static CountTable Revised(Random random, int threshold)
    {
        var (rows, draw) = (random.Next(3, 6), Values(random));
        var counts = Enumerable.Range(0, rows).Select(_ => draw()).ToList();
        var hidden = Column(new CountTable(threshold), "r1", counts).Decide();
        var table = Column(new CountTable(threshold), "r1", counts);
        Column(table, "r2", counts.ConvertAll(count => count + (random.Next(3) == 0 ? random.Next(1, 2 * threshold) : 0)));
        foreach (var row in Enumerable.Range(0, rows).Select(row => $"{row}").Append("sum"))
        {
            var change = table[$"r2 {row}"] - table[$"r1 {row}"];
            if (table.Value($"r2 {row}") == table.Value($"r1 {row}")) table.Same(change);
            else table.Difference(change);
        }

        table.MustStayHidden(hidden.SelectMany(name => new[] { name, name.Replace("r1", "r2", StringComparison.Ordinal) }).ToArray());
        return table.Known([.. table.Names.Where(name => name.StartsWith("r1", StringComparison.Ordinal) && !hidden.Contains(name))]);
    }

    private static CountTable Column(CountTable table, string release, List<int> counts)
    {
        foreach (var (row, count) in counts.Index()) table.Count($"{release} {row}", count);
        return table.Sum($"{release} sum", [.. Enumerable.Range(0, counts.Count).Select(row => $"{release} {row}")]);
    }

    // Many zeros, many ones, or a bit of everything.
    private static Func<int> Values(Random random)
    {
        var most = random.Next(3);
        return () => random.Next(4) switch
        {
            0 => most switch { 0 => 0, 1 => 1, _ => random.Next(0, 4) },
            1 => most switch { 0 => 0, 1 => random.Next(1, 4), _ => random.Next(1, 15) },
            2 => random.Next(1, 15),
            _ => random.Next(5, 60),
        };
    }
}
