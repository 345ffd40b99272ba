using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.OpenApi;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>What calls have in common, each said once: their headers, what can be wrong, and keys.</summary>
internal static class CommonParts
{
    // What can be wrong, beyond the name of the status.
    private static readonly Dictionary<int, string> Wrong = new()
    {
        [400] = "A field is wrong or not known; `field` names it, and `detail` says what is accepted.",
        [404] = "There is nothing under that id; `detail` says how ids look.",
        [409] = "It cannot be done as things stand, and `detail` says why; or the first request with this `Idempotency-Key` goes on.",
        [412] = "What there is has another `ETag`, or is of another time, than `If-Match` or `If-Unmodified-Since` say.",
        [413] = "The body is too large.",
        [415] = "The body is of another media type than the call takes.",
        [416] = "The file is shorter than `Range` says.",
        [422] = "The `Idempotency-Key` has been used for another request.",
        [500] = "A mistake of the system; `correlationId` leads to it in the logs.",
        [503] = "centres.json is missing or wrong; `detail` names the field.",
    };

    private static readonly Dictionary<string, string> Headers = new()
    {
        ["x-correlation-id"] = "The id under which the logs of the call are found: that of the caller's `traceparent`, or a new one.",
        ["ETag"] = "What tells this answer from every other; of a file it is the SHA-256.",
        ["Content-Disposition"] = "The name of the file.",
        ["Content-Range"] = "Which bytes these are, and of how many.",
        ["Location"] = "Where to look what has come of it.",
        ["Retry-After"] = "After how many seconds it is worth while to look again.",
    };

    private static readonly Dictionary<string, (string Description, string? Format)> Asked = new()
    {
        ["If-None-Match"] = ("The `ETag` of an answer that the caller has, which is not sent again as long as nothing has changed.", null),
        ["Range"] = ("Which part of the file is wanted, such as `bytes=1000-`.", null),
        ["Idempotency-Key"] =
            ("Another one for every request: the same request is done once within a day, however often it comes.", "uuid"),
    };

    private static readonly Dictionary<AuthorizationLevel, (string Id, string Description)> Keys = new()
    {
        [AuthorizationLevel.Function] = ("functionKey", "A key of this call alone or of the whole app, or the master key."),
        [AuthorizationLevel.Admin] = ("masterKey", "The master key."),
    };

    public static Task AddAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var call = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiCall>().Single();
        var (document, answers) = (context.Document!, operation.Responses!);
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>()) AddressFields.Describe(parameter, call);
        if (call.Body is { } body && ApiCall.IsFile(body)) LeaveOutSchemas(operation.RequestBody!.Content!);
        if (operation.RequestBody is OpenApiRequestBody required) required.Required = true;

        foreach (var status in call.Statuses) DescribeGiven(call, status, answers, document);
        foreach (var status in call.Problems())
        {
            var id = ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);
            var wrong = (OpenApiResponse)answers[Key(status)];
            (wrong.Description, wrong.Headers) = (Wrong[status], HeadersOf(document, "x-correlation-id"));
            document.AddComponent<IOpenApiResponse>(id, wrong);
            answers[Key(status)] = new OpenApiResponseReference(id, document);
        }

        if (call.IsGet)
        {
            Ask("If-None-Match");
            answers["304"] = new OpenApiResponse
            {
                Description = "Nothing has changed.",
                Headers = HeadersOf(document, "x-correlation-id", "ETag"),
            };
        }
        else
        {
            Ask("Idempotency-Key");
        }

        if (call.IsFileGiven)
        {
            Ask("Range");
            var whole = answers["200"];
            answers["206"] = new OpenApiResponse
            {
                Description = "The part of the file that was asked for.",
                Content = whole.Content,
                Headers = HeadersOf(document, [.. whole.Headers!.Keys, "Content-Range"]),
            };
        }

        AskForKey(operation, call.Level, document);
        operation.Responses = [];
        foreach (var (status, answer) in answers.OrderBy(answer => answer.Key, StringComparer.Ordinal))
        {
            operation.Responses.Add(status, answer);
        }

        return Task.CompletedTask;

        void Ask(string header)
        {
            var (description, format) = Asked[header];
            document.AddComponent<IOpenApiParameter>(header, new OpenApiParameter
            {
                Name = header,
                In = ParameterLocation.Header,
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
            });
            operation.Parameters.Add(new OpenApiParameterReference(header, document));
        }
    }

    private static void DescribeGiven(ApiCall call, int status, OpenApiResponses answers, OpenApiDocument document)
    {
        var answer = (OpenApiResponse)answers[Key(status)];
        answer.Description = call.DescriptionOf(status);
        if (call.IsFileGiven) LeaveOutSchemas(answer.Content!);
        string[] headers = (call.IsGet, status) switch
        {
            (true, _) when call.IsFileGiven => ["x-correlation-id", "ETag", "Content-Disposition"],
            (true, _) => ["x-correlation-id", "ETag"],
            (_, 202) => ["x-correlation-id", "Location", "Retry-After"],
            _ => ["x-correlation-id"],
        };
        answer.Headers = HeadersOf(document, headers);
        if (!answers.Remove(Key(status + CallDescriptions.Second), out var other)) return;

        // Of one report, or of all reports of a period.
        foreach (var (mediaType, content) in answer.Content!)
        {
            content.Schema = new OpenApiSchema { OneOf = [content.Schema!, other.Content![mediaType].Schema!] };
        }
    }

    private static void AskForKey(OpenApiOperation operation, AuthorizationLevel level, OpenApiDocument document)
    {
        operation.Security = [];
        if (!Keys.TryGetValue(level, out var key)) return;

        document.AddComponent<IOpenApiSecurityScheme>(key.Id, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "x-functions-key",
            Description = key.Description,
        });
        operation.Security.Add(new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(key.Id, document)] = [] });
        Refuse(401, "There is no key. The host says so before the app is asked, without problem details or an `x-correlation-id`.");
        Refuse(403, "The key opens less than this. The host says so before the app is asked, likewise.");

        void Refuse(int status, string description)
        {
            var id = ReasonPhrases.GetReasonPhrase(status);
            document.AddComponent<IOpenApiResponse>(id, new OpenApiResponse { Description = description });
            operation.Responses![Key(status)] = new OpenApiResponseReference(id, document);
        }
    }

    private static Dictionary<string, IOpenApiHeader> HeadersOf(OpenApiDocument document, params IEnumerable<string> names) =>
        names.ToDictionary(name => name, IOpenApiHeader (name) =>
        {
            document.AddComponent<IOpenApiHeader>(name, new OpenApiHeader
            {
                Description = Headers[name],
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
            return new OpenApiHeaderReference(name, document);
        });

    // Bytes have none.
    private static void LeaveOutSchemas(IDictionary<string, OpenApiMediaType> content)
    {
        foreach (var mediaType in content.Values) mediaType.Schema = null;
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
