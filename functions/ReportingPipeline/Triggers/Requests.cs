using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Reads what is asked for over HTTP, and says what is wrong with it.</summary>
internal static class Requests
{
    /// <summary>The answer to a request with a JSON object in its body; 400 if it is none or a field is wrong, 409 if it cannot be done as things stand.</summary>
    /// <typeparam name="T">The object: a record of texts, each of which may be missing.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="example">An object that would be accepted.</param>
    /// <param name="answer">Answers what was read; may throw <see cref="RequestRefusedException"/> and <see cref="StateConflictException"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<IResult> AnswerAsync<T>(HttpRequest request, string example, Func<T, Task<IResult>> answer, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await ReadAsync(request, cancellationToken) is { ValueKind: JsonValueKind.Object } body
                ? await answer(Read<T>(body))
                : Problems.BadRequest("body", $"The body must be a JSON object such as {example}.");
        }
        catch (RequestRefusedException wrong)
        {
            return Problems.BadRequest(wrong.Field, wrong.Message);
        }
        catch (StateConflictException conflict)
        {
            return Problems.Conflict(conflict.Message);
        }
    }

    private static async Task<JsonElement?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<JsonElement>(request.Body, JsonSerializerOptions.Web, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A field that is misspelt must not count as left out: that would ask for all recipients where one was meant.
    private static T Read<T>(JsonElement body)
    {
        var known = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name)).ToList();
        foreach (var field in body.EnumerateObject())
        {
            if (!known.Contains(field.Name)) throw new RequestRefusedException(field.Name, $"'{field.Name}' is not known here; the fields are {string.Join(", ", known)}.");
            if (field.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) throw new RequestRefusedException(field.Name, $"'{field.Name}' must be text in quotation marks.");
        }

        return body.Deserialize<T>(JsonSerializerOptions.Web)!;
    }
}
