using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What middleware and functions see of a local function.</summary>
internal sealed class LocalFunctionDefinition(LocalFunction function) : FunctionDefinition
{
    public override string Name => function.Name;

    public override string PathToAssembly => function.Method.DeclaringType!.Assembly.Location;

    public override string EntryPoint => $"{function.Method.DeclaringType!.FullName}.{function.Method.Name}";

    public override string Id { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(function.Name)))[..16];

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        Single(new LocalBinding(function.TriggerParameter.Name!, TypeOf(function.Trigger), BindingDirection.In));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } = function.Output is null
        ? ImmutableDictionary<string, BindingMetadata>.Empty
        : Single(new LocalBinding("$return", "queue", BindingDirection.Out));

    private static ImmutableDictionary<string, BindingMetadata> Single(BindingMetadata binding) =>
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(binding.Name, binding);

    private static string TypeOf(Attribute trigger) => trigger switch
    {
        HttpTriggerAttribute => "httpTrigger",
        TimerTriggerAttribute => "timerTrigger",
        _ => "queueTrigger",
    };
}
