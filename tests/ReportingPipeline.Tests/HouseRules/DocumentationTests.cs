using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Infra;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.HouseRules;

/// <summary>What the pages promise to those who write the source table, to operators and to callers is what the code has.</summary>
public partial class DocumentationTests
{
    private const int LongestReadme = 150;

    private static readonly string Contract = Repository.Read("docs/source-table.md");
    private static readonly string Http = Repository.Read("docs/http.md");

    private static readonly IReadOnlyList<HttpTriggerAttribute> Triggers =
    [
        .. from type in typeof(ServiceRegistration).Assembly.GetTypes()
           from method in type.GetMethods()
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is not null && trigger.Route != WarnOfUnknownCalls.Route
           select trigger,
    ];

    public static TheoryData<string> Pages => [.. Markdown.Pages];

    // An object of the file by the name that its table has, the path of the example's, and, where that has none, one.
    public static TheoryData<string, string, string?> Objects => new()
    {
        { "the file", "", null },
        { "a municipality", "municipalities[0].", null },
        { "a code", "municipalities[0].codes[0].", null },
        { "a population", "municipalities[0].populations[0].", null },
        { "a centre", "centres[0].", null },
        { "opening days", "centres[0].openingDays.", null },
        { "a closure", "centres[0].openingDays.closures[0].", null },
        { "checks", "centres[0].checks.", null },
        { "a recipient", "centres[0].recipients[0].", null },
        { "a contact", "centres[0].contact.", null },
        { "an event", "centres[0].events[0].", null },
        { "a note", "centres[0].fundingNotes[0].", null },
        { "a grant", "centres[0].grants[0].", null },
        { "an income", "centres[0].funding[0].", null },
        { "an indicator", "centres[0].indicators[0].", null },
        { "a unit", "centres[0].indicators[0].unit", """{ "name": "kurs", "countsPersons": false, "nonsense": 1 }""" },
        { "an overview", "overviews[0].", null },
        { "a centre elsewhere", "overviews[0].centres[0].", null },
        { "an overview's grant", "overviews[0].grants[0].", null },
    };

    [Fact]
    public void SourceTable_Columns_AreThoseThatAreRead() =>
        Assert.Equal(VisitTable.Columns.Order(), Markdown.RowsOf(Contract, "column").Order());

    [Fact]
    public void SourceTable_ReasonsToReject_StandInTheOrderInWhichTheyTakePrecedence() =>
        Assert.Equal(Enum.GetNames<RejectionReason>(), Markdown.RowsOf(Contract, "reason"));

    [Theory]
    [MemberData(nameof(Objects))]
    public void Configuration_Fields_AreThoseThatAreRead(string title, string path, string? json)
    {
        var file = json is null ? EditedCentres.With($"{path}nonsense", "1") : EditedCentres.With(path, json);
        var refused = Assert.Throws<ConfigurationException>(() => CentresFile.Parse(file));

        var known = KnownFields().Match(refused.Message).Groups[1].Value.Split(", ");
        Assert.Equal(known.Order(), Markdown.RowsOf(Repository.Read("docs/configuration.md"), $"field of {title}").Order());
    }

    [Fact]
    public void Configuration_Tables_AreOfTheseObjectsAlone() => Assert.Equal(
        Objects.Select(row => $"field of {row[0]}").Order(),
        TableOfFields().Matches(Repository.Read("docs/configuration.md")).Select(table => table.Groups[1].Value).Order());

    [Theory]
    [InlineData(AuthorizationLevel.Admin, "Administrate")]
    [InlineData(AuthorizationLevel.Anonymous, "Pages", "What programs read")]
    [InlineData(AuthorizationLevel.Function, "Ask and look", "Look inside", "Decide", "Persons and files")]
    public void Calls_OfALevel_AreThoseOfTheseSections(AuthorizationLevel level, params string[] sections) => Assert.Equal(
        Triggers.Where(trigger => trigger.AuthLevel == level).SelectMany(CallsOf).Order(),
        sections.SelectMany(section => Documented().Matches(Markdown.SectionOf(Http, section))).Select(CallOf).Order());

    [Fact]
    public void Calls_InAnyPage_Exist()
    {
        var routes = Triggers.SelectMany(CallsOf)
            .Select(call => new Regex($"^{Parameter().Replace(call, "[^/]+")}$"))
            .ToList();

        Assert.All(
            Markdown.Pages.SelectMany(page => Documented().Matches(Repository.Read(page))).Select(CallOf),
            call => Assert.Contains(routes, route => route.IsMatch(call)));
    }

    [Fact]
    public void Telemetry_Names_AreThoseThatAreMeasured() => Assert.Equal(
        TelemetryNames.Instruments.Order(),
        Markdown.RowsOf(Markdown.SectionOf(Repository.Read("docs/design.md"), "Telemetry"), "name").Order());

    [Fact]
    public void Readme_Lines_AreOnePage() => Assert.InRange(Repository.Read("README.md").Split('\n').Length, 1, LongestReadme);

    [Fact]
    public void Readme_Map_NamesAFileOrFolderInEveryRow()
    {
        var rows = Markdown.SectionOf(Repository.Read("README.md"), "To change X, open Y").Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var (links, _) = Markdown.LinksOf(row);
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), link));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Links_LeadSomewhere(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        var broken = Markdown.LinksOf(Repository.Read(page)).Links
            .Where(link => !link.Contains("://", StringComparison.Ordinal))
            .Where(link =>
            {
                var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
                var target = path.Length == 0 ? page : Path.Combine(folder, path);
                return !Path.Exists(Path.Combine(Repository.Root, target))
                    || (anchor is not null && !Markdown.LinksOf(Repository.Read(target)).Anchors.Contains(anchor));
            });

        Assert.Empty(broken);
    }

    [Fact]
    public void Pages_OfDocs_AreAllLinkedFromReadme()
    {
        var linked = Markdown.LinksOf(Repository.Read("README.md")).Links.Select(link => link.Split('#')[0]);

        Assert.Empty(Markdown.Pages.Where(page => page != "README.md").Except(linked));
    }

    // What can be looked at can be asked for without its content.
    [Fact]
    public void Calls_ByGet_AreCallsByHeadToo() => Assert.All(
        Triggers.Where(trigger => trigger.Methods!.Contains("get")), trigger => Assert.Contains("head", trigger.Methods!));

    private static IEnumerable<string> CallsOf(HttpTriggerAttribute trigger) =>
        trigger.Methods!.Where(method => method != "head").Select(method => $"{method.ToUpperInvariant()} /{AddressOf(trigger)}");

    private static string AddressOf(HttpTriggerAttribute trigger) => trigger.Route == ShowStart.Route ? "" : trigger.Route!;

    private static string CallOf(Match documented) => documented.Groups[1].Value;

    [GeneratedRegex(@"is not a known field; known are (.+)\.$")]
    private static partial Regex KnownFields();

    [GeneratedRegex(@"^\| (field of [^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableOfFields();

    [GeneratedRegex(@"\b((?:GET|POST|PUT|PATCH|DELETE) /(?!admin/)[^\s`?]*)")]
    private static partial Regex Documented();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Parameter();
}
