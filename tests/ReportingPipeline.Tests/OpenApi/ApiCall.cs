using System.Net.Mime;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Http;
using ReportingPipeline.Tests.HouseRules;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>A call as its function says what it takes and gives.</summary>
internal sealed class ApiCall
{
    private static readonly string Page = Repository.Read("docs/http.md");

    private static readonly string[] Sections =
        [.. Page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

    private readonly HttpTriggerAttribute _trigger;

    private ApiCall(string name, MethodInfo function)
    {
        (Name, Function) = (name, function);
        _trigger = function.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().Single();
        Body = function.GetCustomAttribute<ConsumesAttribute>();
        Query = function.GetCustomAttribute<QueryAttribute>()?.IsOptional ?? new Dictionary<string, bool>();
        Answers = [.. function.GetCustomAttributes<ProducesResponseTypeAttribute>()];
        Section = Sections.Single(section => Markdown.RowsOf(Markdown.SectionOf(Page, section), "call").Any(IsNamedBy));
    }

    /// <summary>All of them, in the order of their addresses.</summary>
    public static IReadOnlyList<ApiCall> All { get; } =
    [
        .. ApiCalls.Methods.Select(call => new ApiCall(call.Key, call.Value))
            .OrderBy(call => call.Path, StringComparer.Ordinal).ThenBy(call => call.Method, StringComparer.Ordinal),
    ];

    public string Name { get; }

    public MethodInfo Function { get; }

    /// <summary>What it takes as its body; null if nothing.</summary>
    public ConsumesAttribute? Body { get; }

    /// <summary>The fields of its query, and whether each may be left out.</summary>
    public IReadOnlyDictionary<string, bool> Query { get; }

    public IReadOnlyList<ProducesResponseTypeAttribute> Answers { get; }

    /// <summary>Where the page of the calls has it.</summary>
    public string Section { get; }

    /// <summary>Its method; whatever can be had by GET is there for HEAD as well, which is said once.</summary>
    public string Method => _trigger.Methods!.Single(method => method != "head").ToUpperInvariant();

    public string Path => _trigger.Route!;

    public bool IsGet => Method == HttpMethod.Get.Method;

    public bool IsList => Query.ContainsKey("after");

    public AuthorizationLevel Level => _trigger.AuthLevel;

    /// <summary>The parts of its address that stand for something.</summary>
    public IEnumerable<string> PathFields => _trigger.Route!.Split('/').Where(part => part[0] == '{').Select(part => part.Trim('{', '}'));

    /// <summary>Whether a file is given, of which parts can be asked for.</summary>
    public bool IsFileGiven => Answers.Any(IsFile);

    /// <summary>The statuses of what is given.</summary>
    public IReadOnlyList<int> Statuses => [.. Answers.Select(answer => answer.StatusCode).Where(status => status < 400).Distinct()];

    public static bool IsFile(ProducesResponseTypeAttribute answer) => answer.Type == typeof(byte[]);

    public static bool IsFile(ConsumesAttribute body) => ((IAcceptsMetadata)body).RequestType is null;

    /// <summary>The media type of an answer: that of the file, or JSON.</summary>
    public static string MediaTypeOf(IApiResponseMetadataProvider answer)
    {
        var mediaTypes = new MediaTypeCollection();
        answer.SetContentTypes(mediaTypes);
        return mediaTypes.SingleOrDefault() ?? MediaTypeNames.Application.Json;
    }

    /// <summary>What is given with a status.</summary>
    public string DescriptionOf(int status) =>
        string.Join(" Or: ", Answers.Where(answer => answer.StatusCode == status).Select(answer => DescriptionOf(answer.Type!)));

    /// <summary>The statuses of what can be wrong, beside what the host refuses.</summary>
    public IReadOnlyList<int> Problems()
    {
        List<int> statuses = [.. Answers.Select(answer => answer.StatusCode).Where(status => status >= 400), 400, 500];
        statuses.AddRange(IsGet ? [412] : [409, 413, 415, 422]);
        if (IsFileGiven) statuses.Add(416);
        if (PathFields.Any()) statuses.Add(404);
        if (Level != AuthorizationLevel.Anonymous) statuses.Add(503);
        return [.. statuses.Distinct().Order()];
    }

    private static string DescriptionOf(Type type) =>
        type == typeof(byte[]) ? "The file."
        : type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? $"A list. Each: {XmlComments.Of(type.GetGenericArguments()[0])}"
        : XmlComments.Of(type);

    private bool IsNamedBy(string row) => row.Split('`')[0].Split('?')[0] == $"{Method} /{Path}";
}
