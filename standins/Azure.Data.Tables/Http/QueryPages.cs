namespace Azure.Data.Tables.Http;

/// <summary>The pages of a query, each requested when it is enumerated.</summary>
internal sealed class QueryPages<T>(Func<string, int?, Task<Page<T>>> request, int? maxPerPage) : AsyncPageable<T>
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await request(continuationToken, pageSizeHint ?? maxPerPage);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
