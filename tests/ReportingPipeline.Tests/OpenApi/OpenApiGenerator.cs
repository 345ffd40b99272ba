using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.OpenApi;
using ReportingPipeline.Http;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>Makes the OpenAPI document of what the functions say of themselves.</summary>
internal static class OpenApiGenerator
{
    private const string Name = "v1";

    /// <summary>The document, which is the same on every machine.</summary>
    public static async Task<string> WriteAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.Configure<JsonOptions>(Answers.ConfigureJson);
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IApiDescriptionProvider, CallDescriptions>();
        builder.Services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddSchemaTransformer(FieldRules.AddAsync);
            options.AddOperationTransformer(CommonParts.AddAsync);
            options.AddDocumentTransformer(DescribeAsync);
        });
        using var app = builder.Build();
        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        return $"{(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n")}\n";
    }

    private static Task DescribeAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "ReportingPipeline",
            Version = "1",
            Description =
                "Half-year reports for user-run centres. Whatever can be had by `GET` is there for `HEAD` as well. What is wrong is told "
                + "as problem details (RFC 9457). An address that there is not is answered by 404, and another method by 405 with `Allow`."
                + " No call takes fields in its query that are not described.",
            Contact = new OpenApiContact { Name = "Whoever operates the installation" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        var sections = ApiCall.All.Select(call => call.Section).Distinct();
        document.Tags = sections.Select(section => new OpenApiTag { Name = section }).ToHashSet();
        return Task.CompletedTask;
    }
}
