using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.OpenApi;
using ReportingPipeline.Tests.HouseRules;
using ReportingPipeline.Tests.Workbooks;
using Xunit.Sdk;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>
/// The document that describes the calls is what the functions say, is right by itself, and lists the calls of the page for people.
/// </summary>
public sealed class OpenApiDocumentTests
{
    private const string File = "functions/ReportingPipeline/Triggers/openapi.json";

    private const string Command =
        "UPDATE_GOLDEN=1 dotnet test tests/ReportingPipeline.Tests --filter \"FullyQualifiedName~OpenApiDocumentTests\"";

    [Fact]
    public async Task Document_File_IsWhatTheFunctionsSay()
    {
        var written = await OpenApiGenerator.WriteAsync();
        try
        {
            Golden.VerifyFile(File, written);
        }
        catch (EqualException difference)
        {
            throw new XunitException($"The functions say something else; this writes the document anew: {Command}\n{difference.Message}");
        }
    }

    [Fact]
    public void Document_ReadByItsOwnLibrary_HasNoFaults()
    {
        var read = OpenApiDocument.Parse(Repository.Read(File), OpenApiConstants.Json);

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public async Task Document_Linted_HasNoFaults() =>
        Assert.Equal("", await OpenApiLinter.FindFaultsAsync(Path.Combine(Repository.Root, File)));

    [Fact]
    public async Task Linter_WrongDocument_FindsFaults()
    {
        var path = Path.GetTempFileName();
        await System.IO.File.WriteAllTextAsync(
            path, Repository.Read(File).Replace("\"ListReports\"", "\"GetReport\"", StringComparison.Ordinal));

        Assert.Contains("operation-operationId-unique", await OpenApiLinter.FindFaultsAsync(path), StringComparison.Ordinal);
        System.IO.File.Delete(path);
    }

    [Fact]
    public void Document_Calls_AreThoseOfThePage()
    {
        var page = Repository.Read("docs/http.md");
        var forPeople = Markdown.RowsOf(Markdown.SectionOf(page, "Pages"), "call");
        var calls = from path in OpenApiDocument.Parse(Repository.Read(File), OpenApiConstants.Json).Document!.Paths
                    from operation in path.Value.Operations!
                    select $"{operation.Key.Method} {path.Key}";

        Assert.Equal(
            Markdown.RowsOf(page, "call").Except(forPeople).Select(row => row.Split('`')[0].Split('?')[0]).Order(StringComparer.Ordinal),
            calls.Order(StringComparer.Ordinal));
    }

    // Only pages for people, and what answers unknown calls, may say nothing.
    [Fact]
    public void Functions_WithAKey_SayWhatTheyAnswer() => Assert.Empty(
        from function in typeof(ServiceRegistration).Assembly.GetTypes().SelectMany(type => type.GetMethods())
        from parameter in function.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null && trigger.AuthLevel != AuthorizationLevel.Anonymous
        where !ApiCall.All.Any(call => call.Function == function)
        select function.DeclaringType!.Name);
}
