using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>How many rows are in a request to a table, or in its answer, and of which partition.</summary>
internal static partial class TableRows
{
    /// <summary>The rows of an answer: those of a page, or one; none if there is no such row.</summary>
    public static int In(Response answer)
    {
        if (answer.Status != 200) return 0;

        var reader = new Utf8JsonReader(answer.Content.ToMemory().Span);
        var (objects, hasList) = (0, false);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject) objects++;
            hasList |= reader.TokenType == JsonTokenType.StartArray;
        }

        return hasList ? objects - 1 : 1;
    }

    /// <summary>The rows that a request writes: one, or those of its transaction.</summary>
    public static int In(Request request) => IsTransaction(request) ? Operation().Count(Body(request)) : 1;

    /// <summary>The one partition that a request is about; null if it searches several.</summary>
    public static string? PartitionOf(Request request)
    {
        var address = request.Uri.ToUri();
        var text = Uri.UnescapeDataString(address.PathAndQuery);
        if (!Partition().IsMatch(text)) text = Uri.UnescapeDataString(Body(request));
        var found = Partition().Match(text);
        if (!found.Success) return null;

        // Azurite has the account before the table, and a transaction names its table only inside.
        var table = TableName().Match(IsTransaction(request) ? text : address.AbsolutePath).Groups[1].Value;
        return $"{table} {found.Groups[1].Value}";
    }

    private static bool IsTransaction(Request request) => request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal);

    private static string Body(Request request)
    {
        if (request.Content is null) return "";

        using var content = new MemoryStream();
        request.Content.WriteTo(content, CancellationToken.None);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    [GeneratedRegex("(?<=(?:POST|PUT|PATCH|MERGE|DELETE) \\S+) HTTP/1\\.1")]
    private static partial Regex Operation();

    [GeneratedRegex("PartitionKey\"?\\s*(?:eq|=|:)\\s*['\"]([^'\"]*)['\"]")]
    private static partial Regex Partition();

    [GeneratedRegex("/account\\d+/(\\w+)")]
    private static partial Regex TableName();
}
