using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>
/// A room is a folder of a project, and an arrow a <c>using</c> of one room in another; no way along the arrows leads back.
/// </summary>
public partial class RoomsTests(ITestOutputHelper output)
{
    private static readonly string[] Features =
        ["Access", "Collection", "Delivery", "Http", "Portal", "Pseudonyms", "Reporting", "Retention", "Triggers"];

    public static TheoryData<string> Projects =>
        ["ReportingPipeline", "ReportingPipeline.Domain", "ReportingPipeline.Pages", "ReportingPipeline.Workbooks"];

    [Theory, MemberData(nameof(Projects))]
    public void Rooms_OfAProject_PointToNoneThatPointsBack(string project)
    {
        var arrows = ArrowsOf(project);
        foreach (var room in arrows.OrderBy(room => room.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{room.Key} -> {string.Join(", ", room.Value.Order(StringComparer.Ordinal))}");
        }

        Assert.Contains(arrows, room => room.Value.Count > 0);
        Assert.Empty(OnCycles(arrows));
    }

    [Fact]
    public void Storage_OfTheApp_KnowsNoFeature() => Assert.Empty(ArrowsOf("ReportingPipeline")["Storage"].Intersect(Features));

    [Theory]
    [InlineData("a>b b>c", "")]
    [InlineData("a>b b>c c>b", "b c")]
    [InlineData("a>a", "a")]
    public void OnCycles_SomeArrows_AreTheRoomsThatLeadBackToThemselves(string arrows, string rooms)
    {
        var drawn = arrows.Split(' ').Select(arrow => arrow.Split('>')).ToLookup(ends => ends[0], ends => ends[1]);
        var all = arrows.Split(' ', '>').Distinct().ToDictionary(room => room, room => drawn[room].ToHashSet());

        Assert.Equal(rooms, string.Join(' ', OnCycles(all).Order(StringComparer.Ordinal)));
    }

    // What points to nothing that is left, or is pointed to by nothing that is left, is on no cycle.
    private static HashSet<string> OnCycles(IReadOnlyDictionary<string, HashSet<string>> arrows)
    {
        var left = arrows.Keys.ToHashSet();
        while (left.RemoveWhere(room => !arrows[room].Overlaps(left) || !left.Any(other => arrows[other].Contains(room))) > 0)
        {
        }

        return left;
    }

    private static Dictionary<string, HashSet<string>> ArrowsOf(string project)
    {
        var root = Path.Combine(Repository.Root, "functions", project);
        var rooms = Directory.GetDirectories(root).Select(Path.GetFileName).OfType<string>().Except(["bin", "obj"]).ToHashSet();
        return rooms.ToDictionary(
            room => room,
            room => Directory.GetFiles(Path.Combine(root, room), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => Using().Matches(File.ReadAllText(file)))
                .Where(named => named.Groups["project"].Value == project && named.Groups["room"].Value != room)
                .Select(named => named.Groups["room"].Value)
                .Where(rooms.Contains)
                .ToHashSet());
    }

    [GeneratedRegex(@"^using (static )?(?<project>ReportingPipeline(\.Domain|\.Pages|\.Workbooks)?)\.(?<room>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
