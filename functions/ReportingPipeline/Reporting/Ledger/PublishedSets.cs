using Azure;

namespace ReportingPipeline.Reporting.Ledger;

/// <summary>
/// What a centre has published so far. Reports that tell and hide the same counts are one set; a set is published once its
/// name stands here.
/// </summary>
/// <param name="Names">The names of the sets, in the order in which they were published.</param>
/// <param name="ETag">The version that was read; null if nothing has been published.</param>
public sealed record PublishedSets(IReadOnlyList<string> Names, ETag? ETag)
{
    /// <summary>Nothing published.</summary>
    public static readonly PublishedSets None = new([], null);

    /// <summary>These and one more.</summary>
    public PublishedSets With(string name) => this with { Names = [.. Names, name] };
}
