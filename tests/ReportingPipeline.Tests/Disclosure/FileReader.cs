using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Tests.Disclosure.Forming;
using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Tests.Disclosure.Recounting;
using ReportingPipeline.Tests.Disclosure.Registered;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>
/// Somebody who has nothing but all finished files of a centre, forms every number that follows from them by adding and subtracting, and
/// then recounts the users behind each. That a number is never negative is not used: where one municipality alone has visits, the whole
/// centre's months are its own, which is accepted.
/// </summary>
internal sealed class FileReader
{
    private readonly Knowledge _knowledge;
    private readonly CentreEquations _equations;
    private readonly RawRegistrations _raw;
    private readonly Guarantee _guarantee;
    private readonly Dictionary<NumberName, Leak> _leaks = [];
    private readonly int _threshold;
    private long _pairs;
    private long _formed;

    private FileReader(RegisteredCentre registered, IReadOnlyList<PrintedReport> reports)
    {
        _knowledge = new Knowledge(reports);
        _equations = new CentreEquations(_knowledge);
        _raw = new RawRegistrations(registered);
        _guarantee = new Guarantee(registered, _raw);
        _threshold = registered.Centre.DisclosureThreshold;
    }

    /// <summary>Reads what all files of a centre tell.</summary>
    /// <exception cref="InvalidDataException">The files contradict one another, or what was registered.</exception>
    public static ReaderFindings Read(RegisteredCentre registered, IReadOnlyList<PrintedReport> reports) =>
        new FileReader(registered, reports).Read();

    private ReaderFindings Read()
    {
        foreach (var name in _knowledge.Printed) CheckNumber(name);
        var printed = _knowledge.Names.Where(name => _knowledge.Number(name) is not null).ToLookup(name => name.Table, name => name.Places);
        foreach (var table in _equations.Tables) Look(table, [.. printed[table]]);
        var years = _equations.Tables.Where(table => table is { Quantity: Quantity.UniqueUsers, Span.Length: 12 });
        return ReaderFindings.None with
        {
            Printed = _knowledge.Printed.Count,
            Pairs = _pairs,
            Formed = _formed,
            MunicipalityYears = years.Select(YearsOf).Aggregate(default(MunicipalityYears), (sum, year) => sum + year),
            Leaks = [.. _leaks.Values],
        };
    }

    // A reader who misreads the files proves nothing.
    private void CheckNumber(NumberName name)
    {
        if (_raw.NumberOf(name) is { } number && number != _knowledge.Number(name))
        {
            throw new InvalidDataException($"{Text(name)} is told as {_knowledge.Number(name)} and was {number}.");
        }
    }

    private void Look(TableName table, IReadOnlyList<PlaceSet> printed)
    {
        var isBroken = _guarantee.BrokenBy(table, _equations.PlacesOf(table));
        foreach (var places in printed) Look(places, LeakSource.Printed);
        foreach (var whole in printed)
        {
            foreach (var places in printed.Where(part => part != whole && part.IsWithin(whole)).Select(whole.Except))
            {
                _pairs++;
                Look(places, LeakSource.Difference);
            }
        }

        foreach (var places in Formed(table))
        {
            _formed++;
            Look(places, LeakSource.Elimination);
        }

        void Look(PlaceSet places, LeakSource how)
        {
            if (!isBroken(places) && !(how == LeakSource.Printed && _guarantee.IsBrokenByPrinted(table))) return;

            var name = table.Of(places);
            _leaks.TryAdd(name, new Leak(name, how, Text(name, how)));
        }
    }

    private IEnumerable<PlaceSet> Formed(TableName table)
    {
        if (!_equations.IsByPlace(table)) return _equations.WholeOf(table) is null ? [] : [_knowledge.Places.Everyone];

        var known = _equations.KnownPlaces(table).Bits;
        return _equations.FormedOfUnknown(table)
            .SelectMany(formed => Subsets(known).Select(subset => new PlaceSet(formed.Bits | subset)))
            .Where(places => !places.IsEmpty);
    }

    private static IEnumerable<int> Subsets(int bits)
    {
        for (var subset = bits; subset != 0; subset = (subset - 1) & bits) yield return subset;
        yield return 0;
    }

    private string Text(NumberName name, LeakSource how)
    {
        var users = _raw.UsersBehind(name.Table);
        var (counted, visiting) = (users.Counted(name.Places), users.Visiting(name.Places));
        return $"{Text(name)} ({how}): {counted} users counted and {visiting} visiting, with a threshold of {_threshold}.";
    }

    private string Text(NumberName name) => $"{name.Table} of {_knowledge.Places.Text(name.Places)}";

    // Where the municipalities that are not safe alone are not safe together either, one of the others must be told with them, or they
    // would be the rest of the year.
    private MunicipalityYears YearsOf(TableName year)
    {
        var isBroken = _guarantee.BrokenBy(year, _knowledge.Places.Everyone);
        var municipalities = _knowledge.Places.Municipalities.Places.Select(PlaceSet.Of).ToList();
        var large = municipalities.Where(municipality => _raw.UsersBehind(year).Counted(municipality) >= _threshold).ToList();
        var small = new PlaceSet(municipalities.Where(isBroken).Sum(municipality => municipality.Bits));
        return new MunicipalityYears(
            large.Count(municipality => _knowledge.Printed.Contains(year.Of(municipality))),
            large.Count - (large.Count > 0 && isBroken(small) ? 1 : 0),
            large.Count);
    }
}
