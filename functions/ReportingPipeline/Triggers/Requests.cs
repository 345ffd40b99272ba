using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Triggers;

/// <summary>Reads what is asked for over HTTP, and says what is wrong with it.</summary>
internal static class Requests
{
    /// <summary>The most bytes that a file in a body may have; half a million registrations are fewer.</summary>
    public const int LargestFile = 20_000_000;

    /// <summary>
    /// The answer to a request with a JSON object in its body;
    /// 400 if it is none or a field is wrong, 409 if it cannot be done as things stand.
    /// </summary>
    /// <typeparam name="T">The object: a record of texts and truth values, each of which may be missing.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="example">An object that would be accepted.</param>
    /// <param name="answer">
    /// Answers what was read; may throw <see cref="RequestRefusedException"/> and <see cref="StateConflictException"/>.
    /// </param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Task<IResult> AnswerAsync<T>(
        HttpRequest request, string example, Func<T, Task<IResult>> answer, CancellationToken cancellationToken)
        where T : class => AnswerAsync(async () =>
            await ReadAsync(request, cancellationToken) is { ValueKind: JsonValueKind.Object } body
                ? await answer(Read<T>(body))
                : Problems.BadRequest("body", $"The body must be a JSON object such as {example}."));

    /// <summary>The answer to a request; 400 if anything is wrong with it, 409 if it cannot be done as things stand.</summary>
    /// <param name="answer">
    /// Reads and answers; may throw <see cref="RequestRefusedException"/> and <see cref="StateConflictException"/>.
    /// </param>
    public static async Task<IResult> AnswerAsync(Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
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

    /// <summary>The fields of a form by their names, of which one that it does not have is null; what is no form has none.</summary>
    public static async Task<Func<string, string?>> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
            return name => form.TryGetValue(name, out var value) ? value.ToString() : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return _ => null;
        }
    }

    /// <summary>The bytes of a request's body.</summary>
    /// <exception cref="RequestRefusedException">They are more than <see cref="LargestFile"/>.</exception>
    public static async Task<byte[]> ReadFileAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (file.Length + read > LargestFile)
            {
                throw new RequestRefusedException("body", $"The body must have at most {LargestFile} bytes; divide the file.");
            }

            file.Write(buffer, 0, read);
        }

        return file.ToArray();
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
        var known = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name), field => field.PropertyType == typeof(bool?));
        foreach (var field in body.EnumerateObject())
        {
            var name = PlainText.Shown(field.TryName() ?? "\uFFFD");
            if (!known.TryGetValue(name, out var isTruth))
            {
                throw new RequestRefusedException(name, $"'{name}' is not known here; the fields are {string.Join(", ", known.Keys)}.");
            }

            if (field.Value.ValueKind is JsonValueKind.Null) continue;
            if (isTruth && field.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                throw new RequestRefusedException(name, $"'{name}' must be true or false, without quotation marks.");
            }

            if (!isTruth && field.Value.ValueKind is not JsonValueKind.String)
            {
                throw new RequestRefusedException(name, $"'{name}' must be text in quotation marks.");
            }

            if (!isTruth && field.Value.TryText() is null)
            {
                throw new RequestRefusedException(name, $"'{name}' must be text in UTF-8, without halves of characters.");
            }
        }

        return body.Deserialize<T>(JsonSerializerOptions.Web)!;
    }
}
