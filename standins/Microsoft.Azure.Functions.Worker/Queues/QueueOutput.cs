using System.Collections;
using System.Text.Json;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Puts what a function returned on the queue its attribute names.</summary>
internal sealed class QueueOutput(SettingNames settings, IOptions<JsonSerializerOptions> json)
{
    public async Task SendAsync(LocalFunctionContext context)
    {
        if (context.Function.Output is not { } output || context.Result is not { } result) return;

        var queue = new QueueClient(
            settings.Connection(output.Connection), settings.Resolve(output.QueueName, context.Function),
            new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync(cancellationToken: context.CancellationToken);
        IEnumerable items = result is Array many ? many : new[] { result };
        foreach (var item in items)
        {
            await queue.SendMessageAsync(Text(item), context.CancellationToken);
        }
    }

    private string Text(object item) => item as string ?? JsonSerializer.Serialize(item, item.GetType(), json.Value);
}
