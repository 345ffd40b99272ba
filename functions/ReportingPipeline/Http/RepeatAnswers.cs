using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Options;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Http;

/// <summary>
/// Does a request once that has an Idempotency-Key, however often it comes: then it is answered as it was the first time. What was
/// refused has changed nothing, and can be asked again with the same key. The same holds for a form with a field of
/// <see cref="NewFormField"/>, of which two with the same fields are the same.
/// </summary>
internal sealed class RepeatAnswers(AnsweredRequests requests, IOptions<JsonOptions> json) : IFunctionsWorkerMiddleware
{
    private const string Header = "Idempotency-Key";
    private const string FormField = "once";

    // A button that is pressed twice at once shows what came of the first press.
    private const int MostLooks = 100;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>A field by which a form is known if it is sent twice, as by pressing its button twice.</summary>
    public static HiddenField NewFormField() => new(FormField, $"{Guid.NewGuid()}");

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http || !HttpMethods.IsPost(http.Request.Method))
        {
            await next(context);
        }
        else if (http.Request.Headers.TryGetValue(Header, out var given))
        {
            context.GetInvocationResult().Value = RequestKey.TryParse(given) is { } key
                ? await AnswerAsync(key, http, context, next)
                : Problems.BadRequest(
                    Header, $"'{Header}' must be a UUID, another one for every request, such as 0f8fad5b-d9cb-469f-a165-70867728950e.");
        }
        else if (await FindFormAsync(http.Request, context.CancellationToken) is { } form)
        {
            context.GetInvocationResult().Value = await AnswerFormAsync(form, http, context, next);
        }
        else
        {
            await next(context);
        }
    }

    // Files are sent otherwise.
    private static async Task<RequestKey?> FindFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.GetTypedHeaders().ContentType?.MediaType != "application/x-www-form-urlencoded") return null;

        var form = await Requests.ReadFormAsync(request, cancellationToken);
        return RequestKey.TryParse(form(FormField))?.With(string.Join('\n', request.Form.Select(field => $"{field.Key}={field.Value}")));
    }

    private async Task<object?> AnswerFormAsync(RequestKey key, HttpContext http, FunctionContext context, FunctionExecutionDelegate next)
    {
        var fingerprint = key.FingerprintOf(http.Request.Method, http.Request.Path, []);
        var start = await requests.BeginAsync(key, fingerprint, context.CancellationToken);
        for (var looks = 1; start == RequestStart.Running && looks < MostLooks; looks++)
        {
            await Task.Delay(BetweenLooks, context.CancellationToken);
            start = await requests.BeginAsync(key, fingerprint, context.CancellationToken);
        }

        return await AnswerAsync(start, key, http, context, next);
    }

    private async Task<object?> AnswerAsync(RequestKey key, HttpContext http, FunctionContext context, FunctionExecutionDelegate next)
    {
        var request = http.Request;
        var body = await Requests.ReadBodyAsync(request, Requests.LargestFile, context.CancellationToken);
        request.Body = new MemoryStream(body);
        var fingerprint = key.FingerprintOf(request.Method, $"{request.Path}{request.QueryString}", body);
        return await AnswerAsync(await requests.BeginAsync(key, fingerprint, context.CancellationToken), key, http, context, next);
    }

    private async Task<object?> AnswerAsync(
        RequestStart start, RequestKey key, HttpContext http, FunctionContext context, FunctionExecutionDelegate next)
    {
        if (start.Standing == RequestStanding.Begun) return await DoAsync(key, http, context, next);
        if (start.Standing == RequestStanding.OfAnother) return Problems.UsedKey();
        if (start.Answer is { } answer) return GivenAnswer.Read(answer).Give(http);

        http.Response.Headers.RetryAfter = Answers.SecondsToWait;
        return Problems.Conflict($"The request with this {Header} goes on; ask again in some seconds.");
    }

    private async Task<object?> DoAsync(RequestKey key, HttpContext http, FunctionContext context, FunctionExecutionDelegate next)
    {
        // Whoever has called may be gone by then.
        var always = CancellationToken.None;
        try
        {
            await next(context);
        }
        catch
        {
            await requests.ForgetAsync(key, always);
            throw;
        }

        var result = context.GetInvocationResult().Value;
        if (GivenAnswer.Of(result, http.Response, json.Value.SerializerOptions) is not { } answer)
        {
            await requests.ForgetAsync(key, always);
            return result;
        }

        await requests.TryFinishAsync(key, answer.ToBytes(), always);
        return answer.Give(http);
    }

    /// <summary>An answer that tells what was done, or leads to where that is told, and then has no JSON.</summary>
    private sealed record GivenAnswer(int Status, string? Location, string? RetryAfter, string? Json)
    {
        /// <summary>The answer that a result is; null for what was refused, for files and pages, and for what may not be stored.</summary>
        public static GivenAnswer? Of(object? result, HttpResponse response, JsonSerializerOptions options) => result switch
        {
            IStatusCodeHttpResult { StatusCode: StatusCodes.Status303SeeOther and var status } =>
                new GivenAnswer(status, response.Headers.Location, RetryAfter: null, Json: null),
            IStatusCodeHttpResult { StatusCode: >= 200 and < 300 and var status } and IValueHttpResult { Value: { } value }
                when !Answers.IsStoringForbidden(response) =>
                new GivenAnswer(
                    status,
                    response.Headers.Location,
                    response.Headers.RetryAfter,
                    JsonSerializer.Serialize(value, value.GetType(), options)),
            _ => null,
        };

        public static GivenAnswer Read(byte[] bytes) => JsonSerializer.Deserialize<GivenAnswer>(bytes)!;

        public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

        public IResult Give(HttpContext http)
        {
            if (Json is null) return PageAnswers.SeeOther(http.Request, Location!);
            if (Location is not null) http.Response.Headers.Location = Location;
            if (RetryAfter is not null) http.Response.Headers.RetryAfter = RetryAfter;
            return Results.Content(Json, Answers.JsonType, contentEncoding: null, Status);
        }
    }
}
