using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Settings;

/// <summary>The municipalities of the file, each with its dated codes.</summary>
internal static partial class MunicipalityFields
{
    /// <summary>The fields of a municipality.</summary>
    public static readonly string[] Names = ["id", "name", "codes", "populations"];

    /// <summary>The fields of a population.</summary>
    public static readonly string[] PopulationNames = ["day", "inhabitants", "source"];

    private const int MostInhabitants = 10_000_000;

    public static IReadOnlyList<Municipality> ReadAll(ConfigurationObject file)
    {
        var (given, names) = (new List<(string MunicipalityId, DatedCode Code)>(), new Dictionary<string, string>());
        return file.Each(
            "municipalities",
            Names,
            municipality => Read(municipality, names, given),
            "id",
            municipality => municipality.Id);
    }

    private static Municipality Read(
        ConfigurationObject municipality, Dictionary<string, string> names, List<(string MunicipalityId, DatedCode Code)> given)
    {
        var id = municipality.Parse(
            "id",
            text => Id().IsMatch(text) ? text : null,
            "lower-case letters and digits with single hyphens between them, at most 50 characters, since it names a container");
        if (id == Municipality.OtherId) throw municipality.Error("id", $"is '{id}', which is kept for visits from elsewhere");

        var codes = municipality.Objects("codes", "code", "firstDay", "lastDay");
        if (codes.Count == 0) throw municipality.Error("codes", "must hold at least one code");
        return new Municipality(id, ReadName(municipality, names), [.. codes.Select(code => ReadCode(code, id, given))])
        {
            Populations = municipality.Has("populations") ? ReadPopulations(municipality) : [],
        };
    }

    private static List<Population> ReadPopulations(ConfigurationObject municipality)
    {
        var populations = new List<Population>();
        foreach (var fields in municipality.Objects("populations", PopulationNames))
        {
            var population = new Population(
                fields.Day("day"), (int)fields.WholeNumber("inhabitants", 1, MostInhabitants), fields.Text("source"));
            if (populations.Any(other => other.Day == population.Day))
            {
                throw fields.Error("day", $"is '{fields.Text("day")}', of which there is a population already");
            }

            populations.Add(population);
        }

        return populations;
    }

    // Letters and sentences say of a name that it is a municipality's.
    private static string ReadName(ConfigurationObject municipality, Dictionary<string, string> names)
    {
        var name = municipality.Text("name");
        if (Kind().IsMatch(name))
        {
            throw municipality.Error(
                "name", $"is '{name}'; it must be the name alone, such as Hamar, since the word for a municipality is put beside it");
        }

        municipality.RequireOwn("name", name, names, "tell them apart, as in 'Våler i Innlandet' and 'Våler i Østfold'");
        return name;
    }

    private static DatedCode ReadCode(ConfigurationObject code, string municipalityId, List<(string MunicipalityId, DatedCode Code)> given)
    {
        var dated = new DatedCode(
            code.Parse("code", text => Code().IsMatch(text) ? text : null, "four digits in quotes, such as \"0403\""),
            code.Has("firstDay") ? code.Day("firstDay") : null,
            code.Has("lastDay") ? code.Day("lastDay") : null);
        code.RequireOrder(dated.FirstDay, dated.LastDay);

        // A code that meant two municipalities on one day could not be counted.
        foreach (var (owner, other) in given)
        {
            if (other.Code != dated.Code || !Overlap(other, dated)) continue;
            throw code.Error(
                "code",
                $"is '{dated.Code}', which {owner} has on some of the same days; a code can mean only one municipality on a day");
        }

        given.Add((municipalityId, dated));
        return dated;
    }

    private static bool Overlap(DatedCode one, DatedCode other) =>
        (one.FirstDay ?? DateOnly.MinValue) <= (other.LastDay ?? DateOnly.MaxValue)
        && (other.FirstDay ?? DateOnly.MinValue) <= (one.LastDay ?? DateOnly.MaxValue);

    // Storage refuses a container's name of more than 63 characters or with two hyphens in a row.
    [GeneratedRegex("^(?=.{1,50}\\z)[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"kommun|municipalit|\bherad\b|\bsuohkan|\bgielda", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    [GeneratedRegex("^[0-9]{4}\\z")]
    private static partial Regex Code();
}
