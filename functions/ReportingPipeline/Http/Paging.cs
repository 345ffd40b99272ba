using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace ReportingPipeline.Http;

/// <summary>
/// Which part of a list somebody wants. A list is in the order of its ids, and the next part begins after the last id of this one: so
/// nothing is lost or told twice, whatever is added meanwhile.
/// </summary>
/// <param name="Limit">How many items, at most.</param>
/// <param name="After">The id that they come after; null from the first on.</param>
internal sealed record Paging(int Limit, string? After)
{
    /// <summary>How many items a part has if nobody says.</summary>
    public const int DefaultLimit = 50;

    /// <summary>How many items a part may have.</summary>
    public const int LargestLimit = 200;

    private const string LimitField = "limit";
    private const string AfterField = "after";

    /// <summary>Reads what is asked for.</summary>
    /// <exception cref="RequestRefusedException">A field is wrong.</exception>
    public static Paging Of(HttpRequest request) => new(LimitOf(request.Query[LimitField]), AfterOf(request.Query[AfterField]));

    /// <summary>Whether an id may be in this part, or a later one.</summary>
    public bool Has(string id) => string.CompareOrdinal(id, After) > 0;

    /// <summary>Whether any id that begins so may be.</summary>
    public bool HasAny(string prefix) => Has(prefix) || After!.StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The part, and where the next one is.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="items">The items that may be in it, in the order of their ids; no more are read than it has, and one.</param>
    /// <param name="idOf">The id of an item.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Page<T>> TakeAsync<T>(
        HttpRequest request, IAsyncEnumerable<T> items, Func<T, string> idOf, CancellationToken cancellationToken)
    {
        var taken = await items.Take(Limit + 1).ToListAsync(cancellationToken);
        if (taken.Count <= Limit) return new Page<T>(taken, null);

        taken.RemoveAt(Limit);
        return new Page<T>(taken, AddressAfter(request, idOf(taken[^1])));
    }

    // Without a key that stands in the address.
    private static string AddressAfter(HttpRequest request, string id)
    {
        var query = new QueryBuilder(request.Query.Where(field => field.Key is not (AfterField or "code")))
        {
            { AfterField, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id)) },
        };
        return $"{request.Path}{query}";
    }

    private static int LimitOf(string? text) => string.IsNullOrEmpty(text)
        ? DefaultLimit
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= LargestLimit
            ? limit
            : throw new RequestRefusedException(
                LimitField, $"'{LimitField}' must be a number from 1 to {LargestLimit}; left out, it is {DefaultLimit}.");

    private static string? AfterOf(string? text) => string.IsNullOrEmpty(text)
        ? null
        : Base64Url.IsValid(text)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text))
            : throw new RequestRefusedException(
                AfterField, $"'{AfterField}' must be as it stands in the link 'next' of another answer; leave it out to begin.");
}

/// <summary>A part of a list.</summary>
/// <param name="Items">The items, in the order of their ids.</param>
/// <param name="Next">The address of the next part; null if this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
