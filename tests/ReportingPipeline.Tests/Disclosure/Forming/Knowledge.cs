using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>What somebody knows who has all files of a centre and can undo what is made of a number.</summary>
internal sealed class Knowledge
{
    private readonly Dictionary<NumberName, long?> _numbers = [];
    private readonly HashSet<PrintedDifference> _differences = [];
    private readonly HashSet<PrintedShare> _shares = [];
    private readonly HashSet<PrintedRate> _rates = [];
    private readonly HashSet<PrintedGrant> _grants = [];

    /// <summary>Reads the reports together, and undoes shares, rates and kroner for as long as that tells anything new.</summary>
    /// <exception cref="InvalidDataException">Two of them tell different numbers of the same.</exception>
    public Knowledge(IReadOnlyList<PrintedReport> reports)
    {
        Places = reports[0].Places;
        foreach (var report in reports)
        {
            foreach (var (name, number) in report.Numbers) Learn(name, number);
            _differences.UnionWith(report.Differences);
            _shares.UnionWith(report.Shares);
            _rates.UnionWith(report.Rates);
            _grants.UnionWith(report.Grants);
        }

        Printed = _numbers.Where(number => number.Value is not null).Select(number => number.Key).ToHashSet();
        while (Undone.Numbers(this).Where(undone => Number(undone.Name) is null).ToList() is { Count: > 0 } undone)
        {
            foreach (var (name, number) in undone) Learn(name, number);
        }
    }

    public CentrePlaces Places { get; }

    /// <summary>All that a file has a number of, or a sign for a hidden one.</summary>
    public IReadOnlyCollection<NumberName> Names => _numbers.Keys;

    /// <summary>What a file prints the number of.</summary>
    public IReadOnlySet<NumberName> Printed { get; }

    public IReadOnlySet<PrintedDifference> Differences => _differences;

    public IReadOnlySet<PrintedShare> Shares => _shares;

    public IReadOnlySet<PrintedRate> Rates => _rates;

    public IReadOnlySet<PrintedGrant> Grants => _grants;

    /// <summary>A number that is printed or undone; null if it is neither.</summary>
    public long? Number(NumberName name) => _numbers.GetValueOrDefault(name);

    private void Learn(NumberName name, long? number)
    {
        if (_numbers.GetValueOrDefault(name) is not { } before) _numbers[name] = number;
        else if (number is not null && number != before)
        {
            throw new InvalidDataException($"{name.Table} of {Places.Text(name.Places)} is {before} in one place and {number} in another.");
        }
    }
}
