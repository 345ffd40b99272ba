using System.Text.Json;
using FunctionsHost.Protocol;

namespace FunctionsHost.Functions;

/// <summary>A function of the app.</summary>
/// <param name="Id">What the worker knows it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameter">The parameter that its trigger fills.</param>
/// <param name="Trigger">What makes it run.</param>
internal sealed record Function(string Id, string Name, string Parameter, Trigger Trigger)
{
    /// <summary>Reads what the worker says of a function.</summary>
    /// <exception cref="LocalHostException">It has a binding or retries that this host does not serve.</exception>
    public static Function Of(RpcFunctionMetadata metadata)
    {
        if (metadata.RetryOptions is not null)
        {
            throw new LocalHostException($"{metadata.Name} has a retry policy, which this host does not keep.");
        }

        Function? function = null;
        foreach (var binding in metadata.RawBindings.Select(text => JsonElement.Parse(text)))
        {
            var type = binding.GetProperty("type").GetString()!;
            if (type == "http") continue;
            if (function is not null || Trigger.Of(type, binding, metadata.Name) is not { } trigger)
            {
                throw new LocalHostException(
                    $"{metadata.Name} has a binding of type {type}, which this host does not serve.");
            }

            var parameter = binding.GetProperty("name").GetString()!;
            function = new Function(metadata.FunctionId, metadata.Name, parameter, trigger);
        }

        return function ?? throw new LocalHostException($"{metadata.Name} has no trigger.");
    }

    /// <summary>What has the worker run it once.</summary>
    /// <param name="value">What fills the trigger's parameter.</param>
    /// <param name="data">What other parameters are filled with, by their names.</param>
    public InvocationRequest NewRequest(TypedData value, IReadOnlyDictionary<string, TypedData>? data = null)
    {
        var request = new InvocationRequest
        {
            InvocationId = Guid.NewGuid().ToString(),
            FunctionId = Id,
            InputData = { new ParameterBinding { Name = Parameter, Data = value } },
        };
        if (data is not null) request.TriggerMetadata.Add(data.ToDictionary());
        return request;
    }
}
