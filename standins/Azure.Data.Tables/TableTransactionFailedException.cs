using System.Globalization;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

/// <summary>A transaction that the service refused; none of its actions was done.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Takes over what a failed request says.</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (var key in requestFailedException.Data.Keys)
        {
            Data[key] = requestFailedException.Data[key];
        }

        if (Data[ErrorDetails.FailedEntity] is string digits &&
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>The place, from 0, of the action that made the transaction fail; null if the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
