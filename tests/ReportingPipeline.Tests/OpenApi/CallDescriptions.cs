using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>Tells ASP.NET Core of the functions what it would find out of controllers by itself.</summary>
internal sealed class CallDescriptions : IApiDescriptionProvider
{
    /// <summary>What is added to the status of a second answer of the same status, as a description knows one of each.</summary>
    public const int Second = 1_000;

    private static readonly Dictionary<string, Type> QueryTypes = new()
    {
        [$"{nameof(ListReports)}.state"] = typeof(ReportState),
        [$"{nameof(ListDeliveries)}.state"] = typeof(OutboxState),
        [$"{nameof(RekeyPseudonyms)}.dryRun"] = typeof(bool),
        [$"{nameof(ListReports)}.limit"] = typeof(int),
        [$"{nameof(ListDeliveries)}.limit"] = typeof(int),
        [$"{nameof(ListLinks)}.limit"] = typeof(int),
        [$"{nameof(ListAudit)}.limit"] = typeof(int),
    };

    private static readonly EmptyModelMetadataProvider Metadata = new();

    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var call in ApiCall.All) context.Results.Add(Describe(call));
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    private static ApiDescription Describe(ApiCall call)
    {
        var description = new ApiDescription
        {
            HttpMethod = call.Method,
            RelativePath = call.Path,
            ActionDescriptor = new ActionDescriptor
            {
                EndpointMetadata =
                [
                    call,
                    new EndpointNameAttribute(call.Name),
                    new EndpointSummaryAttribute(XmlComments.Of(call.Function.DeclaringType!)),
                    new EndpointDescriptionAttribute(XmlComments.Of(call.Function)),
                    new TagsAttribute(call.Section),
                ],
            },
        };
        foreach (var field in call.PathFields)
        {
            description.ParameterDescriptions.Add(Parameter(field, BindingSource.Path, typeof(string), isRequired: true));
        }

        foreach (var (field, isOptional) in call.Query)
        {
            var type = QueryTypes.GetValueOrDefault($"{call.Name}.{field}", typeof(string));
            description.ParameterDescriptions.Add(Parameter(field, BindingSource.Query, type, !isOptional));
        }

        if (call.Body is { } body)
        {
            var type = ((IAcceptsMetadata)body).RequestType ?? typeof(byte[]);
            description.ParameterDescriptions.Add(Parameter("body", BindingSource.Body, type, isRequired: true));
            foreach (var mediaType in body.ContentTypes)
            {
                description.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = mediaType });
            }
        }

        foreach (var given in call.Answers.Where(answer => answer.StatusCode < 400).GroupBy(answer => answer.StatusCode))
        {
            foreach (var (index, answer) in given.Index())
            {
                var status = answer.StatusCode + (index * Second);
                description.SupportedResponseTypes.Add(Answer(status, answer.Type, ApiCall.MediaTypeOf(answer)));
            }
        }

        foreach (var status in call.Problems())
        {
            var type = status switch { 400 => typeof(WrongField), 409 => typeof(StateConflict), _ => typeof(Problem) };
            description.SupportedResponseTypes.Add(Answer(status, type, MediaTypeNames.Application.ProblemJson));
        }

        return description;
    }

    private static ApiParameterDescription Parameter(string name, BindingSource source, Type type, bool isRequired) => new()
    {
        Name = name,
        Source = source,
        Type = type,
        ModelMetadata = Metadata.GetMetadataForType(type),
        IsRequired = isRequired,
    };

    private static ApiResponseType Answer(int status, Type? type, string mediaType) => new()
    {
        StatusCode = status,
        Type = type,
        ApiResponseFormats = [new ApiResponseFormat { MediaType = mediaType }],
    };
}
