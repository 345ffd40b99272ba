using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>Reads the service's error code and message, and for a transaction which action failed.</summary>
internal sealed class ErrorDetails : RequestFailedDetailsParser
{
    /// <summary>The key, in an exception's data, of the place of the action that failed.</summary>
    public const string FailedEntity = "FailedEntity";

    public static ErrorDetails Parser { get; } = new();

    public override bool TryParse(Response response, out ResponseError error, out IDictionary<string, string> data)
    {
        error = null;
        data = new Dictionary<string, string>();
        try
        {
            using var document = JsonDocument.Parse(response.Content);
            var body = document.RootElement.GetProperty("odata.error");
            var code = body.GetProperty("code").GetString();
            var message = body.GetProperty("message").GetProperty("value").GetString();
            if (FailedIndex(message) is { } index)
            {
                data[FailedEntity] = index;
                message += $"\n{nameof(TableTransactionFailedException.FailedTransactionActionIndex)} tells the action that failed.";
            }

            error = new ResponseError(code, message);
            return true;
        }
        catch (Exception notOurs) when (notOurs is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Whatever answered was not the table service; its body goes into the exception as it is.
            return false;
        }
    }

    // A failed transaction's message starts with the action's place, such as "3:The specified entity already exists."
    private static string FailedIndex(string message)
    {
        var digits = message.Split(':', 2)[0];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? digits : null;
    }
}
