using System.Diagnostics;
using FunctionsHost.Protocol;

namespace FunctionsHost.Functions;

/// <summary>What a function is run with.</summary>
/// <param name="Value">What fills the trigger's parameter.</param>
/// <param name="Data">What other parameters are filled with, by their names.</param>
internal sealed record FunctionInput(TypedData Value, IReadOnlyDictionary<string, TypedData> Data)
{
    private static readonly Dictionary<string, TypedData> Nothing = [];

    /// <summary>Tells this run from all others.</summary>
    public string Invocation { get; } = Guid.NewGuid().ToString();

    /// <summary>Text, such as a message of a queue.</summary>
    public static FunctionInput OfText(string text, IReadOnlyDictionary<string, TypedData>? data = null) =>
        new(new TypedData { String = text }, data ?? Nothing);

    /// <summary>JSON, such as the information of a timer.</summary>
    public static FunctionInput OfJson(string json) => new(new TypedData { Json = json }, Nothing);

    public InvocationRequest ToRequest(Function function, Activity activity)
    {
        var request = new InvocationRequest
        {
            InvocationId = Invocation,
            FunctionId = function.Id,
            TraceContext = new RpcTraceContext { TraceParent = activity.Id, TraceState = activity.TraceStateString ?? "" },
            InputData = { new ParameterBinding { Name = function.Parameter, Data = Value } },
        };
        foreach (var (name, value) in Data) request.TriggerMetadata[name] = value;
        return request;
    }
}
