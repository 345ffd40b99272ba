using System.Reflection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A method that carries a function attribute, and its trigger.</summary>
internal sealed class LocalFunction
{
    public LocalFunction(MethodInfo method)
    {
        Method = method;
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters().Select(parameter => (Parameter: parameter, Attribute: TriggerOf(parameter)))
            .Where(found => found.Attribute is not null).ToArray();
        if (triggers.Length != 1)
        {
            throw new LocalHostException($"Function {Name} has {triggers.Length} triggers; a function has exactly one.");
        }

        TriggerParameter = triggers[0].Parameter;
        Trigger = triggers[0].Attribute!;
        Retry = method.GetCustomAttribute<RetryAttribute>();
        Output = method.GetCustomAttribute<QueueOutputAttribute>();
        Definition = new LocalFunctionDefinition(this);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public Attribute Trigger { get; }

    public RetryAttribute? Retry { get; }

    public QueueOutputAttribute? Output { get; }

    public FunctionDefinition Definition { get; }

    private static Attribute? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttributes()
        .FirstOrDefault(attribute => attribute is HttpTriggerAttribute or TimerTriggerAttribute or QueueTriggerAttribute);
}
