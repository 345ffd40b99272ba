using System.Globalization;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Tests.Disclosure;

namespace ReportingPipeline.Benchmarks.Disclosure;

/// <summary>How many counts are hidden in small tables, beside the fewest that any safe way hides, found by trying them all.</summary>
internal static class HiddenCountsBenchmark
{
    private const int TablesOfAKind = 120;

    private static readonly int[] Thresholds = [3, 5, 10];

    public static void Run()
    {
        var kinds = RandomTables.Kinds.Index().Select(kind => (kind.Item.Kind, Compared: Compare(kind.Item.Kind, seed: kind.Index))).ToList();
        Printed.Table(
            $"disclosure: counts hidden in tables of up to {RandomTables.MostCandidates}, {TablesOfAKind} tables of a kind, thresholds {string.Join(", ", Thresholds)}",
            [
                ["", "tables with any", "hidden", "fewest", "ratio", "worst", "unsafe"],
                .. kinds.Select(kind => Line(kind.Kind, kind.Compared)),
                Line("all", [.. kinds.SelectMany(kind => kind.Compared)]),
            ]);
        Printed.Note("The ratio is the mean over the tables that hide anything; tables whose earlier release has given everything away already are left out.");
    }

    private static List<(int Hidden, int Fewest, bool IsSafe)> Compare(string kind, int seed)
    {
        var (random, compared) = (new Random(seed), new List<(int, int, bool)>());
        for (var table = 0; table < TablesOfAKind; table++)
        {
            var problem = RandomTables.Draw(random, kind, Thresholds[table % Thresholds.Length]).Problem();
            var decided = CellSuppression.Decide(problem);
            if (decided.Hidden.Count == 0 || decided.Audit.Any(audited => audited.WasExposed)) continue;
            compared.Add((decided.Hidden.Count, FewestHidden.Of(problem, decided.Hidden.Count), decided.IsWithheld || CellSuppression.IsSafe(problem, decided.Hidden)));
        }

        return compared;
    }

    private static string[] Line(string kind, List<(int Hidden, int Fewest, bool IsSafe)> tables)
    {
        var ratios = tables.ConvertAll(table => table.Hidden / (double)table.Fewest);
        return
        [
            kind,
            Printed.Whole(tables.Count),
            Printed.Whole(tables.Sum(table => table.Hidden)),
            Printed.Whole(tables.Sum(table => table.Fewest)),
            ratios.Average().ToString("0.000", CultureInfo.InvariantCulture),
            ratios.Max().ToString("0.00", CultureInfo.InvariantCulture),
            Printed.Whole(tables.Count(table => !table.IsSafe)),
        ];
    }
}
