using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>What an answer must be.</summary>
internal static class Answers
{
    /// <summary>Problem details of a status: what they say.</summary>
    public static async Task<(string Detail, string? Field, string Title)> ProblemAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(answer.CorrelationId(), problem.GetProperty("correlationId").GetString());
        return (
            problem.GetProperty("detail").GetString()!,
            problem.TryGetProperty("field", out var field) ? field.GetString() : null,
            problem.GetProperty("title").GetString()!);
    }

    /// <summary>The id under which the logs of an answer's call are found.</summary>
    public static string CorrelationId(this HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("x-correlation-id"));

    /// <summary>The JSON of an answer of a status.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Each element of a list, in some words.</summary>
    public static List<string> Each(this JsonElement list, Func<JsonElement, string> words) => [.. list.EnumerateArray().Select(words)];

    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
