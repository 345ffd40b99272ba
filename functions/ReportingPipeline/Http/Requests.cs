using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Http;

/// <summary>Reads what is asked for over HTTP, and says what is wrong with it.</summary>
internal static class Requests
{
    /// <summary>The most bytes that a file in a body may have; half a million registrations are fewer.</summary>
    public const int LargestFile = 20_000_000;

    // More than twice what a name and a comment take that are as long as they may be, with each letter escaped.
    private const int LargestObject = 64 * 1024;

    /// <summary>The most bytes that a form with a file in it may have.</summary>
    public const int LargestFormWithFile = LargestFile + LargestForm;

    // An explanation of every check, with each letter escaped.
    private const int LargestForm = 512 * 1024;

    private static readonly TimeSpan LongestArrival = TimeSpan.FromMinutes(1);

    /// <summary>The answer to a request with a JSON object in its body.</summary>
    /// <typeparam name="T">The object: a record of texts and truth values, each of which may be missing.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="answer">Answers what was read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RequestRefusedException">The body is no JSON object, or a field is wrong.</exception>
    /// <exception cref="BadHttpRequestException">The body is too large, or says that it is something else.</exception>
    public static async Task<IResult> AnswerAsync<T>(
        HttpRequest request, Func<T, Task<IResult>> answer, CancellationToken cancellationToken)
        where T : class
    {
        if (await ReadAsync(request, cancellationToken) is not { ValueKind: JsonValueKind.Object } body)
        {
            throw new RequestRefusedException("body", $"The body must be a JSON object such as {ExampleAttribute.Of<T>()}.");
        }

        var asked = Read<T>(body);
        request.HttpContext.Features.Set(CallInBody.Of(body));
        return await answer(asked);
    }

    /// <summary>Has the form of a request ready to be read, more than once.</summary>
    /// <param name="request">The request.</param>
    /// <param name="takesFile">Whether a file may stand in it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="BadHttpRequestException">The form is too large, or takes too long.</exception>
    public static async Task BufferFormAsync(HttpRequest request, bool takesFile, CancellationToken cancellationToken) =>
        request.Body = new MemoryStream(
            await ReadBodyAsync(request, takesFile ? LargestFormWithFile : LargestForm, cancellationToken));

    /// <summary>The fields of a form by their names, of which one that it does not have is null; what is no form has none.</summary>
    /// <exception cref="BadHttpRequestException">The form is too large.</exception>
    public static async Task<Func<string, string?>> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var form = await ReadFormAsync(request, takesFile: false, cancellationToken);
        return name => form.TryGetValue(name, out var value) ? value.ToString() : null;
    }

    /// <summary>The bytes of the file in a field of a form; null if none was chosen.</summary>
    /// <exception cref="BadHttpRequestException">The form, or the file, is too large.</exception>
    public static async Task<byte[]?> ReadFileOfFormAsync(HttpRequest request, string field, CancellationToken cancellationToken)
    {
        var form = await ReadFormAsync(request, takesFile: true, cancellationToken);
        if (form.Files.GetFile(field) is not { } file) return null;
        if (file.Length > LargestFile) throw TooLarge(LargestFile);

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }

    /// <summary>The bytes of a file in a request's body; of which kind it is, it says itself.</summary>
    /// <exception cref="BadHttpRequestException">
    /// They are more than <see cref="LargestFile"/>, or wrapped in a form.
    /// </exception>
    public static Task<byte[]> ReadFileAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
            ? throw new BadHttpRequestException(
                "The body must be the file itself, and not a form that holds it.", StatusCodes.Status415UnsupportedMediaType)
            : ReadBodyAsync(request, LargestFile, cancellationToken);

    /// <summary>The bytes of a request's body.</summary>
    /// <exception cref="BadHttpRequestException">They are more than allowed, or take too long.</exception>
    public static Task<byte[]> ReadBodyAsync(HttpRequest request, int most, CancellationToken cancellationToken) =>
        ReadBodyAsync(request, most, LongestArrival, cancellationToken);

    internal static async Task<byte[]> ReadBodyAsync(
        HttpRequest request, int most, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(longest);
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            while (await request.Body.ReadAsync(buffer, ending.Token) is > 0 and var read)
            {
                if (body.Length + read > most) throw TooLarge(most);
                body.Write(buffer, 0, read);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && ending.IsCancellationRequested)
        {
            throw new BadHttpRequestException(
                $"The body must arrive within {longest.TotalSeconds} seconds.", StatusCodes.Status408RequestTimeout);
        }

        return body.ToArray();
    }

    private static BadHttpRequestException TooLarge(int most) =>
        new($"The body must have at most {most} bytes; divide what is larger.", StatusCodes.Status413PayloadTooLarge);

    private static async Task<IFormCollection> ReadFormAsync(
        HttpRequest request, bool takesFile, CancellationToken cancellationToken)
    {
        await BufferFormAsync(request, takesFile, cancellationToken);
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }

    private static async Task<JsonElement?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // Other media types can be sent by any page that a browser opens.
        if (!request.HasJsonContentType())
        {
            throw new BadHttpRequestException(
                "The body must be JSON, and the header Content-Type must say so: application/json.",
                StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = new MemoryStream(await ReadBodyAsync(request, LargestObject, cancellationToken));
        try
        {
            return await JsonSerializer.DeserializeAsync<JsonElement>(body, JsonSerializerOptions.Web, cancellationToken);
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
        var given = new HashSet<string>();
        foreach (var field in body.EnumerateObject())
        {
            var name = PlainText.Shown(field.TryName() ?? "\uFFFD");
            if (!known.TryGetValue(name, out var isTruth))
            {
                throw new RequestRefusedException(name, $"'{name}' is not known here; the fields are {string.Join(", ", known.Keys)}.");
            }

            if (!given.Add(name)) throw new RequestRefusedException(name, $"'{name}' is given more than once.");
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
